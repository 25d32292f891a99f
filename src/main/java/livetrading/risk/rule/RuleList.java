package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.List;
import livetrading.market.Ticker;

/**
 * The rules of an account, in their order. A rule for a ticker takes the place of one of its type for a group or for all
 * tickers, and one for a group that of one for all.
 */
public record RuleList(List<TargetedRule> rules) {

    public static final RuleList NONE = new RuleList(List.of());

    /** @throws IllegalArgumentException for two rules of one type for the same ticker, of which none is the narrower one */
    public RuleList {
        rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (TargetedRule before : rules.subList(0, i)) {
                if (rules.get(i).contradicts(before)) {
                    throw new IllegalArgumentException("'%s' and '%s' are two rules of one kind for the same ticker"
                            .formatted(before.text(), rules.get(i).text()));
                }
            }
        }
    }

    /**
     * These rules and one more.
     *
     * @throws IllegalArgumentException for a second rule of one type for the same ticker
     */
    public RuleList with(TargetedRule rule) {
        List<TargetedRule> all = new ArrayList<>(rules);
        all.add(rule);
        return new RuleList(all);
    }

    /** The rules that hold for a ticker. */
    public RuleBook of(Ticker ticker) {
        List<TargetedRule> about =
                rules.stream().filter(rule -> rule.target().includes(ticker)).toList();
        return new RuleBook(about.stream()
                .filter(rule -> about.stream().noneMatch(other -> other.replaces(rule)))
                .map(TargetedRule::ofTarget)
                .toList());
    }
}
