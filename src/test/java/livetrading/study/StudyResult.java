package livetrading.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import livetrading.selection.BlockLength;
import livetrading.selection.SharpeSample;
import livetrading.selection.Trials;

/** What was played, measured: the settings first, with the defaults at their head, then the benchmarks with buy and hold at theirs. */
final class StudyResult {

    private final List<StudyRow> rows;
    private final List<StudySetting> settings;
    private final double blockLength;
    private final PairedResamples whole;
    private final PairedResamples first;
    private final PairedResamples second;

    /** @param rows those of the settings, in their order, and after them the benchmarks */
    StudyResult(List<StudySetting> settings, List<StudyRow> rows) {
        this.settings = List.copyOf(settings);
        this.rows = List.copyOf(rows);
        blockLength = blockLength();
        whole = resamples(StudyRow::returns);
        first = resamples(StudyRow::firstHalf);
        second = resamples(StudyRow::secondHalf);
    }

    /** Long enough for what is compared most. */
    private double blockLength() {
        double[] defaults = rows.getFirst().returns().getFirst();
        double[] held = rows.get(held()).returns().getFirst();
        double[] difference = IntStream.range(0, held.length)
                .mapToDouble(session -> defaults[session] - held[session])
                .toArray();
        return Math.max(
                BlockLength.optimal(defaults), Math.max(BlockLength.optimal(held), BlockLength.optimal(difference)));
    }

    private PairedResamples resamples(Function<StudyRow, List<double[]>> part) {
        return new PairedResamples(rows.stream().map(part).toList(), blockLength);
    }

    int tried() {
        return settings.size();
    }

    /** The index of buy and hold. */
    int held() {
        return settings.size();
    }

    List<StudyRow> rows() {
        return rows;
    }

    StudyRow row(int index) {
        return rows.get(index);
    }

    StudySetting setting(int index) {
        return settings.get(index);
    }

    double meanBlock() {
        return blockLength;
    }

    PairedResamples whole() {
        return whole;
    }

    PairedResamples first() {
        return first;
    }

    PairedResamples second() {
        return second;
    }

    /** The indices of those that the form can hold, or of all. */
    List<Integer> settings(boolean inFormOnly) {
        return IntStream.range(0, settings.size())
                .filter(index -> !inFormOnly || settings.get(index).isInForm())
                .boxed()
                .toList();
    }

    static int best(List<Integer> among, PairedResamples by) {
        return among.stream()
                .reduce((best, other) -> by.sharpe(other) > by.sharpe(best) ? other : best)
                .orElseThrow();
    }

    /** The probability that it is better than the luck of having tried all settings, on average of its accounts. */
    OptionalDouble deflated(int index) {
        List<Double> sharpes = settings(false).stream()
                .map(setting -> whole.sharpe(setting) / Math.sqrt(StudyCurve.SESSIONS_PER_YEAR))
                .toList();
        Trials trials = Trials.of(tried(), sharpes);
        return row(index).returns().stream()
                .flatMap(returns -> SharpeSample.of(returns).stream())
                .flatMapToDouble(sample -> trials.deflated(sample).stream())
                .average();
    }

    /** The best of one half in the other, over all ways to halve. */
    HalvedYears halved(List<Integer> among, int other) {
        return HalvedYears.of(
                among.stream().map(index -> row(index).returns()).toList(),
                row(other).returns());
    }
}
