package livetrading.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleGroup;
import livetrading.risk.rule.RuleTarget;
import livetrading.settings.TradingSettings;

/** Writes down with which settings an account was played. */
final class PlayedSettings {

    private PlayedSettings() {}

    /** All that decides about the result, and nothing else: the same settings have the same words. */
    static String lines(TradingSettings settings) {
        Stream<String> lines = Stream.of(
                "tickers=" + settings.tickers(),
                "capital=" + settings.initialCapital().stripTrailingZeros().toPlainString(),
                "limits=" + settings.riskPerTrade().stripTrailingZeros().toPlainString() + " " + settings.maxPositions()
                        + " " + settings.fractionalShares(),
                "metric=" + settings.metric() + " " + settings.historyDays() + " " + settings.reevaluateAfterDays(),
                "selection=" + settings.switchingMargin() + " " + settings.criteria(),
                "costs=" + settings.costs());
        // without rules there is no line for them, so that what an earlier version noted stays the same
        return Stream.concat(lines, rules(settings)).collect(Collectors.joining("\n"));
    }

    /** In whatever order they are written, and whatever a group is called. */
    private static Stream<String> rules(TradingSettings settings) {
        return settings.riskRules().rules().stream()
                .map(rule -> "rule=" + target(rule.target()) + rule.rule().text())
                .sorted();
    }

    private static String target(RuleTarget target) {
        return switch (target) {
            case RuleTarget.EveryTicker every -> "";
            case RuleTarget.OneGroup(RuleGroup group) ->
                group.tickers().stream().map(Ticker::symbol).sorted().collect(Collectors.joining(",", "", ": "));
            case RuleTarget.OneTicker one -> one + ": ";
        };
    }
}
