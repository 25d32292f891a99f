package livetrading.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.backtest.Costs;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Problem;
import livetrading.engine.SettingsResult.Valid;
import livetrading.ledger.ConfigurationRow;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;

/**
 * The one place where a configuration is checked, whether it comes from the screen, from the database, where anybody may
 * have edited it, or from the start of the program.
 */
public final class SettingsCheck {

    public static final int MAX_TICKERS = 500;

    private static final int BASIS_POINTS = 10_000;

    private final int mostPositions;

    /** @param mostPositions the largest number of positions that may be configured */
    public SettingsCheck(int mostPositions) {
        this.mostPositions = mostPositions;
    }

    /** Checks all fields, and names everything that is wrong with them. */
    public SettingsResult check(ConfigurationRow row) {
        var problems = new ArrayList<Problem>();
        Optional<Mode> mode = mode(row.mode(), problems);
        List<Ticker> tickers = tickers(row.tickers(), problems);
        Optional<Timeframe> timeframe = timeframe(row.timeframe(), mode, problems);
        Optional<Feed> feed = feed(row.feed(), problems);
        Optional<Metric> metric = metric(row.metric(), problems);
        numbers(row, problems);
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        return new Valid(new TradingSettings(
                mode.orElseThrow(),
                tickers,
                row.initialCapital(),
                row.riskPerTrade(),
                row.maxPositions(),
                Duration.ofSeconds(row.checkIntervalSeconds()),
                timeframe.orElseThrow(),
                feed.orElseThrow(),
                row.historyDays(),
                metric.orElseThrow(),
                new Costs(row.commissionRate().doubleValue(), row.slippageBps().doubleValue() / BASIS_POINTS),
                row.fractionalShares() != 0,
                row.switchingMargin().doubleValue(),
                new SelectionCriteria(
                        row.minimumTrades(), row.minimumDeflatedSharpe().doubleValue(), row.beatBuyAndHold() != 0),
                row.reevaluateAfterDays(),
                Duration.ofMillis(row.sessionMillis())));
    }

    private void numbers(ConfigurationRow row, List<Problem> problems) {
        var range = new Ranges(problems);
        range.check("initial_capital", "Initial capital", row.initialCapital(), "100", "10000000", " dollars");
        range.checkFraction("risk_per_trade", "Risk per trade", row.riskPerTrade(), "1", "10", " % of equity");
        range.check("max_positions", "Maximum positions", row.maxPositions(), 1, mostPositions, "");
        range.check("check_interval_seconds", "Check interval", row.checkIntervalSeconds(), 60, 3600, " seconds");
        range.check("history_days", "Evaluation history", row.historyDays(), 365, 7300, " days");
        range.checkFraction("commission_rate", "Commission", row.commissionRate(), "0", "5", " % of the traded amount");
        range.check("slippage_bps", "Slippage", row.slippageBps(), "0", "500", " basis points");
        range.check("fractional_shares", "Fractional shares", row.fractionalShares(), 0, 1, "");
        range.check("switching_margin", "Switching margin", row.switchingMargin(), "0", "10", "");
        range.check("minimum_trades", "Minimum trades", row.minimumTrades(), 1, 1000, "");
        range.checkFraction(
                "minimum_deflated_sharpe",
                "Minimum deflated Sharpe ratio",
                row.minimumDeflatedSharpe(),
                "0",
                "99.9",
                " %");
        range.check("beat_buy_and_hold", "Beat buy and hold", row.beatBuyAndHold(), 0, 1, "");
        range.check("reevaluate_after_days", "Re-evaluation", row.reevaluateAfterDays(), 30, 3650, " days");
        range.check("session_millis", "Length of a simulated session", row.sessionMillis(), 100, 3_600_000, " ms");
    }

    /** Collects the numbers that lie outside their range. */
    private record Ranges(List<Problem> problems) {

        void check(String column, String title, int value, int minimum, int maximum, String unit) {
            check(column, title, BigDecimal.valueOf(value), "" + minimum, "" + maximum, unit);
        }

        /** People think of fractions in per cent. */
        void checkFraction(String column, String title, BigDecimal value, String minimum, String maximum, String unit) {
            check(column, title, value.movePointRight(2), minimum, maximum, unit);
        }

        void check(String column, String title, BigDecimal value, String minimum, String maximum, String unit) {
            if (value.compareTo(new BigDecimal(minimum)) < 0 || value.compareTo(new BigDecimal(maximum)) > 0) {
                problems.add(new Problem(
                        column,
                        "%s has to be from %s to %s%s, not %s"
                                .formatted(
                                        title,
                                        minimum,
                                        maximum,
                                        unit,
                                        value.stripTrailingZeros().toPlainString())));
            }
        }
    }

    private static Optional<Mode> mode(String text, List<Problem> problems) {
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (mode.isEmpty()) {
            problems.add(new Problem("mode", "Trading mode is SIMULATED, PAPER or LIVE, not '" + text + "'"));
        }
        return mode;
    }

    private static List<Ticker> tickers(String text, List<Problem> problems) {
        Set<Ticker> tickers = new LinkedHashSet<>();
        for (String part : text.split("[,\\s]+")) {
            if (part.isEmpty()) {
                continue;
            }
            try {
                tickers.add(Ticker.of(part));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem("tickers", "Tickers: " + e.getMessage()));
            }
        }
        if (tickers.isEmpty() || tickers.size() > MAX_TICKERS) {
            problems.add(new Problem("tickers", "1 to %d tickers, not %d".formatted(MAX_TICKERS, tickers.size())));
        }
        return List.copyOf(tickers);
    }

    private static Optional<Timeframe> timeframe(String text, Optional<Mode> mode, List<Problem> problems) {
        Optional<Timeframe> timeframe = Timeframe.of(text);
        if (timeframe.isEmpty()) {
            problems.add(new Problem("timeframe", "Timeframe is 1Min, 5Min, 15Min, 1Hour or 1Day, not '" + text + "'"));
        } else if (!timeframe.get().isDaily() && mode.equals(Optional.of(Mode.SIMULATED))) {
            problems.add(new Problem("timeframe", "The simulated market has daily bars only: choose 1Day"));
        }
        return timeframe;
    }

    private static Optional<Feed> feed(String text, List<Problem> problems) {
        Optional<Feed> feed = Feed.of(text);
        if (feed.isEmpty()) {
            problems.add(new Problem("feed", "Price feed is sip or iex, not '" + text + "'"));
        }
        return feed;
    }

    private static Optional<Metric> metric(String text, List<Problem> problems) {
        Optional<Metric> metric = Metric.of(text);
        if (metric.isEmpty()) {
            problems.add(new Problem(
                    "metric", "Metric is sharpe, total-return, sortino, calmar or profit-factor, not '" + text + "'"));
        }
        return metric;
    }
}
