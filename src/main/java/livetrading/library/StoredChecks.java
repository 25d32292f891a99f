package livetrading.library;

import java.util.Optional;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.ledger.ScriptVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was found about a version when it was saved, as it stands in the database. */
public final class StoredChecks {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredChecks() {}

    public static String json(CheckReport report) {
        return JSON.writeValueAsString(report);
    }

    /** Empty for a version that was saved without, and where what stands there cannot be read. */
    public static Optional<CheckReport> of(ScriptVersion version) {
        try {
            CheckReport report = JSON.readValue(version.checks(), CheckReport.class);
            return Optional.of(report).filter(one -> !one.results().isEmpty());
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Why a version may not compete, as sentences; empty when it may. What nobody knows to have passed may not. */
    public static Optional<String> refusal(ScriptVersion version) {
        Optional<CheckReport> report = of(version);
        if (report.isEmpty()) {
            return Optional.of("What was found when it was saved cannot be read: save the text as a new version.");
        }
        return report.map(CheckReport::refusals)
                .filter(refusals -> !refusals.isEmpty())
                .map(refusals -> String.join(
                        " ", refusals.stream().map(CheckResult::sentence).toList()));
    }
}
