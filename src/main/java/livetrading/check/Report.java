package livetrading.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what was found, and says of each check the worst. */
final class Report {

    private final List<SeriesCheck.Findings> known;
    private final Map<Check, List<Finding>> findings = new EnumMap<>(Check.class);
    private final Map<Check, List<CheckSeries>> others = new EnumMap<>(Check.class);

    Report(List<SeriesCheck.Findings> known) {
        this.known = known;
        known.forEach(each -> each.of().forEach(this::add));
    }

    /** Of a strategy of which nothing is known but a fault. */
    static CheckReport of(Fault fault) {
        var report = new Report(List.of());
        report.add(fault.check(), Finding.refused(fault.sentence()));
        return report.made();
    }

    void add(Check check, Finding finding) {
        findings.computeIfAbsent(check, each -> new ArrayList<>()).add(finding);
    }

    /** @param series what it was found on, where it is none of the others */
    void on(List<CheckSeries> series, Check check, Finding finding) {
        others.put(check, series);
        add(check, finding);
    }

    /** Whether nothing kept the checks from going on. */
    boolean isComplete() {
        return known.stream()
                        .allMatch(each -> each.of().containsKey(Check.ANSWERS)
                                && each.whole().isPresent())
                && findings.getOrDefault(Check.ANSWERS, List.of()).stream()
                        .allMatch(each -> each.verdict() == Verdict.PASSED);
    }

    CheckReport made() {
        boolean isComplete = isComplete() && !known.isEmpty();
        return new CheckReport(Arrays.stream(Check.values())
                .map(check -> result(check, isComplete))
                .toList());
    }

    private CheckResult result(Check check, boolean isComplete) {
        Finding worst = findings.getOrDefault(check, List.of()).stream()
                .max(Finding::compareTo)
                .filter(finding -> isComplete || finding.verdict() == Verdict.REFUSED)
                .orElse(Finding.warning("Was not checked to the end, as it gave no answer before."));
        String sentence = worst.sentence().isEmpty() ? passed(check) : worst.sentence();
        List<CheckSeries> on = others.getOrDefault(
                check, known.stream().map(SeriesCheck.Findings::series).toList());
        return new CheckResult(
                check,
                worst.verdict(),
                sentence,
                on.stream().map(CheckSeries::described).toList());
    }

    private String passed(Check check) {
        return switch (check) {
            case ANSWERS -> "Each answer had one stance for each bar, and words for it.";
            case CAUSAL -> causal();
            case REPEATABLE -> "The same when it was asked again, and by two threads at once.";
            case BEGINNINGS, FAST, TRADES, LIKENESS -> throw new IllegalStateException(check + " has its own words");
        };
    }

    private String causal() {
        boolean isWhole = known.stream()
                .allMatch(each -> each.causalBars() == each.series().size());
        return isWhole
                ? "The same on each of %d bars, whether later ones are known or not."
                        .formatted(known.stream()
                                .mapToInt(SeriesCheck.Findings::causalBars)
                                .sum())
                : "The same on each bar that was looked at, whether later ones are known or not; in the time that there was: %s."
                        .formatted(known.stream().map(Report::looked).collect(Collectors.joining(", ")));
    }

    private static String looked(SeriesCheck.Findings each) {
        int bars = each.causalBars();
        return bars == each.series().size()
                ? "all %d (%s)".formatted(bars, each.series().title())
                : "the last %d of %d (%s)"
                        .formatted(bars, each.series().size(), each.series().title());
    }
}
