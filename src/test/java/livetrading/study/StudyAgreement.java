package livetrading.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What holds on two watch lists over which the same settings were played, as Markdown. */
final class StudyAgreement {

    private static final String HEADER = """

            ## What holds on both

            | setting | to defaults, first (95 %) | second (95 %) | than the defaults |
            | --- | ---: | ---: | --- |
            """;

    private final StudyResult first;
    private final StudyResult second;

    StudyAgreement(StudyResult first, StudyResult second) {
        this.first = first;
        this.second = second;
    }

    String markdown() {
        var words = new StringBuilder(HEADER);
        IntStream.range(1, first.tried()).mapToObj(this::line).forEach(words::append);
        return words.append(ranks())
                .append("- Best of all on the first: ")
                .append(elsewhere(first.settings(false), first, second))
                .append("- Best of all on the second: ")
                .append(elsewhere(first.settings(false), second, first))
                .append("- Best on the first of those that the form holds: ")
                .append(elsewhere(first.settings(true), first, second))
                .append("- Best on the second of those that the form holds: ")
                .append(elsewhere(first.settings(true), second, first))
                .toString();
    }

    private String line(int index) {
        return "| %s | %s | %s | %s |%n"
                .formatted(
                        first.row(index).name(),
                        StudyTables.difference(first.whole(), index, 0),
                        StudyTables.difference(second.whole(), index, 0),
                        both(verdict(first, index), verdict(second, index)));
    }

    private static String verdict(StudyResult result, int index) {
        return StudyTables.verdict(result.whole().differenceInterval(index, 0));
    }

    private static String both(String onFirst, String onSecond) {
        return onFirst.equals(onSecond) ? onFirst : "%s; %s".formatted(onFirst, onSecond);
    }

    private String ranks() {
        double[] onFirst = sharpes(first);
        double[] onSecond = sharpes(second);
        return String.format(
                Locale.ROOT,
                "%nThe ranks of the %d settings on both have a correlation of %.2f.%n%n",
                first.tried(),
                YearAfterYear.correlation(YearAfterYear.ranks(onFirst), YearAfterYear.ranks(onSecond)));
    }

    private static double[] sharpes(StudyResult result) {
        return IntStream.range(0, result.tried())
                .mapToDouble(result.whole()::sharpe)
                .toArray();
    }

    private static String elsewhere(List<Integer> among, StudyResult chosen, StudyResult measured) {
        int best = StudyResult.best(among, chosen.whole());
        long better = among.stream()
                .filter(other ->
                        measured.whole().sharpe(other) > measured.whole().sharpe(best))
                .count();
        return String.format(
                Locale.ROOT,
                "%s, there %s to the defaults; on the other %s, %d of %d are better there.%n",
                chosen.row(best).name(),
                StudyTables.difference(chosen.whole(), best, 0),
                StudyTables.difference(measured.whole(), best, 0),
                better,
                among.size());
    }
}
