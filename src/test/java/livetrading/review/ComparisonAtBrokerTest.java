package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import livetrading.deviation.DealDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Live trading as tested raises no alarm at a broker either, whatever becomes of shares and money there; what somebody has
 * changed in the code is found among all that.
 */
class ComparisonAtBrokerTest {

    private static final String NO_ORDER_WAITS =
            " AND NOT EXISTS (SELECT 1 FROM orders WHERE ticker = 'AAPL' AND state = 'ACCEPTED')";
    private static final String AAPL_IS_HELD =
            "SELECT count(*) FROM own_holdings WHERE ticker = 'AAPL'" + NO_ORDER_WAITS;
    private static final String IBM_IS_ABOUT_TO_BE_BOUGHT =
            "SELECT count(*) FROM orders WHERE ticker = 'IBM' AND side = 'BUY' AND state = 'ACCEPTED'";

    @TempDir
    Path folder;

    /** A split while a position is held, and another between a decision and its fill. */
    @Test
    void f170_splitsAreNoDeviation() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.sessions(8);
            account.until(AAPL_IS_HELD);
            account.split("AAPL", "3");
            account.sessions(6);
            account.until(IBM_IS_ABOUT_TO_BE_BOUGHT);
            account.split("IBM", "4");
            account.sessions(12);

            DeviationFindings found = account.found();
            assertThat(found.unexplained()).isEmpty();
            assertThat(found.comparison().deals().deals()).isGreaterThan(30);
            assertThat(otherShares(found))
                    .as("what was bought in shares of before, and nothing later")
                    .hasSizeBetween(7, 9)
                    .allSatisfy(one -> assertThat(one.cause().orElseThrow().words())
                            .startsWith("sized in other shares: decided by a close of $"));
            assertThat(found.comparison().live().getLast())
                    .isCloseTo(found.comparison().backtest().getLast(), within(0.005));
        }
    }

    /** Prices that were told anew explain other sizes, not that something was done or left. */
    @Test
    void f170_aDecisionThatSomebodyChangedBeforeASplitIsFound() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.sessions(8);
            account.keepOut(4);
            account.sessions(2);
            account.until("SELECT count(*) = 0 FROM own_holdings");
            BrokerAccount.TICKERS.forEach(ticker -> account.split(ticker, "2"));
            account.sessions(10);

            assertThat(account.found().unexplained())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(one -> one.kind() == DealDifference.Kind.ONLY_BACKTEST);
        }
    }

    /** Prices that are told anew, and who asks for it, have strategies elected on another day than the back-test does. */
    @Test
    void f170_whatWasElectedByThePricesOfThenDecides() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.elects();
            account.sessions(15);
            account.program.machine().database().update("DELETE FROM best_strategies WHERE ticker = 'MSFT'");
            BrokerAccount.TICKERS.forEach(ticker -> account.split(ticker, "2"));
            account.sessions(10);

            DeviationFindings found = account.found();
            assertThat(account.program.number("SELECT count(*) FROM best_strategies WHERE window_end > '2026-09-30'"))
                    .as("elected anew after the split")
                    .isEqualTo(3);
            assertThat(found.unexplained()).isEmpty();
            assertThat(found.comparison().deals().deals()).isPositive();
        }
    }

    @Test
    void f171_depositsAndWithdrawalsAreNeitherDeviationNorReturn() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.sessions(8);
            account.flow("CSD", "60000");
            account.sessions(8);
            account.flow("CSW", "-90000");
            account.sessions(8);

            DeviationFindings found = account.found();
            assertThat(found.comparison().deals().deals()).isGreaterThan(20);
            assertThat(otherShares(found)).isEmpty();
            assertThat(found.unexplained()).isEmpty();
            List<Double> live = found.comparison().live();
            for (int i = 0; i < live.size(); i++) {
                assertThat(live.get(i)).isCloseTo(found.comparison().backtest().get(i), within(0.005));
            }

            assertWhatIsLeftUndoneIsFound(account);
        }
    }

    /** Orders are filled at once then, at prices of another moment than the close. */
    @Test
    void f171_checksWithinSessionsBuyPartsOfSharesAsTested() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.set("fractional_shares = 1, commission_rate = 0.001");
            account.checkWithinSessionsOnly();
            account.sessions(12);
            account.flow("CSD", "25000");
            account.sessions(12);

            DeviationFindings found = account.found();
            assertThat(found.comparison().deals().deals()).isGreaterThan(20);
            assertThat(found.unexplained()).isEmpty();

            assertWhatIsLeftUndoneIsFound(account);
        }
    }

    /** The position is gone, and the ticker stays out until its strategy has been out. */
    @Test
    void f172_whatIsSoldElsewhereIsNoDeviation() throws Exception {
        try (var account = new BrokerAccount(folder)) {
            account.sessions(8);
            account.until(AAPL_IS_HELD);
            account.sellElsewhere("AAPL");
            account.sessions(12);

            DeviationFindings found = account.found();
            assertThat(account.program.number("SELECT count(*) FROM holding_changes"))
                    .isOne();
            assertThat(found.unexplained()).isEmpty();
            assertThat(found.comparison().deals().deals()).isGreaterThan(20);
        }
    }

    /** A decision that somebody changes after all that is still found. */
    private static void assertWhatIsLeftUndoneIsFound(BrokerAccount account) throws Exception {
        account.keepOut(4);
        account.sessions(1);
        assertThat(account.found().unexplained())
                .isNotEmpty()
                .allMatch(one -> one.kind() == DealDifference.Kind.ONLY_BACKTEST);
    }

    private static List<DealDifference> otherShares(DeviationFindings found) {
        return found.comparison().deals().differences().stream()
                .filter(one -> one.kind() == DealDifference.Kind.OTHER_SHARES)
                .toList();
    }
}
