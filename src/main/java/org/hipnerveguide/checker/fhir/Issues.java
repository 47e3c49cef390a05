package org.hipnerveguide.checker.fhir;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hipnerveguide.checker.AnswerMessages;
import org.hipnerveguide.checker.fhir.Issue.Type;
import org.hipnerveguide.checker.rules.FirstProblems;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a resource, collected while it is read.
 */
final class Issues {

	/** Who does not understand these must not read on. */
	private static final Set<String> MODIFIERS = Set.of("modifierExtension", "implicitRules");

	private final AnswerMessages messages;

	private final FirstProblems<Issue> all = new FirstProblems<>();

	Issues(AnswerMessages messages) {
		this.messages = messages;
	}

	void add(Type type, String path, String text) {
		this.all.add(new Issue(type, path, text));
	}

	/**
	 * Adds as many that are not told.
	 */
	void addUntold(int issues) {
		this.all.addUntold(issues);
	}

	/**
	 * Refuses what an element of this kind cannot hold: it might be a misspelled answer.
	 */
	void refuseAllBut(Predicate<String> known, JsonNode element, String path) {
		for (String name : element.propertyNames()) {
			if (MODIFIERS.contains(name)) {
				add(Type.EXTENSION, path + "." + name, "This would change what the answers mean. Leave it out.");
			}
			else if (!known.test(name.startsWith("_") ? name.substring(1) : name)) {
				add(Type.STRUCTURE, path, "There can be no \"" + name + "\" here.");
			}
		}
	}

	/**
	 * Reads the elements of a list, which may be missing, each with its path.
	 */
	void readEach(String name, JsonNode parent, String path, BiConsumer<JsonNode, String> reader) {
		JsonNode list = parent.path(name);
		if (!list.isArray() && !list.isMissingNode()) {
			add(Type.STRUCTURE, path + "." + name, "This must be a list.");
			return;
		}
		for (int i = 0; i < list.size(); i++) {
			String place = path + "." + name + "[" + i + "]";
			if (list.path(i).isObject()) {
				reader.accept(list.path(i), place);
			}
			else {
				add(Type.STRUCTURE, place, "This must be an object.");
			}
		}
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	RefusedResourceException refusal() {
		Stream<Issue> more = this.messages.more(this.all.untold())
			.map((text) -> new Issue(Type.TOO_COSTLY, "", text))
			.stream();
		return new RefusedResourceException(Stream.concat(this.all.told().stream(), more).toList());
	}

}
