package livetrading.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.account.AccountSettings;
import livetrading.market.Ticker;
import livetrading.risk.RiskLimits;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import livetrading.tuning.Grid;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** Plays the account back-test with a setting of the study. */
final class StudyAccount {

    /** The part of the equity that all positions together cost at most: the next open may be above the close. */
    static final double INVESTED = 0.96;

    private static final int MOST_POSITIONS = 10;
    private static final int DECIMALS = 6;

    private StudyAccount() {}

    static AccountSettings settings(StudySetting setting, StudyPrices prices) {
        SettingTexts texts = setting.texts()
                .with(
                        Setting.TICKERS,
                        prices.tickers().stream().map(Ticker::symbol).collect(Collectors.joining(",")));
        AccountSettings settings = switch (new SettingsCheck(MOST_POSITIONS).check(texts)) {
            case SettingsResult.Valid(var valid) -> valid.account(strategies(setting.field()));
            case SettingsResult.Invalid invalid -> throw new IllegalArgumentException(invalid.message());
        };
        return switch (setting.size()) {
            case AS_INSTALLED -> settings;
            case EQUAL_PARTS -> inEqualParts(settings);
        };
    }

    private static AccountSettings inEqualParts(AccountSettings settings) {
        RiskLimits limits = settings.limits();
        int tickers = settings.tickers().size();
        BigDecimal part = BigDecimal.valueOf(part(tickers)).setScale(DECIMALS, RoundingMode.DOWN);
        return new AccountSettings(
                settings.tickers(),
                settings.capital(),
                settings.evaluation(),
                new RiskLimits(part, tickers, limits.fractionalShares(), limits.costRate()));
    }

    /** The part of the equity that a position costs where all tickers can be held at once. */
    static double part(int tickers) {
        return INVESTED / tickers;
    }

    private static Strategies strategies(StudySetting.Field field) {
        Strategy vote = new Vote(StrategyCatalog.all());
        List<Strategy> tuned = StrategyCatalog.all().stream()
                .filter(Grid::isDeclared)
                .<Strategy>map(Tuned::new)
                .toList();
        return switch (field) {
            case BUILT_IN -> StrategyCatalog.BUILT_IN;
            case WITH_TUNED -> builtInAnd(tuned);
            case TUNED_ALONE -> new StrategyList(tuned);
            case WITH_VOTE -> builtInAnd(List.of(vote));
            case VOTE_ALONE -> new StrategyList(List.of(vote));
            case WITH_TUNED_AND_VOTE ->
                builtInAnd(Stream.concat(tuned.stream(), Stream.of(vote)).toList());
        };
    }

    private static Strategies builtInAnd(List<Strategy> more) {
        return new StrategyList(
                Stream.concat(StrategyCatalog.all().stream(), more.stream()).toList());
    }

    static AccountResult play(StudySetting setting, StudyPrices prices, LocalDate from) throws InterruptedException {
        var backtest = new AccountBacktest(settings(setting, prices), prices.byTicker());
        return switch (backtest.run(Optional.of(from), Optional.empty(), 1, (session, done, all) -> {})) {
            case AccountOutcome.Played(AccountResult result) -> result;
            case AccountOutcome.Impossible(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
