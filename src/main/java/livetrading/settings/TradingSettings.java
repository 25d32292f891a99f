package livetrading.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.account.AccountSettings;
import livetrading.account.EvaluationRules;
import livetrading.backtest.Costs;
import livetrading.backtest.Sampling;
import livetrading.candidate.Candidates;
import livetrading.candidate.Confirmation;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.performance.RiskFree;
import livetrading.portfolio.Mode;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.strategy.Strategies;

/**
 * What to trade and how, checked by {@link SettingsCheck}.
 *
 * @param timeframes on which strategies compete, the shortest first: the bars of that one are stored, and the others are
 *     made of them
 * @param feed where Alpaca's prices come from
 * @param initialCapital in US dollars, of the simulated market
 * @param riskPerTrade the most that a new position may cost, as a fraction of equity
 * @param historyDays calendar days over which strategies are measured, warm-up not counted
 * @param pauseOnDeviation whether a strategy that deviates from its back-test opens no more positions
 * @param switchingMargin by how much a new winner has to beat the old one
 * @param criteria what a strategy has to show before it may trade
 * @param reevaluateAfterDays calendar days of market time after which an evaluation is repeated
 * @param confirmation what has to agree with a strategy for it to compete a second time
 * @param riskFree above which the account's ratios are measured; those by which strategies are chosen are above 0
 * @param sessionLength how long a session of the simulated market lasts
 * @param rules the risk rules that are stored
 */
public record TradingSettings(
        Mode mode,
        List<Ticker> tickers,
        BigDecimal initialCapital,
        BigDecimal riskPerTrade,
        int maxPositions,
        Duration checkInterval,
        List<Timeframe> timeframes,
        Feed feed,
        int historyDays,
        Metric metric,
        Costs costs,
        boolean fractionalShares,
        boolean pauseOnDeviation,
        double switchingMargin,
        SelectionCriteria criteria,
        int reevaluateAfterDays,
        Optional<Confirmation> confirmation,
        RiskFree riskFree,
        Duration sessionLength,
        RiskRules rules) {

    private static final int BASIS_POINTS = 10_000;

    public TradingSettings {
        tickers = List.copyOf(tickers);
        timeframes = List.copyOf(timeframes);
    }

    /** Of texts that are in order, which {@link SettingsCheck} has made sure of. */
    static TradingSettings of(SettingTexts texts, RiskRules rules) {
        return new TradingSettings(
                Mode.valueOf(texts.of(Setting.MODE)),
                tickerNames(texts.of(Setting.TICKERS)).stream()
                        .map(Ticker::of)
                        .distinct()
                        .toList(),
                decimal(texts, Setting.INITIAL_CAPITAL),
                decimal(texts, Setting.RISK_PER_TRADE),
                whole(texts, Setting.MAX_POSITIONS),
                Duration.ofSeconds(whole(texts, Setting.CHECK_INTERVAL)),
                Timeframe.all(texts.of(Setting.TIMEFRAME)),
                Feed.of(texts.of(Setting.FEED)).orElseThrow(),
                whole(texts, Setting.HISTORY_DAYS),
                Metric.of(texts.of(Setting.METRIC)).orElseThrow(),
                new Costs(
                        decimal(texts, Setting.COMMISSION).doubleValue(),
                        decimal(texts, Setting.SLIPPAGE).doubleValue() / BASIS_POINTS),
                isOn(texts, Setting.FRACTIONAL_SHARES),
                isOn(texts, Setting.PAUSE_ON_DEVIATION),
                decimal(texts, Setting.SWITCHING_MARGIN).doubleValue(),
                new SelectionCriteria(
                        whole(texts, Setting.MINIMUM_TRADES),
                        decimal(texts, Setting.MINIMUM_DEFLATED_SHARPE).doubleValue(),
                        isOn(texts, Setting.BEAT_BUY_AND_HOLD)),
                whole(texts, Setting.REEVALUATE_AFTER),
                ConfirmationCheck.confirmation(texts),
                new RiskFree(decimal(texts, Setting.RISK_FREE_RATE).doubleValue()),
                Duration.ofMillis(whole(texts, Setting.SESSION_LENGTH)),
                rules);
    }

    private static BigDecimal decimal(SettingTexts texts, Setting setting) {
        return new BigDecimal(texts.of(setting).strip());
    }

    private static int whole(SettingTexts texts, Setting setting) {
        return Integer.parseInt(texts.of(setting).strip());
    }

    private static boolean isOn(SettingTexts texts, Setting setting) {
        return whole(texts, setting) != 0;
    }

    /** The names in a text of tickers, in order and as they are written. */
    static List<String> tickerNames(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The time from one check to the next. */
    public Duration pace() {
        return mode == Mode.SIMULATED ? sessionLength : checkInterval;
    }

    /** The same with these risk rules and no others. */
    public TradingSettings with(RiskRules others) {
        return new TradingSettings(
                mode,
                tickers,
                initialCapital,
                riskPerTrade,
                maxPositions,
                checkInterval,
                timeframes,
                feed,
                historyDays,
                metric,
                costs,
                fractionalShares,
                pauseOnDeviation,
                switchingMargin,
                criteria,
                reevaluateAfterDays,
                confirmation,
                riskFree,
                sessionLength,
                others);
    }

    /** The risk rules that are obeyed. */
    public RuleList riskRules() {
        return rules.list();
    }

    /** That of the bars that are stored and traded on. */
    public Timeframe timeframe() {
        return timeframes.getFirst();
    }

    /** What competes for each ticker: every strategy on each of the timeframes. */
    public Competitors competitors(Strategies strategies) {
        return competitors(strategies, timeframes.subList(1, timeframes.size()));
    }

    private Competitors competitors(Strategies strategies, List<Timeframe> longer) {
        return Competitors.withDefaults(Candidates.on(longer, Candidates.confirmed(strategies, confirmation)));
    }

    /** How strategies are evaluated: those on several timeframes by the returns of days, which all of them have. */
    public EvaluationRules evaluation(Strategies strategies) {
        return evaluation(
                competitors(strategies),
                timeframe(),
                timeframes.size() > 1 ? Sampling.EVERY_SESSION : Sampling.EVERY_BAR);
    }

    private EvaluationRules evaluation(Competitors competitors, Timeframe by, Sampling sampling) {
        return new EvaluationRules(
                competitors,
                metric,
                switchingMargin,
                criteria,
                EvaluationRules.measuredWith(initialCapital, costs, fractionalShares, riskRules())
                        .with(sampling),
                historyDays,
                reevaluateAfterDays,
                by);
    }

    /** What of them decides about an account that is played over daily bars, of which none longer are made. */
    public AccountSettings account(Strategies strategies) {
        return new AccountSettings(
                tickers,
                initialCapital,
                evaluation(competitors(strategies, List.of()), Timeframe.DAY_1, Sampling.EVERY_BAR),
                riskLimits());
    }

    public RiskLimits riskLimits() {
        BigDecimal costRate = BigDecimal.valueOf(costs.commission() + costs.slippage());
        return new RiskLimits(riskPerTrade, maxPositions, fractionalShares, costRate);
    }
}
