package livetrading.engine;

import livetrading.account.EvaluationRules;
import livetrading.selection.Competitors;
import livetrading.settings.TradingSettings;
import livetrading.strategy.StrategyCatalog;

/** Says which strategies compete for the tickers that the program trades. */
public final class CompetingStrategies {

    public static final Competitors ALL = Competitors.withDefaults(StrategyCatalog.all());

    private CompetingStrategies() {}

    /** How they are evaluated. */
    static EvaluationRules rules(TradingSettings settings) {
        return new EvaluationRules(
                ALL,
                settings.metric(),
                settings.switchingMargin(),
                settings.criteria(),
                TickerEvaluation.backtest(settings),
                settings.historyDays(),
                settings.reevaluateAfterDays(),
                settings.timeframe());
    }
}
