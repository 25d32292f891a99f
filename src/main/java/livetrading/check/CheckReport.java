package livetrading.check;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What came of all checks of a strategy: one result for each {@link Check}, in their order. A record of records, names and
 * texts, so that it can be stored as JSON.
 */
public record CheckReport(List<CheckResult> results) {

    public CheckReport {
        results = List.copyOf(results);
    }

    /** The worst of all verdicts: only what is not refused may be saved or loaded. */
    public Verdict verdict() {
        return results.stream()
                .map(CheckResult::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.PASSED);
    }

    /** What came of one of them. */
    public CheckResult result(Check check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no result of " + check));
    }

    /** What a strategy is refused for; empty when it is not. */
    public List<CheckResult> refusals() {
        return of(Verdict.REFUSED);
    }

    public List<CheckResult> warnings() {
        return of(Verdict.WARNING);
    }

    private List<CheckResult> of(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }
}
