package livetrading.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.backtest.Costs;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import livetrading.risk.ApprovedOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedMarketTest {

    private static final BigDecimal CAPITAL = new BigDecimal("100000");
    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BRAV = new Ticker("BRAV");
    private static final Ticker SHORT = new Ticker("SHORT");
    private static final Costs COSTS = new Costs(0.001, 0.0005);

    @TempDir
    Path folder;

    private final InMemorySimulationStore store = new InMemorySimulationStore();

    @Test
    void showsBarsUpToNowOnly() throws MissingPricesException {
        SimulatedMarket market = placed(List.of(ALFA));
        LocalDate session = market.session().date();

        Bars bars = market.bars(ALFA, Timeframe.DAY_1, Instant.EPOCH);
        assertThat(bars.date(0)).isEqualTo(LocalDate.of(2016, 1, 4));
        assertThat(bars.date(bars.size() - 1)).isEqualTo(session);
        assertThat(market.now()).isEqualTo(market.session().close());

        step(market, List.of(ALFA));
        Bars later = market.bars(ALFA, Timeframe.DAY_1, Instant.EPOCH);
        assertThat(later.first(bars.size()).fingerprint()).isEqualTo(bars.fingerprint());
        assertThat(later.size()).isEqualTo(bars.size() + 1);
    }

    @Test
    void givesWhatIsStillToComeOnlyToThoseWhoAskForTheWholeFile() throws IOException {
        writeBars(SHORT, LocalDate.of(2016, 1, 4), 1200);
        SimulatedMarket market = placed(List.of(ALFA, SHORT));
        Bars soFar = market.stored(SHORT, Timeframe.DAY_1).orElseThrow();
        Bars all = market.recorded(SHORT).orElseThrow();

        assertThat(soFar.date(soFar.size() - 1)).isEqualTo(market.session().date());
        assertThat(all.size()).isEqualTo(1200);
        assertThat(all.first(soFar.size()).fingerprint()).isEqualTo(soFar.fingerprint());
        assertThat(market.recorded(ALFA)).isEmpty();
        assertThat(market.stored(new Ticker("NOPE"), Timeframe.DAY_1)).isEmpty();
    }

    @Test
    void showsBarsFromAStartOn() throws MissingPricesException {
        SimulatedMarket market = placed(List.of(ALFA));

        Instant start = MarketCalendar.startOfDay(LocalDate.of(2017, 1, 1));
        assertThat(market.bars(ALFA, Timeframe.DAY_1, start).date(0)).isEqualTo(LocalDate.of(2017, 1, 3));
    }

    @Test
    void hasDailyBarsOnly() {
        SimulatedMarket market = placed(List.of(ALFA));

        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> market.bars(ALFA, Timeframe.HOUR_1, Instant.EPOCH))
                .withMessage("the built-in market has daily bars only: set the timeframe to 1Day instead of 1Hour");
    }

    @Test
    void f53_saysThatBarsAreAWeekApart() throws IOException {
        StringBuilder weeks = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int i = 0; i < 900; i++) {
            weeks.append(LocalDate.of(2009, 1, 5).plusWeeks(i)).append(",10,11,9,10,100\n");
        }
        Files.writeString(folder.resolve("SHORT.csv"), weeks);

        Placement placement = market().place(List.of(SHORT), 553, 365, CAPITAL);

        assertThat(((Placement.Impossible) placement).reason()).startsWith("SHORT.csv: its bars are 7 days apart");
    }

    @Test
    void f53_makesNoSessionsOfDaysOnWhichNewYorkIsClosed() throws IOException {
        StringBuilder days = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (LocalDate date = LocalDate.of(2016, 1, 4); date.getYear() < 2020; date = date.plusDays(1)) {
            days.append(date).append(MarketCalendar.isSession(date) ? ",10,11,9,10,100\n" : ",10,10,10,10,0\n");
        }
        Files.writeString(folder.resolve("SHORT.csv"), days);
        SimulatedMarket market = placed(List.of(ALFA, SHORT));

        for (int i = 0; i < 10; i++) {
            step(market, List.of(ALFA, SHORT));
            assertThat(MarketCalendar.isSession(market.session().date())).isTrue();
        }
    }

    @Test
    void saysWhyATickerHasNoPrices() throws IOException {
        Files.writeString(folder.resolve("SHORT.csv"), "nonsense");
        SimulatedMarket market = placed(List.of(ALFA));

        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> market.bars(SHORT, Timeframe.DAY_1, Instant.EPOCH))
                .withMessageStartingWith("SHORT.csv, line 1: the header has no column Date");
    }

    @Test
    void prefersAFileToGeneratedPrices() throws IOException, MissingPricesException {
        writeBars(ALFA, LocalDate.of(2020, 1, 2), 5);
        SimulatedMarket market = market();
        market.place(List.of(ALFA), 2, 1, CAPITAL);

        assertThat(market.source(ALFA)).containsInstanceOf(PriceSource.Recorded.class);
        assertThat(market.source(BRAV)).contains(new PriceSource.Generated());
        assertThat(market.lastDate(ALFA)).contains(LocalDate.of(2020, 1, 8));
        assertThat(market.lastDate(BRAV)).isEmpty();
        assertThat(market.bars(ALFA, Timeframe.DAY_1, Instant.EPOCH).close()[0]).isEqualTo(10);
    }

    @Test
    void beginsWhereWarmUpAndEvaluationLieBehind() throws MissingPricesException {
        SimulatedMarket market = market();

        Placement placement = market.place(List.of(ALFA, BRAV), 252, 365, CAPITAL);

        LocalDate session = market.session().date();
        assertThat(placement).isEqualTo(new Placement.Placed(session, List.of()));
        Bars bars = market.bars(ALFA, Timeframe.DAY_1, Instant.EPOCH);
        assertThat(bars.indexOf(MarketCalendar.startOfDay(session.minusDays(365))))
                .isGreaterThanOrEqualTo(252)
                .isLessThan(256);
    }

    @Test
    void leavesOutTickersWithTooFewBars() throws IOException {
        writeBars(SHORT, LocalDate.of(2020, 1, 2), 100);

        Placement placement = market().place(List.of(ALFA, SHORT), 252, 365, CAPITAL);

        assertThat(((Placement.Placed) placement).leftOut())
                .containsExactly("the 100 bars of SHORT from 2020-01-02 to 2020-05-26 are too few for 252 bars of"
                        + " warm-up and 365 days of evaluation");
    }

    @Test
    void leavesOutTickersOfAnotherTime() throws IOException {
        writeBars(SHORT, LocalDate.of(2000, 1, 3), 1000);

        Placement placement = market().place(List.of(ALFA, BRAV, SHORT), 100, 365, CAPITAL);

        assertThat(((Placement.Placed) placement).session()).isAfter(LocalDate.of(2017, 1, 1));
        assertThat(((Placement.Placed) placement).leftOut())
                .singleElement()
                .satisfies(reason -> assertThat(reason).endsWith("are not of the same time as the others'"));
    }

    @Test
    void cannotBeginWithoutAnyPrices() {
        SimulatedMarket market = market();

        assertThat(market.place(List.of(SHORT), 10, 10, CAPITAL))
                .isEqualTo(new Placement.Impossible(
                        "there are no prices for SHORT: neither a file SHORT.csv nor generated ones"));
        assertThat(market.place(List.of(), 10, 10, CAPITAL))
                .isEqualTo(new Placement.Impossible("no ticker is watched"));
        assertThat(store.account()).isEmpty();
    }

    @Test
    void saysOfManyTickersWithoutPricesOnlyTheFirst() {
        List<Ticker> unknown = IntStream.range(0, 200)
                .mapToObj(i -> new Ticker("U" + (char) ('A' + i / 26) + (char) ('A' + i % 26)))
                .toList();

        assertThat(((Placement.Impossible) market().place(unknown, 10, 10, CAPITAL)).reason())
                .contains("UAA", "UAC")
                .doesNotContain("UAD")
                .endsWith("; and so for 197 more tickers");
    }

    @Test
    void staysWhereItIsWhenPlacedForTheSameAgain() {
        SimulatedMarket market = placed(List.of(ALFA));
        step(market, List.of(ALFA));

        assertThat(market.place(List.of(ALFA), 252, 365, new BigDecimal("100000.00")))
                .isEqualTo(new Placement.Kept(market.session().date()));
    }

    @Test
    void isPlacedAnewForOtherSettingsWhileNothingWasOrdered() {
        SimulatedMarket market = placed(List.of(ALFA));
        LocalDate first = market.session().date();

        Placement placement = market.place(List.of(ALFA), 252, 730, CAPITAL);

        assertThat(((Placement.Placed) placement).session()).isAfter(first);
    }

    @Test
    void neverGoesBackOnceSomethingWasOrdered() throws BrokerException {
        SimulatedMarket market = placed(List.of(ALFA));
        market.broker().submit(Approved.buy(market, ALFA, "1"));

        assertThat(market.place(List.of(BRAV), 10, 10, BigDecimal.TEN))
                .isEqualTo(new Placement.Kept(market.session().date()));
    }

    @Test
    void forgetsEverythingOnAResetButNeverUsesAnIdAgain() throws BrokerException {
        SimulatedMarket market = placed(List.of(ALFA));
        ApprovedOrder order = Approved.buy(market, ALFA, "1");
        market.broker().submit(order);
        step(market, List.of(ALFA));

        market.reset(List.of(ALFA), 252, 365, BigDecimal.TEN);

        assertThat(market.broker().portfolio().account().cash()).isEqualByComparingTo("10");
        assertThat(market.broker().portfolio().holdings()).isEmpty();
        assertThat(market.broker().order(order.intent().clientOrderId())).isEmpty();
        assertThat(market.broker().submit(order).brokerOrderId()).isEqualTo("sim-2-1");
    }

    @Test
    void goesOnOnlyWhenTheSessionIsChecked() {
        SimulatedMarket market = placed(List.of(ALFA));
        assertThat(market.isChecked()).isFalse();
        assertThatThrownBy(() -> market.advance(List.of(ALFA), COSTS)).isInstanceOf(IllegalStateException.class);

        market.markChecked();
        market.advance(List.of(ALFA), COSTS);

        assertThat(market.isChecked()).isFalse();
        assertThat(market().isChecked()).isFalse();
    }

    @Test
    void endsWithTheLastPrice() throws IOException {
        writeBars(SHORT, LocalDate.of(2020, 1, 2), 4);
        SimulatedMarket market = market();
        market.place(List.of(SHORT), 2, 0, CAPITAL);
        assertThat(step(market, List.of(SHORT))).isInstanceOf(MarketStep.Moved.class);

        assertThat(step(market, List.of(SHORT)))
                .isEqualTo(new MarketStep.Ended("the prices of SHORT end on 2020-01-07"));
        assertThat(market.session().date()).isEqualTo(LocalDate.of(2020, 1, 7));
    }

    @Test
    void goesOnWhenAFileGrows() throws IOException {
        writeBars(SHORT, LocalDate.of(2020, 1, 2), 4);
        SimulatedMarket market = market();
        market.place(List.of(SHORT), 3, 0, CAPITAL);
        market.place(List.of(SHORT), 2, 0, CAPITAL);
        step(market, List.of(SHORT));
        assertThat(step(market, List.of(SHORT))).isInstanceOf(MarketStep.Ended.class);

        writeBars(SHORT, LocalDate.of(2020, 1, 2), 5);

        assertThat(step(market, List.of(SHORT))).isInstanceOf(MarketStep.Moved.class);
    }

    @Test
    void expiresOpenOrdersAtTheEnd() throws IOException, BrokerException {
        writeBars(SHORT, LocalDate.of(2020, 1, 2), 4);
        SimulatedMarket market = market();
        market.place(List.of(SHORT), 2, 0, CAPITAL);
        step(market, List.of(SHORT));
        ClientOrderId id =
                market.broker().submit(Approved.buy(market, SHORT, "1")).clientOrderId();

        step(market, List.of(SHORT));

        assertThat(market.broker().openOrders()).isEmpty();
        assertThat(market.broker().order(id).orElseThrow().state().reason())
                .isEqualTo("the prices of SHORT have ended");
    }

    @Test
    void goesOnForAHeldTickerThatIsNotWatchedAnyMore() throws IOException, BrokerException {
        writeBars(SHORT, LocalDate.of(2020, 1, 2), 5);
        SimulatedMarket market = market();
        market.place(List.of(SHORT), 2, 0, CAPITAL);
        market.broker().submit(Approved.buy(market, SHORT, "1"));

        assertThat(step(market, List.of())).isInstanceOf(MarketStep.Moved.class);
        assertThat(step(market, List.of())).isInstanceOf(MarketStep.Moved.class);
    }

    @Test
    void comesToTheSameEndWithAndWithoutRestarts() throws BrokerException {
        InMemorySimulationStore restarted = new InMemorySimulationStore();

        List<String> straight = play(store, 0);
        List<String> interrupted = play(restarted, 0.3);

        assertThat(interrupted).isEqualTo(straight);
        assertThat(straight).filteredOn(line -> line.contains("FILLED")).hasSizeGreaterThan(50);
        assertThat(restarted.account()).isEqualTo(store.account());
        assertThat(Set.copyOf(restarted.holdings())).isEqualTo(Set.copyOf(store.holdings()));
    }

    /** Buys and sells at random for 200 sessions, and restarts the market with a probability before each step. */
    private List<String> play(SimulationStore over, double restarts) throws BrokerException {
        Random decisions = new Random(7);
        Random crashes = new Random(11);
        List<String> log = new ArrayList<>();
        SimulatedMarket market = new SimulatedMarket(new GeneratedPrices(3), new PriceFolder(folder), over);
        market.place(List.of(ALFA, BRAV), 100, 365, CAPITAL);
        for (int i = 0; i < 200; i++) {
            for (Ticker ticker : List.of(ALFA, BRAV)) {
                if (crashes.nextDouble() < restarts) {
                    market = new SimulatedMarket(new GeneratedPrices(3), new PriceFolder(folder), over);
                }
                if (decisions.nextInt(3) == 0) {
                    trade(market, ticker);
                }
            }
            log.add(step(market, List.of(ALFA, BRAV)).toString()
                    + market.broker().portfolio().account());
        }
        return log.stream().map(line -> line.replace("Filled[]", "FILLED")).toList();
    }

    private static void trade(SimulatedMarket market, Ticker ticker) throws BrokerException {
        var held = market.broker().portfolio().holding(ticker).map(Holding::quantity);
        market.broker()
                .submit(
                        held.isPresent()
                                ? Approved.sell(market, ticker, held.get().toPlainString())
                                : Approved.buy(market, ticker, "17.5"));
    }

    private SimulatedMarket market() {
        return new SimulatedMarket(new GeneratedPrices(GeneratedPrices.DEFAULT_SEED), new PriceFolder(folder), store);
    }

    private SimulatedMarket placed(List<Ticker> tickers) {
        SimulatedMarket market = market();
        market.place(tickers, 252, 365, CAPITAL);
        return market;
    }

    private static MarketStep step(SimulatedMarket market, List<Ticker> watched) {
        market.markChecked();
        return market.advance(watched, COSTS);
    }

    /** Bars at a price of 10 on the given number of sessions. */
    private void writeBars(Ticker ticker, LocalDate first, int count) throws IOException {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = first;
        for (int i = 0; i < count; i++) {
            text.append(date).append(",10,10,10,10,1\n");
            date = MarketCalendar.sessionAfter(date).date();
        }
        Files.writeString(folder.resolve(ticker + ".csv"), text);
    }
}
