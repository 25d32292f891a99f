package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.List;
import livetrading.market.Ticker;

/**
 * Reads blackouts from lines {@code ticker,from,until,reason}, which calendars of earnings have: a star as the ticker is
 * for all of them; without a last day it is the first one; the reason may be missing, and may be in quotation marks.
 */
public final class BlackoutFile {

    private static final String HEADER = "ticker,from,until,reason";
    private static final int FIELDS = 4;

    private BlackoutFile() {}

    /**
     * The rules for the lines of a file, of which the first may be a header; empty lines and those that begin with a number
     * sign are left out.
     *
     * @param file as it is named when a line is wrong
     * @throws IllegalArgumentException for a line that is wrong: names file and line, and says what is allowed
     */
    public static List<TargetedRule> read(String file, List<String> lines) {
        List<TargetedRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = RuleReader.plain(lines.get(i));
            if (!line.isEmpty() && !(i == 0 && line.replace(" ", "").equalsIgnoreCase(HEADER))) {
                try {
                    rules.add(rule(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
                }
            }
        }
        return rules;
    }

    private static TargetedRule rule(String line) {
        String[] fields = line.split(",", FIELDS);
        if (fields.length < 2) {
            throw new IllegalArgumentException("'%s' is not like AAPL,2026-01-28,2026-01-30,earnings".formatted(line));
        }
        String ticker = fields[0].strip();
        String days = fields[1].strip() + field(fields, 2, ",until:");
        String reason = field(fields, FIELDS - 1, ",reason:").replaceFirst("^,reason:\"(.*)\"$", ",reason:$1");
        return new TargetedRule(
                ticker.equals("*") ? new RuleTarget.EveryTicker() : new RuleTarget.OneTicker(Ticker.of(ticker)),
                RuleText.parse("blackout=" + days + reason, List.of(RuleType.BLACKOUT)));
    }

    private static String field(String[] fields, int index, String name) {
        return index >= fields.length || fields[index].isBlank() ? "" : name + fields[index].strip();
    }
}
