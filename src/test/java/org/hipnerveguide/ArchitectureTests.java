package org.hipnerveguide;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.hipnerveguide.comparison.ContentComparison;
import org.hipnerveguide.content.ContentCheck;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which package may know which.
 */
class ArchitectureTests {

	private static final String BASE = "org.hipnerveguide";

	private static final JavaClasses GUIDE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(BASE);

	/**
	 * The arrows, complete.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			release,
			guide,           release
			checker.rules,
			checker,         checker.rules release
			checker.fhir,    checker checker.rules release
			content,         checker.rules
			comparison,      content checker.rules
			ask,             guide checker.rules release
			site,            checker guide release
			desk,            content guide ask
			""")
	void packagesImportOnlyWhatTheirArrowsAllow(String from, String allowed) {
		Set<String> open = new TreeSet<>(Set.of(BASE + "." + from));
		if (allowed != null) {
			Stream.of(allowed.split(" ")).map((name) -> BASE + "." + name).forEach(open::add);
		}
		noClasses().that()
			.resideInAPackage(BASE + "." + from)
			.should()
			.dependOnClassesThat(ours().and(DescribedPredicate.not(in(open))))
			.check(GUIDE);
	}

	@Test
	void everyPackageHasItsArrows() {
		assertThat(packages()).isSubsetOf(BASE, BASE + ".guide", BASE + ".checker", BASE + ".checker.rules",
				BASE + ".checker.fhir", BASE + ".content", BASE + ".comparison", BASE + ".ask", BASE + ".site",
				BASE + ".release", BASE + ".desk");
	}

	/**
	 * Pages read the tables and never the files. A comparison is no page: it reads two
	 * contents, of which at most one is in tables.
	 */
	@Test
	void nothingImportsContentComparisonOrSiteExceptTheApplicationForItsCommandsAndTheDesk() {
		noClasses().that()
			.resideOutsideOfPackages(BASE + ".content", BASE + ".comparison", BASE + ".site", BASE + ".desk")
			.and()
			.doNotBelongToAnyOf(HipNerveGuide.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(BASE + ".content", BASE + ".comparison", BASE + ".site")
			.check(GUIDE);
		noClasses().that()
			.belongToAnyOf(HipNerveGuide.class)
			.should()
			.dependOnClassesThat(ours().and(DescribedPredicate.not(type(HipNerveGuide.class)))
				.and(DescribedPredicate.not(type(ContentCheck.class)))
				.and(DescribedPredicate.not(type(ContentComparison.class))))
			.check(GUIDE);
	}

	@Test
	void packagesFormNoCycle() {
		SlicesRuleDefinition.slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(GUIDE);
	}

	@Test
	void medicalReasoningIsPlainJava() {
		noClasses().that()
			.resideInAPackage(BASE + ".checker.rules..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "tools.jackson..")
			.check(GUIDE);
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(GUIDE);
	}

	@Test
	void dependenciesComeThroughTheConstructor() {
		noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.orShould()
			.beAnnotatedWith("jakarta.persistence.PersistenceContext")
			.check(GUIDE);
		noMethods().should().beAnnotatedWith(Autowired.class).check(GUIDE);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(packages()).isNotEmpty()
			.allSatisfy((name) -> assertThat(GUIDE.getPackage(name).isAnnotatedWith(NullMarked.class)).isTrue());
	}

	@Test
	void nothingPrintsOrLogsPastTheLog() {
		noClasses().that()
			.doNotBelongToAnyOf(ContentCheck.class, HipNerveGuide.class)
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(GUIDE);
		noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(GUIDE);
		noClasses().should().callMethod(Throwable.class, "printStackTrace").check(GUIDE);
	}

	@Test
	void entitiesCannotBeChanged() {
		classes().that()
			.areAnnotatedWith("jakarta.persistence.Entity")
			.should()
			.beAnnotatedWith("org.hibernate.annotations.Immutable")
			.check(GUIDE);
		assertThat(GUIDE.stream()
			.filter((type) -> type.isAnnotatedWith("jakarta.persistence.Entity"))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.getName().startsWith("set")
					&& method.getModifiers().contains(JavaModifier.PUBLIC)))
			.isEmpty();
	}

	private static DescribedPredicate<JavaClass> ours() {
		return resideInAPackage(BASE + "..");
	}

	private static DescribedPredicate<JavaClass> in(Set<String> packages) {
		return DescribedPredicate.describe("reside in " + packages, (type) -> packages.contains(type.getPackageName()));
	}

	private static Set<String> packages() {
		return GUIDE.stream().map(JavaClass::getPackage).map(JavaPackage::getName).collect(Collectors.toSet());
	}

}
