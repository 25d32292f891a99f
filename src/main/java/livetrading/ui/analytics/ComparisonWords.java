package livetrading.ui.analytics;

import livetrading.review.AccountComparison;
import livetrading.review.DeviationFindings;
import livetrading.ui.format.Formats;

/** What a comparison of an account with its back-test rests on, and what came of it, in sentences. */
final class ComparisonWords {

    private ComparisonWords() {}

    static String sentence(DeviationFindings findings) {
        AccountComparison compared = findings.comparison();
        String returns = compared.dates().isEmpty()
                ? ""
                : " Live has returned %s, the back-test %s."
                        .formatted(
                                Formats.signedPercent(compared.live().getLast() - 1),
                                Formats.signedPercent(compared.backtest().getLast() - 1));
        String assumed = compared.isAssumed()
                ? " What was in force in the first sessions was not written down by the version of then: the settings that followed stand for it."
                : "";
        String since = findings.since()
                .map(date ->
                        " What came until %s somebody has looked into, and the tests begin after it.".formatted(date))
                .orElse("");
        return "%s account from %s to %s, played with the settings as they were in force day by day.%s%s%s"
                .formatted(compared.mode(), compared.from(), compared.to(), returns, assumed, since);
    }

    static String counts(DeviationFindings findings) {
        var deals = findings.comparison().deals();
        return "%s of %s deals are equal to the cent, %s differ for a recorded cause, %s unexplained."
                .formatted(
                        Formats.count(deals.equal()),
                        Formats.count(deals.deals()),
                        Formats.count(
                                deals.differences().size() - deals.unexplained().size()),
                        Formats.count(deals.unexplained().size()));
    }
}
