package livetrading.check;

import java.util.List;

/**
 * What came of one check.
 *
 * @param sentence what was found and where, for instance {@code On 2019-03-04 it was long with the prices up to that day,
 *     and out when later ones were known (GOOG).}
 * @param series what it was checked on, as people read it; empty where none was needed
 */
public record CheckResult(Check check, Verdict verdict, String sentence, List<String> series) {

    public CheckResult {
        series = List.copyOf(series);
    }
}
