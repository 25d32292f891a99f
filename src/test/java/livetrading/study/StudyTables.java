package livetrading.study;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livetrading.study.PairedResamples.Interval;

/** The result as Markdown. */
final class StudyTables {

    private static final String HEADER = """
            | setting | return a year | volatility | Sharpe (95 %) | drawdown | exposure | turnover | to defaults (95 %) | to buy and hold (95 %) | 1st half | 2nd half | than the defaults |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    private final StudyResult result;

    StudyTables(StudyResult result) {
        this.result = result;
    }

    /** One table for each group of rows. */
    String rows() {
        var words = new StringBuilder();
        String group = "";
        for (int index = 0; index < result.rows().size(); index++) {
            StudyRow row = result.row(index);
            if (!row.group().equals(group)) {
                group = row.group();
                words.append("\n### ").append(title(group)).append("\n\n").append(HEADER);
            }
            words.append(line(index));
        }
        return words.toString();
    }

    private static String title(String group) {
        return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
    }

    private String line(int index) {
        StudyRow row = result.row(index);
        PairedResamples whole = result.whole();
        boolean isDefaults = index == 0;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f (%s) | %s | %s | %.1f | %s | %s | %.2f | %.2f | %s |%n",
                row.name(),
                percent(row.average(StudyCurve::growth)),
                percent(row.average(StudyCurve::volatility)),
                whole.sharpe(index),
                words(whole.interval(index)),
                percent(row.average(StudyCurve::drawdown)),
                percent(row.average(StudyCurve::exposure)),
                row.average(StudyCurve::turnover),
                isDefaults ? "" : difference(index, 0),
                index == result.held() ? "" : difference(index, result.held()),
                result.first().sharpe(index),
                result.second().sharpe(index),
                isDefaults ? "" : verdict(whole.differenceInterval(index, 0)));
    }

    private String difference(int index, int other) {
        return difference(result.whole(), index, other);
    }

    static String difference(PairedResamples resamples, int index, int other) {
        return String.format(
                Locale.ROOT,
                "%+.2f (%s)",
                resamples.difference(index, other),
                words(resamples.differenceInterval(index, other)));
    }

    static String verdict(Interval difference) {
        if (difference.holdsZero()) {
            return "cannot be told";
        }
        return difference.low() > 0 ? "better" : "worse";
    }

    private static String words(Interval interval) {
        return String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high());
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    /** How much the accident of the begin and the lot move the result. */
    String accidents() {
        StudyRow byLot = result.rows().getLast();
        double defaults = result.whole().sharpe(0);
        long better = byLot.returns().stream()
                .filter(returns -> PairedResamples.sharpe(returns) > defaults)
                .count();
        return String.format(
                Locale.ROOT,
                "%nThe Sharpe ratios of the accounts with the defaults, by their begin: %s. Of the %d draws by lot: %s; %d of them are better than the defaults.%n",
                range(result.row(0)),
                byLot.accounts().size(),
                range(byLot),
                better);
    }

    private static String range(StudyRow row) {
        DoubleSummaryStatistics sharpes = row.returns().stream()
                .mapToDouble(returns -> PairedResamples.sharpe(returns))
                .summaryStatistics();
        return String.format(Locale.ROOT, "%.2f to %.2f", sharpes.getMin(), sharpes.getMax());
    }

    /** How far the best can be trusted. */
    String best() {
        return """

                ### The best, and how far it can be trusted

                """
                + best("Of all settings", result.settings(false))
                + best("Of those that the form of the configuration holds", result.settings(true));
    }

    /** What the page Configuration offers and says of it. */
    String odds() {
        List<Integer> inForm = result.settings(true);
        StudySetting best = result.setting(StudyResult.best(inForm, result.whole()));
        String changes = best.changes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(change -> "`%s` %s".formatted(change.getKey().column(), change.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Offered on the page Configuration: %s.%n%n> In the other half of the years the best of one half was better than the defaults in %.0f %% of all ways to halve them; chance that it is better by luck: %.0f %%.%n",
                changes,
                100 * result.halved(inForm, 0).better(),
                100 * result.whole().luck(inForm, 0));
    }

    private String best(String of, List<Integer> among) {
        int best = StudyResult.best(among, result.whole());
        var lines = new ArrayList<String>();
        lines.add("%s (%d tried) the best is **%s**.".formatted(of, among.size(), name(best)));
        lines.add(String.format(
                Locale.ROOT,
                "- Sharpe ratio %.2f, defaults %.2f, buy and hold %.2f; difference to the defaults %s, to buy and hold %s.",
                result.whole().sharpe(best),
                result.whole().sharpe(0),
                result.whole().sharpe(result.held()),
                difference(best, 0),
                difference(best, result.held())));
        lines.add(String.format(
                Locale.ROOT,
                "- Chance that the best of so many is so much better than the defaults by luck alone: %.0f %%; than buy and hold: %.0f %%.",
                100 * result.whole().luck(among, 0),
                100 * result.whole().luck(among, result.held())));
        lines.add(String.format(
                Locale.ROOT,
                "- Deflated Sharpe ratio with all %d settings as trials: %.2f.",
                result.tried(),
                result.deflated(best).orElse(Double.NaN)));
        lines.add("- Chosen on the first half: " + elsewhere(among, result.first(), result.second()));
        lines.add("- Chosen on the second half: " + elsewhere(among, result.second(), result.first()));
        lines.add(halved(among, 0, "the defaults"));
        lines.add(halved(among, result.held(), "buy and hold"));
        return String.join("\n", lines) + "\n\n";
    }

    private String elsewhere(List<Integer> among, PairedResamples chosen, PairedResamples measured) {
        int best = StudyResult.best(among, chosen);
        return String.format(
                Locale.ROOT,
                "%s, there %.2f; in the other half %.2f, defaults %.2f, buy and hold %.2f; difference to the defaults %+.2f (%s).",
                name(best),
                chosen.sharpe(best),
                measured.sharpe(best),
                measured.sharpe(0),
                measured.sharpe(result.held()),
                measured.difference(best, 0),
                words(measured.differenceInterval(best, 0)));
    }

    private String halved(List<Integer> among, int other, String name) {
        HalvedYears halved = result.halved(among, other);
        return String.format(
                Locale.ROOT,
                "- Over all 12,870 ways to take half of 16 blocks of time, the best of one half was better than %s in the other in %.0f %%; difference %+.2f on average.",
                name,
                100 * halved.better(),
                halved.difference());
    }

    private String name(int index) {
        return result.row(index).name();
    }

    /** What a year says of the next. */
    static String years(List<String> tickers, List<YearAfterYear> years) {
        var words = new StringBuilder("""

                ### What a year says of the next

                | ticker | pairs of years | last year's winner | all strategies | buy and hold | rank correlation |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        for (int i = 0; i < tickers.size(); i++) {
            YearAfterYear one = years.get(i);
            words.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n",
                    tickers.get(i),
                    one.pairs(),
                    one.winner(),
                    one.average(),
                    one.held(),
                    one.correlation()));
        }
        return words.toString();
    }
}
