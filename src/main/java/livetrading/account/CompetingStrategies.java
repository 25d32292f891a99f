package livetrading.account;

import livetrading.selection.Competitors;
import livetrading.strategy.StrategyCatalog;

/** Says which strategies compete for the tickers that the program trades. */
public final class CompetingStrategies {

    public static final Competitors ALL = Competitors.withDefaults(StrategyCatalog.all());

    private CompetingStrategies() {}
}
