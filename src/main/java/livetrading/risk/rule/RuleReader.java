package livetrading.risk.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livetrading.market.Ticker;

/**
 * Reads rules as people write them, one a line: {@code stop-loss=10%} for all tickers, {@code AAPL: stop-loss=5%} for one,
 * {@code tech: stop-loss=8%} for those of a group that a line before, {@code group tech: AAPL,MSFT}, has made. What follows
 * a number sign is a comment.
 */
public final class RuleReader {

    private static final String GROUP = "group ";

    /** What some editors put before the first line. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<RuleType> offered;
    private final Map<String, RuleGroup> groups = new HashMap<>();
    private RuleList rules = RuleList.NONE;

    /** @param offered of which types rules may be */
    public RuleReader(List<RuleType> offered) {
        this.offered = List.copyOf(offered);
    }

    /**
     * Takes the lines of a file.
     *
     * @param file as it is named when a line is wrong
     * @throws IllegalArgumentException for a line that is wrong: names file and line, and says what is allowed
     */
    public RuleReader file(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(lines.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
        return this;
    }

    /**
     * Takes a line.
     *
     * @throws IllegalArgumentException for a line that is wrong; says what is allowed
     */
    public RuleReader line(String line) {
        String text = plain(line);
        if (text.startsWith(GROUP)) {
            group(RuleGroup.parse(text.substring(GROUP.length())));
        } else if (!text.isEmpty()) {
            rules = rules.with(targeted(text));
        }
        return this;
    }

    /** A line without comment. */
    static String plain(String line) {
        return line.replace(BYTE_ORDER_MARK, "").replaceFirst("#.*", "").strip();
    }

    /**
     * Reads a rule without its target.
     *
     * @throws IllegalArgumentException for what is no rule; says what is allowed
     */
    public static Rule rule(String text, List<RuleType> offered) {
        return RuleText.parse(text, offered);
    }

    public RuleList rules() {
        return rules;
    }

    private void group(RuleGroup group) {
        if (groups.putIfAbsent(group.name(), group) != null) {
            throw new IllegalArgumentException("there is a group '%s' already".formatted(group.name()));
        }
    }

    private TargetedRule targeted(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        // a colon behind the equals sign is that of a named parameter
        if (colon < 0 || (equals >= 0 && equals < colon)) {
            return new TargetedRule(new RuleTarget.EveryTicker(), RuleText.parse(text, offered));
        }
        RuleTarget target = target(text.substring(0, colon).strip());
        return new TargetedRule(target, RuleText.parse(text.substring(colon + 1).strip(), offered));
    }

    private RuleTarget target(String name) {
        RuleGroup group = groups.get(name);
        if (group != null) {
            return new RuleTarget.OneGroup(group);
        }
        if (RuleGroup.isName(name)) {
            throw new IllegalArgumentException(
                    "there is no group '%s' yet; a line 'group %s: AAPL,MSFT' makes one, and a ticker is in capitals"
                            .formatted(name, name));
        }
        return new RuleTarget.OneTicker(new Ticker(name));
    }
}
