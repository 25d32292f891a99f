package livetrading.ui.whatif;

import java.util.stream.Collectors;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.TargetedRule;

/** Names risk rules in a sentence. */
final class RuleWords {

    private RuleWords() {}

    /** For instance {@code stop-loss=10%; AAPL: time-stop=20}, or {@code none}. */
    static String of(RuleList rules) {
        return rules.rules().isEmpty()
                ? "none"
                : rules.rules().stream().map(TargetedRule::text).collect(Collectors.joining("; "));
    }
}
