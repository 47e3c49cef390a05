package org.hipnerveguide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The worked examples of the specification: people, and what the checker must tell them.
 */
public enum Patient {

	TYPICAL_SCIATICA_TWO_WEEKS("self-care", "", "lumbar-nerve-root 4, deep-gluteal 2", Nsaid.SHOWN,
			"injury-strain, loc-low-back, loc-buttock, loc-back-thigh, loc-calf-shin, feel-shooting, feel-tingling, "
					+ "worse-sitting, worse-cough-sneeze, pain-6, dur-2-6w, trend-same, impact-bending, age-18-44"),

	CAUDA_EQUINA("emergency", "cauda-equina-signs, persistent-pain, limits-daily-life", "", Nsaid.NOT_AT_THIS_LEVEL,
			"saddle-numbness, bladder-change, loc-low-back, loc-back-thigh, feel-shooting, pain-7, dur-under-2w, "
					+ "trend-slowly-worse, age-45-64"),

	FALL_CANNOT_STAND("emergency",
			"possible-hip-fracture, unable-to-bear-weight, injury-check-today, loss-of-walking, possible-bone-injury, "
					+ "limits-daily-life",
			"", Nsaid.NOT_AT_THIS_LEVEL,
			"injury-fall, cannot-bear-weight, loc-groin, feel-dull-ache, pain-8, "
					+ "dur-under-2w, impact-few-steps, age-75-plus, bg-osteoporosis"),

	TIGHT_BELT_OUTER_THIGH("self-care", "", "outer-thigh-nerve 2", Nsaid.WITHHELD,
			"loc-outer-thigh, feel-burning, feel-tingling, worse-stand-walk, worse-tight-clothes, pain-4, dur-2-6w, "
					+ "trend-same, age-45-64, med-kidney"),

	STABLE_NUMB_PATCH("routine", "mild-nerve-signs", "lumbar-nerve-root 3", Nsaid.SHOWN,
			"loc-low-back, loc-calf-shin, loc-foot, feel-tingling, feel-numb-patch, worse-sitting, pain-5, dur-2-6w, "
					+ "trend-same, age-45-64"),

	NEW_FOOT_DROP("same-day", "new-foot-drop, significant-weakness-or-numbness", "lumbar-nerve-root 4",
			Nsaid.NOT_AT_THIS_LEVEL,
			"loc-low-back, loc-calf-shin, feel-shooting, weak-foot-drop, worse-bend-lift, "
					+ "pain-5, dur-under-2w, trend-same, age-45-64"),

	STABLE_STENOSIS("routine", "persistent-pain, leg-pain-on-walking", "spinal-stenosis 5, lumbar-nerve-root 2",
			Nsaid.WITHHELD,
			"loc-low-back, loc-buttock, loc-calf-shin, loc-both-sides, feel-tingling, feel-heavy-cramp, "
					+ "worse-stand-walk, eased-sit-lean, pain-5, dur-over-12w, trend-same, impact-walking, age-65-74, "
					+ "med-heart"),

	FEVER_INJECTED_DRUGS("emergency",
			"deep-infection, possible-infection, background-makes-pain-urgent, night-pain-serious, "
					+ "infection-risk-background, persistent-pain, limits-daily-life",
			"", Nsaid.NOT_AT_THIS_LEVEL,
			"fever-unwell, loc-low-back, feel-dull-ache, pain-7, dur-2-6w, "
					+ "trend-slowly-worse, impact-night-constant, age-18-44, bg-iv-drugs"),

	SWOLLEN_CALF("same-day", "possible-leg-clot, persistent-pain", "", Nsaid.NOT_AT_THIS_LEVEL,
			"swollen-leg, loc-calf-shin, feel-dull-ache, pain-5, dur-under-2w, trend-slowly-worse, age-45-64"),

	PAST_CANCER_IMPROVING("soon", "cancer-clues", "lumbar-nerve-root 2", Nsaid.SHOWN,
			"loc-low-back, loc-back-thigh, feel-shooting, worse-cough-sneeze, pain-4, dur-under-2w, trend-better, "
					+ "age-45-64, bg-cancer"),

	PELVIC_GIRDLE("routine", "pregnancy", "pelvic-girdle 3, sacroiliac 1", Nsaid.WITHHELD,
			"loc-buttock, loc-pubic, feel-dull-ache, worse-one-leg, pain-5, dur-2-6w, trend-same, impact-walking, "
					+ "age-18-44, bg-pregnant"),

	SIGNS_ADDING_UP("soon", "nerve-signs-adding-up, mild-nerve-signs", "lumbar-nerve-root 3", Nsaid.SHOWN,
			"loc-low-back, loc-calf-shin, feel-shooting, feel-numb-patch, weak-mild, worse-cough-sneeze, pain-5, "
					+ "dur-2-6w, trend-same, age-18-44");

	private final String urgency;

	private final List<String> rules;

	private final Map<String, Integer> patterns = new LinkedHashMap<>();

	private final Nsaid nsaid;

	private final List<String> answers;

	Patient(String urgency, String rules, String patterns, Nsaid nsaid, String answers) {
		this.urgency = urgency;
		this.rules = list(rules);
		list(patterns)
			.forEach((pattern) -> this.patterns.put(pattern.split(" ")[0], Integer.valueOf(pattern.split(" ")[1])));
		this.nsaid = nsaid;
		this.answers = list(answers);
	}

	private static List<String> list(String text) {
		return Stream.of(text.split(", ")).filter((item) -> !item.isEmpty()).toList();
	}

	/**
	 * The code of the level.
	 */
	public String urgency() {
		return this.urgency;
	}

	public boolean isEmergency() {
		return this.urgency.equals("emergency");
	}

	/**
	 * The codes of the rules that are met, the most urgent first.
	 */
	public List<String> rules() {
		return this.rules;
	}

	/**
	 * The codes of the patterns, best supported first, with the number of answers that
	 * support each.
	 */
	public Map<String, Integer> patterns() {
		return this.patterns;
	}

	public Nsaid nsaid() {
		return this.nsaid;
	}

	/**
	 * A complete set of answers, in the order of the questions.
	 */
	public List<String> answers() {
		return Questions.complete(this.answers);
	}

	/**
	 * The answers as a browser sends them.
	 */
	public String form() {
		return Questions.form(answers());
	}

	/**
	 * What becomes of the advice to try ibuprofen.
	 */
	public enum Nsaid {

		/** The advice is given. */
		SHOWN,

		/** It is left out; to ask first stands in its place. */
		WITHHELD,

		/** Neither is said. */
		NOT_AT_THIS_LEVEL

	}

}
