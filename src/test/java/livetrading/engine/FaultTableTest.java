package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.Connected;
import livetrading.engine.EngineStatus.Phase;
import livetrading.portfolio.Mode;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.RequestEntry;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of the table of faults that are about the broker. Wherever such a row is tested, in this package and in others,
 * the test's name begins with it: answers that get lost, for instance, are in {@link PaperTradingTest}.
 */
class FaultTableTest extends AtPaperDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void f4_tooManyCallsAreNotRepeatedBeforeTheTimeThatAlpacaNames() {
        desk.alpaca
                .faults()
                .add(Match.submit().once(), Effect.of(Fault.STATUS_429).with("retryAfter", 120));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(6));

        RequestEntry refused = struck("STATUS_429").getFirst();
        assertThat(desk.alpaca.journal().requests())
                .filteredOn(request -> request.number() > refused.number())
                .filteredOn(request -> !request.path().equals("/stream"))
                .allMatch(request -> !request.at().isBefore(refused.at().plusSeconds(120)));
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f4_whileAlpacaRefusesAllCallsThereAreFewerAndFewer() {
        desk.wantsToHold(true);
        desk.alpaca.faults().add(Match.always(), Fault.STATUS_429);
        desk.pass(Duration.ofMinutes(10));
        assertThat(struck("STATUS_429")).hasSizeBetween(5, 25);

        desk.alpaca.faults().clear();
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    private List<RequestEntry> struck(String fault) {
        return desk.alpaca.journal().requests().stream()
                .filter(request -> request.done().contains(Fault.valueOf(fault).wire()))
                .toList();
    }

    @Test
    void f5_whatAlpacaRefusesIsShownWithWhatToDoAndNotSentAgain() {
        refuse("AAPL", 403, "insufficient buying power");
        refuse("MSFT", 422, "potential wash trade detected. use complex orders");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(5));

        assertThat(desk.lastAction("AAPL")).isEqualTo("REFUSED");
        assertThat(desk.lastReason("AAPL")).contains("insufficient buying power", "lower the risk per trade");
        assertThat(desk.lastReason("MSFT")).contains("wash trade", "cancel it first");
        assertThat(desk.alpaca.journal().postsPerClientOrderId().values()).containsExactly(1, 1);
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void f5_theRuleOnDayTradingAndSharesThatCannotBeSplitAreRefusalsToo() {
        refuse("AAPL", 403, "trade denied due to pattern day trading protection");
        refuse("MSFT", 403, "asset \"MSFT\" is not fractionable");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.lastReason("AAPL")).contains("day trading rule");
        assertThat(desk.lastReason("MSFT")).contains("switch fractional shares off");
        assertThat(desk.sent()).isEmpty();
    }

    private void refuse(String symbol, int status, String message) {
        desk.alpaca
                .faults()
                .add(
                        Match.submit().symbol(symbol),
                        Effect.of(Fault.REFUSAL).with("status", status).with("message", message));
    }

    @Test
    void f5_keysThatAreRevokedStopTradingUntilTheyWorkAgain() {
        desk.wantsToHold(true);
        desk.alpaca.faults().add(Match.always(), Fault.STATUS_401);
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.alpaca.journal().postsPerClientOrderId()).isEmpty();

        desk.alpaca.faults().clear();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f8_aPartialFillThatExpiresAtTheCloseKeepsWhatWasFilled() {
        desk.alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_REST);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("PARTIALLY_FILLED");

        desk.skipTo("2026-11-23T20:59:30Z");
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("EXPIRED");
        assertThat(desk.own("AAPL")).isPositive().isLessThan(quantity("AAPL"));
        assertThat(new BigDecimal(desk.texts("SELECT average_fill_price FROM orders WHERE ticker = 'AAPL'")
                        .getFirst()))
                .isEqualByComparingTo(desk.order("AAPL").averagePrice().orElseThrow());
        desk.assertBooksAgree();
    }

    private BigDecimal quantity(String ticker) {
        return desk.order(ticker).qty().orElseThrow();
    }

    @Test
    void f9_repeatedLateAndMixedUpEventsAreBookedOnce() throws InterruptedException {
        desk.machine().start();
        desk.untilItListens();
        desk.alpaca.faults().add(Match.event("fill"), Fault.DUPLICATE_EVENT);
        desk.alpaca.faults().add(Match.event("new"), Fault.LATE_EVENT);
        desk.alpaca.faults().add(Match.event("partial_fill").times(2), Fault.OUT_OF_ORDER);
        desk.alpaca.faults().add(Match.event("partial_fill").times(1), Fault.GARBAGE_FRAME);
        desk.alpaca.faults().add(Match.always(), Effect.of(Fault.PARTIAL_FILLS).with("every", "PT10S"));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.alpaca.journal().executions()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        desk.assertBooksAgree();
    }

    @Test
    void f10_theSumOfPartialFillsIsTheOrdersQuantity() {
        desk.alpaca.faults().add(Match.always(), Effect.of(Fault.PARTIAL_FILLS).with("chunks", 7));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.alpaca.journal().executions()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(desk.own("AAPL")).isEqualByComparingTo(quantity("AAPL"));
        assertThat(desk.own("MSFT")).isEqualByComparingTo(quantity("MSFT"));
        desk.assertBooksAgree();
    }

    @Test
    void f12_anOrderThatIsRejectedAfterItWasAcceptedIsNoPosition() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.REJECT_ASYNC).with("after", "PT3S"));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("REJECTED");
        assertThat(desk.number("SELECT count(*) FROM own_holdings")).isZero();
        assertThat(desk.lastReason("AAPL")).contains("rejected by Alpaca after it was accepted");
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f13_anAccountWithoutItsCashIsNotAnAccountWithoutCash() {
        desk.wantsToHold(true);
        desk.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/account"),
                        Effect.of(Fault.MISSING_FIELD).with("field", "cash"));
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.sent()).isEmpty();
        assertThat(desk.number("SELECT count(*) FROM equity_points WHERE mode = 'PAPER' AND cash = 0"))
                .isZero();
    }

    @Test
    void f14_ourBooksFollowWhatWasSoldByHandOnceItHasLasted() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        byHand(Side.SELL, "AAPL", quantity("AAPL").toPlainString());
        desk.pass(Duration.ofSeconds(50));
        assertThat(desk.own("AAPL")).isPositive();

        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.own("AAPL")).isZero();
        assertThat(desk.own("MSFT")).isPositive();
        assertThat(desk.drift())
                .anyMatch(message -> message.contains("AAPL") && message.contains("our records follow"));
        assertThat(desk.sent()).hasSize(2);
    }

    @Test
    void f14_whatTheUserBoughtByHandIsShownAndLeftAlone() {
        byHand(Side.BUY, "MSFT", "10");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts("SELECT owner FROM positions WHERE ticker = 'MSFT'"))
                .containsExactly("EXTERNAL");
        assertThat(desk.lastReason("MSFT")).contains("10 shares of your own");

        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.inAccount("AAPL")).isZero();
        assertThat(desk.inAccount("MSFT")).isEqualByComparingTo("10");
    }

    @Test
    void f14_sharesOfTheUserInATickerOfTheProgramAreNotSoldWithIt() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        byHand(Side.BUY, "AAPL", "5");
        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.own("AAPL")).isZero();
        assertThat(desk.inAccount("AAPL")).isEqualByComparingTo("5");
    }

    private UUID byHand(Side side, String symbol, String quantity) {
        return desk.alpaca.broker().orderByHand(Ticket.market(side, symbol, quantity, ""));
    }

    @Test
    void f16_whatAStreamThatHasGoneMuteDoesNotTellIsFoundByAsking() throws InterruptedException {
        desk.machine().start();
        desk.untilItListens();
        desk.alpaca.network().silence("/stream");
        findsTheFillsByAsking();
    }

    @Test
    void f16_withoutAStreamTheFillsAreFoundByAsking() {
        desk.alpaca.faults().add(Match.on("GET", "/stream"), Fault.HANDSHAKE_429);
        findsTheFillsByAsking();
        assertThat(desk.alpaca.streams().connections("/stream")).isZero();
    }

    @Test
    void f16_aStreamThatAnotherProgramHoldsIsNotNeeded() {
        desk.alpaca.faults().add(Match.always(), Fault.CONNECTION_LIMIT);
        findsTheFillsByAsking();
    }

    private void findsTheFillsByAsking() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT20S"));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        desk.assertBooksAgree();
    }

    @Test
    void f21_onStalePricesNothingIsDecided() {
        desk.wantsToHold(true);
        desk.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/stocks/bars"),
                        Effect.of(Fault.STALE_BARS).with("seconds", 200_000));
        desk.startAt("2026-11-24T16:00:00Z");
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.lastAction("AAPL")).isEqualTo("HOLD");
        assertThat(desk.lastReason("AAPL")).contains("no price of 2026-11-23", "the last bar is of 2026-11-20");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void f21_onAPriceOfZeroNothingIsDecided() {
        desk.wantsToHold(true);
        desk.alpaca.faults().add(Match.on("GET", "/v2/stocks/bars").symbol("AAPL"), Fault.ZERO_PRICE);
        desk.startAt("2026-11-24T00:00:00Z");
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.lastAction("AAPL")).isEqualTo("ERROR");
        assertThat(desk.lastReason("AAPL")).contains("not in order");
        assertThat(desk.sent()).extracting(BookedOrder::symbol).doesNotContain("AAPL");
    }

    @Test
    void f21_theBarOfTheSessionThatIsRunningIsNotUsed() {
        desk.alpaca.tape().price("AAPL", "1");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.texts("SELECT DISTINCT substr(bar_time, 1, 10) FROM decisions"))
                .containsExactly("2026-11-20");
        assertThat(desk.texts("SELECT DISTINCT CAST(price AS TEXT) FROM decisions WHERE ticker = 'AAPL'"))
                .hasSize(1)
                .doesNotContain("1");
    }

    @Test
    void f22_aTickerThatIsNotTradableDoesNotStopTheOthers() {
        desk.alpaca.assets().makeUntradable("MSFT");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.lastAction("MSFT")).isEqualTo("REFUSED");
        assertThat(desk.lastReason("MSFT")).contains("not tradable", "cannot be traded now");
        assertThat(desk.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL");
        desk.assertBooksAgree();
    }

    @Test
    void f22_aTickerThatIsHaltedDoesNotStopTheOthers() {
        desk.alpaca.tape().halt("MSFT");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.own("AAPL")).isPositive();
        assertThat(desk.own("MSFT")).isZero();
        assertThat(desk.lastReason("MSFT")).contains("still open");

        desk.alpaca.tape().resume("MSFT");
        desk.pass(Duration.ofMinutes(1));
        desk.assertBooksAgree();
    }

    @Test
    void f22_aTickerWithoutPricesDoesNotStopTheOthers() {
        desk.alpaca.faults().add(Match.on("GET", "/v2/stocks/bars").symbol("MSFT"), Fault.SYMBOL_ABSENT);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.lastAction("MSFT")).isEqualTo("ERROR");
        assertThat(desk.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL");
        desk.assertBooksAgree();
    }

    @Test
    void f25_withoutKeysTradingWaitsForThem(@TempDir Path other) {
        try (var locked = new PaperDesk(other, MONDAY, false, PaperDesk.TICKERS)) {
            locked.machine().start();
            locked.pass(Duration.ofMinutes(1));
            assertThat(locked.machine().status().message()).contains("needs Alpaca's keys", "Configuration page");
            assertThat(locked.alpaca.journal().requests()).isEmpty();

            locked.machine().bean(AlpacaAccounts.class).store(Mode.PAPER, Connected.keys(locked.alpaca));
            locked.wantsToHold(true);
            locked.pass(Duration.ofMinutes(2));
            assertThat(locked.sent()).hasSize(2);
            locked.assertBooksAgree();
        }
    }

    @Test
    void f25_realMoneyIsNotTouchedBeforeItIsConfirmed() {
        desk.wantsToHold(true);
        desk.machine().database().update("UPDATE trading_config SET mode = 'LIVE'");
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.machine().status().message())
                .contains("real money in account " + desk.alpaca.account().number(), "has to be confirmed");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void f26_afterAStopDuringASubmissionNothingMoreIsSent() throws InterruptedException {
        FaultRule held = desk.alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        desk.wantsToHold(true);
        Thread cycle = Thread.ofVirtual().start(() -> desk.pass(Duration.ofMinutes(1)));
        assertThat(held.awaitStrike(PATIENCE)).isTrue();
        desk.machine().control().stop();
        held.release();
        cycle.join();
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.sent()).hasSize(1);
        assertThat(desk.texts("SELECT reason FROM decisions")).anyMatch(reason -> reason.contains("was stopped"));
        desk.assertBooksAgree();
    }

    @Test
    void f28_severalEntriesAtOnceKeepTheMostPositions() {
        desk.machine().database().update("UPDATE trading_config SET max_positions = 1");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.sent()).hasSize(1);
        assertThat(desk.lastReason("MSFT")).contains("1 of 1 positions are open");
    }

    @Test
    void f28_severalEntriesAtOnceShareTheBuyingPower() {
        desk.alpaca.account().multiplier(1);
        desk.machine().database().update("UPDATE trading_config SET risk_per_trade = 0.1");
        desk.alpaca.account().deposit("-99850");
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.alpaca.journal().requests("POST", "/v2/orders")).allMatch(post -> post.status() == 200);
        assertThat(desk.alpaca.account().holdings().cash()).isNotNegative();
        desk.assertBooksAgree();
    }

    @Test
    void f29_anOrderThatWaitsForTheOpenIsNotSentAgainAfterARestartEither() {
        desk.wantsToHold(true);
        desk.startAt("2026-11-24T00:00:00Z");
        desk.pass(Duration.ofMinutes(5));
        desk.restart();
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.sent()).hasSize(2);

        desk.skipTo("2026-11-24T14:29:00Z");
        desk.pass(Duration.ofMinutes(4));
        assertThat(desk.sent()).hasSize(2);
        assertThat(desk.alpaca.journal().executions()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f33_theTimeZoneOfTheMachineChangesNothing(@TempDir Path tokyo, @TempDir Path losAngeles) {
        List<String> here = decisions(desk);
        assertThat(decisionsIn("Asia/Tokyo", tokyo)).isEqualTo(here);
        assertThat(decisionsIn("America/Los_Angeles", losAngeles)).isEqualTo(here);
    }

    private static List<String> decisionsIn(String zone, Path folder) {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var abroad = new PaperDesk(folder, MONDAY)) {
            List<String> decisions = decisions(abroad);
            abroad.assertBooksAgree();
            return decisions;
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static List<String> decisions(PaperDesk desk) {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        desk.skipTo("2026-11-24T00:00:00Z");
        desk.pass(Duration.ofMinutes(1));
        return desk.texts("SELECT decided_at || bar_time || ticker || action || reason || coalesce(client_order_id, '')"
                + " FROM decisions ORDER BY id");
    }
}
