package org.hipnerveguide.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.springframework.web.util.HtmlUtils;

/**
 * Says a condition in words: "any one of", "all of these together", "at least 2 of", each
 * with the words of the answers.
 */
final class ConditionSentence {

	private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

	private final Map<String, String> optionTexts;

	ConditionSentence(Map<String, String> optionTexts) {
		this.optionTexts = optionTexts;
	}

	String html(ConditionTree tree) {
		if (tree instanceof ConditionTree.Some some && some.parts().size() == 1) {
			return html(some.parts().get(0));
		}
		if (tree instanceof ConditionTree.Some some) {
			return "<p>" + introduction(some) + "</p>" + list(some.parts());
		}
		return "<p>" + item(tree) + "</p>";
	}

	private String list(List<ConditionTree> parts) {
		StringBuilder html = new StringBuilder("<ul>");
		parts.forEach((part) -> html.append("<li>").append(item(part)).append("</li>"));
		return html.append("</ul>").toString();
	}

	private String item(ConditionTree tree) {
		if (tree instanceof ConditionTree.Chosen chosen) {
			return answer(chosen.option());
		}
		if (tree instanceof ConditionTree.Minimum minimum) {
			return answer(minimum.option()) + " " + MESSAGES.getString("rules.or-higher");
		}
		ConditionTree.Some some = (ConditionTree.Some) tree;
		return (some.parts().size() == 1) ? item(some.parts().get(0)) : introduction(some) + list(some.parts());
	}

	private static String introduction(ConditionTree.Some some) {
		if (some.count() == 1) {
			return MESSAGES.getString("rules.any");
		}
		if (some.count() == some.parts().size()) {
			return MESSAGES.getString("rules.all");
		}
		return MESSAGES.getString("rules.at-least").replace("{0}", Integer.toString(some.count()));
	}

	private String answer(String option) {
		return HtmlUtils.htmlEscape(this.optionTexts.getOrDefault(option, option), "UTF-8");
	}

}
