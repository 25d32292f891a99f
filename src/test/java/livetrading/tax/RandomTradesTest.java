package livetrading.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dsoak.taxes=10000} plays so many accounts. */
class RandomTradesTest {

    private static final int TRADES = 60;

    /** A lot of which parts are sold is parted into whole cents. */
    private static final double FEW_CENTS = 0.1;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("soak.taxes", 200));
    }

    private static List<TaxTrade> trades(Random random) {
        List<TaxTrade> trades = new ArrayList<>();
        LocalDate day = LocalDate.of(2024, 1, 2);
        int held = 0;
        for (int i = 0; i < TRADES; i++) {
            day = day.plusDays(random.nextInt(12));
            boolean sells = held > 0 && random.nextBoolean();
            int shares = 1 + random.nextInt(sells ? held : 30);
            held += sells ? -shares : shares;
            Instant at = day.atTime(10, 0)
                    .atZone(MarketCalendar.NEW_YORK)
                    .toInstant()
                    .plusSeconds(i);
            BigDecimal price = BigDecimal.valueOf(5000 + random.nextInt(3000), 2);
            BigDecimal fees = BigDecimal.valueOf(random.nextInt(300), 2);
            trades.add(new TaxTrade(
                    "order-" + i, at, sells ? Side.SELL : Side.BUY, BigDecimal.valueOf(shares), price, fees));
        }
        return trades;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReportedAndWhatIsDeferredIsWhatWasEarned(long seed) {
        List<TaxTrade> trades = trades(new Random(seed));

        TickerTaxes taxes = taxes(trades);

        BigDecimal spent = BigDecimal.ZERO;
        for (TaxTrade trade : trades) {
            spent = trade.side() == Side.BUY ? spent.add(trade.amount()) : spent.subtract(trade.amount());
        }
        BigDecimal reported = sum(taxes.gains().stream().map(TaxGain::gain).toList());
        BigDecimal basis = sum(taxes.lots().stream().map(TaxLot::cost).toList());
        BigDecimal deferred = sum(taxes.lots().stream().map(TaxLot::deferred).toList());
        BigDecimal plain = withoutWashSales(trades);
        assertThat(basis.subtract(spent)).as("each cent").isEqualByComparingTo(reported);
        assertThat(reported.subtract(deferred).doubleValue())
                .as("profit of what was sold")
                .isCloseTo(plain.doubleValue(), within(FEW_CENTS));
        assertThat(taxes.notes()).isEmpty();
    }

    /** First in, first out by the share, worked out in the plainest way. */
    private static BigDecimal withoutWashSales(List<TaxTrade> trades) {
        BigDecimal proceeds = BigDecimal.ZERO;
        BigDecimal bought = BigDecimal.ZERO;
        int sold = 0;
        for (TaxTrade trade : trades) {
            if (trade.side() == Side.SELL) {
                sold += trade.shares().intValueExact();
                proceeds = proceeds.add(trade.amount());
            }
        }
        BigDecimal left = BigDecimal.ZERO;
        for (TaxTrade trade : trades) {
            if (trade.side() == Side.BUY) {
                int shares = trade.shares().intValueExact();
                int gone = Math.min(sold, shares);
                sold -= gone;
                bought = bought.add(trade.amount());
                left = left.add(trade.amount()
                        .multiply(BigDecimal.valueOf(shares - gone))
                        .divide(BigDecimal.valueOf(shares), 10, RoundingMode.HALF_EVEN));
            }
        }
        return proceeds.subtract(bought).add(left);
    }

    /** Worked out share by share, each with the price that it cost, without lots and without cents. */
    @ParameterizedTest
    @MethodSource("seeds")
    void eachShareAbsorbsOneLossAtMost(long seed) {
        List<TaxTrade> trades = trades(new Random(seed));

        Map<LocalDate, Double> expected = new TreeMap<>();
        List<OneShare> shares = shares(trades);
        int sold = 0;
        for (TaxTrade trade : trades) {
            if (trade.side() == Side.SELL) {
                int end = sold + trade.shares().intValueExact();
                expected.merge(trade.day(), disallowed(shares, sold, end, trade), Double::sum);
                sold = end;
            }
        }

        Map<LocalDate, Double> found = new TreeMap<>();
        for (TaxGain gain : taxes(trades).gains()) {
            found.merge(gain.sold(), gain.disallowed().doubleValue(), Double::sum);
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(expected.values()).anyMatch(loss -> loss > 0);
        expected.forEach((day, loss) -> assertThat(found.get(day)).isCloseTo(loss, within(FEW_CENTS)));
    }

    private static final class OneShare {

        private final int purchase;
        private final LocalDate day;
        private double cost;
        private boolean absorbed;

        OneShare(int purchase, LocalDate day, double cost) {
            this.purchase = purchase;
            this.day = day;
            this.cost = cost;
        }

        private boolean mayReplace(OneShare other, LocalDate sold) {
            return !absorbed && purchase != other.purchase && Math.abs(sold.toEpochDay() - day.toEpochDay()) <= 30;
        }
    }

    private static List<OneShare> shares(List<TaxTrade> trades) {
        List<OneShare> shares = new ArrayList<>();
        for (int i = 0; i < trades.size(); i++) {
            TaxTrade trade = trades.get(i);
            for (int n = 0; trade.side() == Side.BUY && n < trade.shares().intValueExact(); n++) {
                shares.add(new OneShare(i, trade.day(), perShare(trade)));
            }
        }
        return shares;
    }

    private static double perShare(TaxTrade trade) {
        return trade.amount().doubleValue() / trade.shares().doubleValue();
    }

    private static double disallowed(List<OneShare> shares, int from, int end, TaxTrade sale) {
        double disallowed = 0;
        for (OneShare sold : shares.subList(from, end)) {
            double loss = sold.cost - perShare(sale);
            for (int i = end; i < shares.size() && loss > 0; i++) {
                OneShare other = shares.get(i);
                if (other.mayReplace(sold, sale.day())) {
                    other.absorbed = true;
                    other.cost += loss;
                    disallowed += loss;
                    loss = 0;
                }
            }
        }
        return disallowed;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howTheMarketCutsAnOrderChangesNothing(long seed) {
        Random random = new Random(seed);
        List<TaxTrade> trades = trades(random);

        List<TaxTrade> cut =
                trades.stream().flatMap(trade -> cut(trade, random).stream()).toList();

        assertThat(cut).hasSizeGreaterThan(trades.size());
        assertThat(taxes(cut)).isEqualTo(taxes(trades));
    }

    private static List<TaxTrade> cut(TaxTrade trade, Random random) {
        List<TaxTrade> pieces = new ArrayList<>();
        int left = trade.shares().intValueExact();
        while (left > 0) {
            int shares = 1 + random.nextInt(left);
            left -= shares;
            pieces.add(new TaxTrade(
                    trade.order(),
                    trade.at().plusMillis(pieces.size()),
                    trade.side(),
                    BigDecimal.valueOf(shares),
                    trade.price(),
                    left == 0 ? trade.fees() : BigDecimal.ZERO));
        }
        return pieces;
    }

    private static TickerTaxes taxes(List<TaxTrade> trades) {
        return TickerTaxes.of(Account.TICKER, trades, List.of());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
