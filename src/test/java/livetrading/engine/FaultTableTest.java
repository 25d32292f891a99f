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
class FaultTableTest extends AtPaperProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void f4_tooManyCallsAreNotRepeatedBeforeTheTimeThatAlpacaNames() {
        program.alpaca
                .faults()
                .add(Match.submit().once(), Effect.of(Fault.STATUS_429).with("retryAfter", 120));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(6));

        RequestEntry refused = struck("STATUS_429").getFirst();
        assertThat(program.alpaca.journal().requests())
                .filteredOn(request -> request.number() > refused.number())
                .filteredOn(request -> !request.path().equals("/stream"))
                .allMatch(request -> !request.at().isBefore(refused.at().plusSeconds(120)));
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f4_whileAlpacaRefusesAllCallsThereAreFewerAndFewer() {
        program.wantsToHold(true);
        program.alpaca.faults().add(Match.always(), Fault.STATUS_429);
        program.pass(Duration.ofMinutes(10));
        assertThat(struck("STATUS_429")).hasSizeBetween(5, 25);

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(3));
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    private List<RequestEntry> struck(String fault) {
        return program.alpaca.journal().requests().stream()
                .filter(request -> request.done().contains(Fault.valueOf(fault).wire()))
                .toList();
    }

    @Test
    void f5_whatAlpacaRefusesIsShownWithWhatToDoAndNotSentAgain() {
        refuse("AAPL", 403, "insufficient buying power");
        refuse("MSFT", 422, "potential wash trade detected. use complex orders");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(5));

        assertThat(program.lastAction("AAPL")).isEqualTo("REFUSED");
        assertThat(program.lastReason("AAPL")).contains("insufficient buying power", "lower the risk per trade");
        assertThat(program.lastReason("MSFT")).contains("wash trade", "cancel it first");
        assertThat(program.alpaca.journal().postsPerClientOrderId().values()).containsExactly(1, 1);
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void f5_theRuleOnDayTradingAndSharesThatCannotBeSplitAreRefusalsToo() {
        refuse("AAPL", 403, "trade denied due to pattern day trading protection");
        refuse("MSFT", 403, "asset \"MSFT\" is not fractionable");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastReason("AAPL")).contains("day trading rule");
        assertThat(program.lastReason("MSFT")).contains("switch fractional shares off");
        assertThat(program.sent()).isEmpty();
    }

    private void refuse(String symbol, int status, String message) {
        program.alpaca
                .faults()
                .add(
                        Match.submit().symbol(symbol),
                        Effect.of(Fault.REFUSAL).with("status", status).with("message", message));
    }

    @Test
    void f5_keysThatAreRevokedStopTradingUntilTheyWorkAgain() {
        program.wantsToHold(true);
        program.alpaca.faults().add(Match.always(), Fault.STATUS_401);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.alpaca.journal().postsPerClientOrderId()).isEmpty();

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f8_aPartialFillThatExpiresAtTheCloseKeepsWhatWasFilled() {
        program.alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_REST);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("PARTIALLY_FILLED");

        program.skipTo("2026-11-23T20:59:30Z");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("EXPIRED");
        assertThat(program.own("AAPL")).isPositive().isLessThan(quantity("AAPL"));
        assertThat(new BigDecimal(program.texts("SELECT average_fill_price FROM orders WHERE ticker = 'AAPL'")
                        .getFirst()))
                .isEqualByComparingTo(program.order("AAPL").averagePrice().orElseThrow());
        program.assertBooksAgree();
    }

    private BigDecimal quantity(String ticker) {
        return program.order(ticker).qty().orElseThrow();
    }

    @Test
    void f9_repeatedLateAndMixedUpEventsAreBookedOnce() throws InterruptedException {
        program.machine().start();
        program.untilItListens();
        program.alpaca.faults().add(Match.event("fill"), Fault.DUPLICATE_EVENT);
        program.alpaca.faults().add(Match.event("new"), Fault.LATE_EVENT);
        program.alpaca.faults().add(Match.event("partial_fill").times(2), Fault.OUT_OF_ORDER);
        program.alpaca.faults().add(Match.event("partial_fill").times(1), Fault.GARBAGE_FRAME);
        program.alpaca
                .faults()
                .add(Match.always(), Effect.of(Fault.PARTIAL_FILLS).with("every", "PT10S"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.alpaca.journal().executions()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        program.assertBooksAgree();
    }

    @Test
    void f10_theSumOfPartialFillsIsTheOrdersQuantity() {
        program.alpaca
                .faults()
                .add(Match.always(), Effect.of(Fault.PARTIAL_FILLS).with("chunks", 7));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.alpaca.journal().executions()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(program.own("AAPL")).isEqualByComparingTo(quantity("AAPL"));
        assertThat(program.own("MSFT")).isEqualByComparingTo(quantity("MSFT"));
        program.assertBooksAgree();
    }

    @Test
    void f12_anOrderThatIsRejectedAfterItWasAcceptedIsNoPosition() {
        program.alpaca
                .faults()
                .add(Match.submit(), Effect.of(Fault.REJECT_ASYNC).with("after", "PT3S"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("REJECTED");
        assertThat(program.number("SELECT count(*) FROM own_holdings")).isZero();
        assertThat(program.lastReason("AAPL")).contains("rejected by Alpaca after it was accepted");
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f13_anAccountWithoutItsCashIsNotAnAccountWithoutCash() {
        program.wantsToHold(true);
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/account"),
                        Effect.of(Fault.MISSING_FIELD).with("field", "cash"));
        program.pass(Duration.ofMinutes(3));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.sent()).isEmpty();
        assertThat(program.number("SELECT count(*) FROM equity_points WHERE mode = 'PAPER' AND cash = 0"))
                .isZero();
    }

    @Test
    void f14_ourBooksFollowWhatWasSoldByHandOnceItHasLasted() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        byHand(Side.SELL, "AAPL", quantity("AAPL").toPlainString());
        program.pass(Duration.ofSeconds(50));
        assertThat(program.own("AAPL")).isPositive();

        program.pass(Duration.ofMinutes(3));
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.own("MSFT")).isPositive();
        assertThat(program.drift())
                .anyMatch(message -> message.contains("AAPL") && message.contains("our records follow"));
        assertThat(program.sent()).hasSize(2);
    }

    @Test
    void f14_whatTheUserBoughtByHandIsShownAndLeftAlone() {
        byHand(Side.BUY, "MSFT", "10");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT owner FROM positions WHERE ticker = 'MSFT'"))
                .containsExactly("EXTERNAL");
        assertThat(program.lastReason("MSFT")).contains("10 shares of your own");

        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.inAccount("MSFT")).isEqualByComparingTo("10");
    }

    @Test
    void f14_sharesOfTheUserInATickerOfTheProgramAreNotSoldWithIt() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        byHand(Side.BUY, "AAPL", "5");
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.inAccount("AAPL")).isEqualByComparingTo("5");
    }

    @Test
    void f34_sharesOfTheUserThatAnOrderOfOursMayHaveSoldAreTold() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        byHand(Side.BUY, "AAPL", "35");
        program.pass(Duration.ofMinutes(3));
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        byHand(Side.SELL, "AAPL", "30");
        program.pass(Duration.ofMinutes(4));

        assertThat(program.drift())
                .filteredOn(note -> note.contains("are left"))
                .singleElement()
                .asString()
                .contains("AAPL: of 35 shares that count as yours 5 are left");
    }

    private UUID byHand(Side side, String symbol, String quantity) {
        return program.alpaca.broker().orderByHand(Ticket.market(side, symbol, quantity, ""));
    }

    @Test
    void f16_whatAStreamThatHasGoneMuteDoesNotTellIsFoundByAsking() throws InterruptedException {
        program.machine().start();
        program.untilItListens();
        program.alpaca.network().silence("/stream");
        findsTheFillsByAsking();
    }

    @Test
    void f16_withoutAStreamTheFillsAreFoundByAsking() {
        program.alpaca.faults().add(Match.on("GET", "/stream"), Fault.HANDSHAKE_429);
        findsTheFillsByAsking();
        assertThat(program.alpaca.streams().connections("/stream")).isZero();
    }

    @Test
    void f16_aStreamThatAnotherProgramHoldsIsNotNeeded() {
        program.alpaca.faults().add(Match.always(), Fault.CONNECTION_LIMIT);
        findsTheFillsByAsking();
    }

    private void findsTheFillsByAsking() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT20S"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        program.assertBooksAgree();
    }

    @Test
    void f21_onStalePricesNothingIsDecided() {
        program.wantsToHold(true);
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/stocks/bars"),
                        Effect.of(Fault.STALE_BARS).with("seconds", 200_000));
        program.startAt("2026-11-24T16:00:00Z");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastAction("AAPL")).isEqualTo("HOLD");
        assertThat(program.lastReason("AAPL")).contains("no price of 2026-11-23", "the last bar is of 2026-11-20");
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void f21_onAPriceOfZeroNothingIsDecided() {
        program.wantsToHold(true);
        program.alpaca.faults().add(Match.on("GET", "/v2/stocks/bars").symbol("AAPL"), Fault.ZERO_PRICE);
        program.startAt("2026-11-24T00:00:00Z");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastAction("AAPL")).isEqualTo("ERROR");
        assertThat(program.lastReason("AAPL")).contains("not in order");
        assertThat(program.sent()).extracting(BookedOrder::symbol).doesNotContain("AAPL");
    }

    @Test
    void f21_theBarOfTheSessionThatIsRunningIsNotUsed() {
        program.alpaca.tape().price("AAPL", "1");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT substr(bar_time, 1, 10) FROM decisions"))
                .containsExactly("2026-11-20");
        assertThat(program.texts("SELECT DISTINCT CAST(price AS TEXT) FROM decisions WHERE ticker = 'AAPL'"))
                .hasSize(1)
                .doesNotContain("1");
    }

    @Test
    void f22_aTickerThatIsNotTradableDoesNotStopTheOthers() {
        program.alpaca.assets().makeUntradable("MSFT");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.lastAction("MSFT")).isEqualTo("REFUSED");
        assertThat(program.lastReason("MSFT")).contains("not tradable", "cannot be traded now");
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL");
        program.assertBooksAgree();
    }

    @Test
    void f22_aTickerThatIsHaltedDoesNotStopTheOthers() {
        program.alpaca.tape().halt("MSFT");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.own("AAPL")).isPositive();
        assertThat(program.own("MSFT")).isZero();
        assertThat(program.lastReason("MSFT")).contains("still open");

        program.alpaca.tape().resume("MSFT");
        program.pass(Duration.ofMinutes(1));
        program.assertBooksAgree();
    }

    @Test
    void f22_aTickerWithoutPricesDoesNotStopTheOthers() {
        program.alpaca.faults().add(Match.on("GET", "/v2/stocks/bars").symbol("MSFT"), Fault.SYMBOL_ABSENT);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastAction("MSFT")).isEqualTo("ERROR");
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL");
        program.assertBooksAgree();
    }

    @Test
    void f25_withoutKeysTradingWaitsForThem(@TempDir Path other) {
        try (var locked = new PaperProgram(other, MONDAY, false, PaperProgram.TICKERS)) {
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
        program.wantsToHold(true);
        program.machine().database().update("UPDATE trading_config SET mode = 'LIVE'");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.machine().status().message())
                .contains("real money in account " + program.alpaca.account().number(), "has to be confirmed");
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void f26_afterAStopDuringASubmissionNothingMoreIsSent() throws InterruptedException {
        FaultRule held = program.alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        program.wantsToHold(true);
        Thread cycle = Thread.ofVirtual().start(() -> program.pass(Duration.ofMinutes(1)));
        assertThat(held.awaitStrike(PATIENCE)).isTrue();
        program.machine().control().stop();
        held.release();
        cycle.join();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.sent()).hasSize(1);
        assertThat(program.texts("SELECT reason FROM decisions")).anyMatch(reason -> reason.contains("was stopped"));
        program.assertBooksAgree();
    }

    @Test
    void f28_severalEntriesAtOnceKeepTheMostPositions() {
        program.machine().database().update("UPDATE trading_config SET max_positions = 1");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.sent()).hasSize(1);
        assertThat(program.lastReason("MSFT")).contains("1 of 1 positions are open");
    }

    @Test
    void f28_severalEntriesAtOnceShareTheBuyingPower() {
        program.alpaca.account().multiplier(1);
        program.machine().database().update("UPDATE trading_config SET risk_per_trade = 0.1");
        program.alpaca.account().deposit("-99850");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).allMatch(post -> post.status() == 200);
        assertThat(program.alpaca.account().holdings().cash()).isNotNegative();
        program.assertBooksAgree();
    }

    @Test
    void f29_anOrderThatWaitsForTheOpenIsNotSentAgainAfterARestartEither() {
        program.wantsToHold(true);
        program.startAt("2026-11-24T00:00:00Z");
        program.pass(Duration.ofMinutes(5));
        program.restart();
        program.pass(Duration.ofMinutes(5));
        assertThat(program.sent()).hasSize(2);

        program.skipTo("2026-11-24T14:29:00Z");
        program.pass(Duration.ofMinutes(4));
        assertThat(program.sent()).hasSize(2);
        assertThat(program.alpaca.journal().executions()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f33_theTimeZoneOfTheMachineChangesNothing(@TempDir Path tokyo, @TempDir Path losAngeles) {
        List<String> here = decisions(program);
        assertThat(decisionsIn("Asia/Tokyo", tokyo)).isEqualTo(here);
        assertThat(decisionsIn("America/Los_Angeles", losAngeles)).isEqualTo(here);
    }

    private static List<String> decisionsIn(String zone, Path folder) {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var abroad = new PaperProgram(folder, MONDAY)) {
            List<String> decisions = decisions(abroad);
            abroad.assertBooksAgree();
            return decisions;
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static List<String> decisions(PaperProgram program) {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.skipTo("2026-11-24T00:00:00Z");
        program.pass(Duration.ofMinutes(1));
        return program.texts(
                "SELECT decided_at || bar_time || ticker || action || reason || coalesce(client_order_id, '')"
                        + " FROM decisions ORDER BY id");
    }
}
