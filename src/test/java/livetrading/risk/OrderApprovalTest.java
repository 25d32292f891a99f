package livetrading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.Test;

class OrderApprovalTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BRAV = new Ticker("BRAV");
    private static final Ticker CHAR = new Ticker("CHAR");
    private static final Instant BAR = Instant.parse("2024-03-04T05:00:00Z");
    private static final RiskLimits TWO_PERCENT = limits("0.02", 2, false);

    @Test
    void leavesRoomForTheLargestOvernightGap() {
        Approval approval = approval(TWO_PERCENT, "100000", "100000")
                .enter(ALFA, new BigDecimal("30"), new BigDecimal("0.08"), "rsi", BAR, "RSI 29 is below 30");

        // 2000 dollars buy 61 shares at 32.40, 8 % above the last price, and would buy 66 at 30
        assertThat(intent(approval).quantity()).isEqualByComparingTo("61");
    }

    @Test
    void sizesAPositionInWholeSharesBelowTheRisk() {
        OrderIntent order = intent(enter(approval(TWO_PERCENT, "100000", "100000"), ALFA, "30"));

        // $2000 at $30 with 1 % for a gap and 0.1 % costs: 2000 / 30.33 = 65.9
        assertThat(order.quantity()).isEqualByComparingTo("65");
        assertThat(order.side()).isEqualTo(Side.BUY);
        assertThat(order.strategy()).isEqualTo("rsi");
        assertThat(order.barTime()).isEqualTo(BAR);
        assertThat(order.clientOrderId().value()).isEqualTo("lt-paper-ALFA-buy-1709528400");
    }

    @Test
    void sizesInPartsOfAShareWhereTheyAreAllowed() {
        OrderIntent order = intent(enter(approval(limits("0.02", 2, true), "100000", "100000"), ALFA, "30"));
        assertThat(order.quantity()).isEqualByComparingTo("65.941312");
    }

    @Test
    void keepsTheRiskEvenWhenTheNextOpenIsOnePercentHigher() {
        BigDecimal quantity = intent(enter(approval(TWO_PERCENT, "100000", "100000"), ALFA, "30"))
                .quantity();
        BigDecimal cost = quantity.multiply(new BigDecimal("30.3")).multiply(new BigDecimal("1.001"));
        assertThat(cost).isLessThanOrEqualTo(new BigDecimal("2000"));
    }

    @Test
    void refusesAnOrderAboveBuyingPower() {
        assertThat(reason(enter(approval(TWO_PERCENT, "100000", "29"), ALFA, "30")))
                .isEqualTo("$29.00 for a position does not reach for a share at $30.00");
    }

    @Test
    void buysOnlyForTheBuyingPowerThatIsLeft() {
        assertThat(intent(enter(approval(TWO_PERCENT, "100000", "1000"), ALFA, "30"))
                        .quantity())
                .isEqualByComparingTo("32");
    }

    @Test
    void keepsCountOfTheBuyingPowerWithinACycle() {
        OrderApproval approval = approval(limits("0.10", 5, false), "10000", "1500");

        assertThat(intent(enter(approval, ALFA, "10")).quantity()).isEqualByComparingTo("98");
        // 1500 - 98 * 10.11 = 509.22 are left
        assertThat(intent(enter(approval, BRAV, "10")).quantity()).isEqualByComparingTo("50");
        assertThat(reason(enter(approval, CHAR, "10"))).startsWith("$3.72 for a position");
    }

    @Test
    void keepsTheMostPositionsWithinACycle() {
        OrderApproval approval = approval(TWO_PERCENT, "100000", "100000");

        assertThat(enter(approval, ALFA, "30")).isInstanceOf(ApprovedOrder.class);
        assertThat(enter(approval, BRAV, "30")).isInstanceOf(ApprovedOrder.class);
        assertThat(reason(enter(approval, CHAR, "30"))).isEqualTo("2 of 2 positions are open");
    }

    @Test
    void countsPositionsOfEarlierCycles() {
        OrderApproval approval = new OrderApproval(
                TWO_PERCENT, Mode.PAPER, new BigDecimal("100000"), new BigDecimal("100000"), Set.of(BRAV, CHAR));
        assertThat(reason(enter(approval, ALFA, "30"))).isEqualTo("2 of 2 positions are open");
    }

    @Test
    void refusesASecondPositionInATicker() {
        OrderApproval approval = approval(TWO_PERCENT, "100000", "100000");
        enter(approval, ALFA, "30");
        assertThat(reason(enter(approval, ALFA, "30"))).isEqualTo("there is a position in ALFA already");
    }

    @Test
    void countsNoPositionForARefusal() {
        OrderApproval approval = approval(limits("0.02", 1, false), "1000", "1000");
        assertThat(enter(approval, ALFA, "30")).isInstanceOf(Refusal.class);
        assertThat(enter(approval, BRAV, "10")).isInstanceOf(ApprovedOrder.class);
    }

    @Test
    void refusesABudgetBelowOneShare() {
        assertThat(reason(enter(approval(TWO_PERCENT, "1000", "1000"), ALFA, "30")))
                .isEqualTo("$20.00 for a position does not reach for a share at $30.00");
    }

    @Test
    void saysWhenOnlyAGapUpMakesAShareTooDear() {
        assertThat(reason(enter(approval(TWO_PERCENT, "1500", "1500"), ALFA, "30")))
                .isEqualTo("$30.00 for a position does not reach for a share at $30.00, "
                        + "which may cost $30.33 at the next open");
    }

    @Test
    void buysNothingOnDebt() {
        assertThat(reason(enter(approval(limits("0.02", 1, true), "-1000", "5000"), ALFA, "30")))
                .startsWith("$0.00");
        assertThat(reason(enter(approval(limits("0.02", 1, true), "1000", "-5000"), ALFA, "30")))
                .startsWith("$0.00");
    }

    @Test
    void sellsWhatTheProgramBought() {
        OrderIntent order = intent(exit("40", "100"));
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.quantity()).isEqualByComparingTo("40");
    }

    @Test
    void sellsNoMoreThanTheBrokerHas() {
        assertThat(intent(exit("40", "25")).quantity()).isEqualByComparingTo("25");
    }

    @Test
    void refusesToSellWhatTheBrokerDoesNotHave() {
        assertThat(reason(exit("40", "0"))).isEqualTo("the broker has no ALFA to sell; the program's records say 40");
    }

    @Test
    void sellsWhateverTheLimitsOfEntries() {
        OrderApproval approval = new OrderApproval(
                TWO_PERCENT, Mode.PAPER, new BigDecimal("-5"), BigDecimal.ZERO, Set.of(ALFA, BRAV, CHAR));
        assertThat(approval.exit(ALFA, BigDecimal.TEN, BigDecimal.TEN, "rsi", BAR, "RSI 71 is above 70"))
                .isInstanceOf(ApprovedOrder.class);
    }

    @Test
    void namesTheKindOfEveryRefusal() {
        OrderApproval approval = approval(TWO_PERCENT, "100000", "100000");
        assertThat(code(enter(approval, ALFA, "3000"))).isEqualTo(Refusal.Code.SHARE_TOO_DEAR);
        OrderIntent order = intent(enter(approval, ALFA, "30"));
        assertThat(code(enter(approval, ALFA, "30"))).isEqualTo(Refusal.Code.POSITION_OPEN);
        enter(approval, BRAV, "30");
        assertThat(code(enter(approval, CHAR, "30"))).isEqualTo(Refusal.Code.POSITIONS_FULL);
        assertThat(code(exit("40", "0"))).isEqualTo(Refusal.Code.NO_SHARES);
        assertThat(approval.again(order, BigDecimal.ZERO)).isInstanceOf(ApprovedOrder.class);
        assertThat(code(approval.again(intent(exit("40", "40")), new BigDecimal("39"))))
                .isEqualTo(Refusal.Code.NO_SHARES);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits("0", 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> limits("1.01", 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> limits("0.02", 0, false));
    }

    private static RiskLimits limits(String riskPerTrade, int maxPositions, boolean fractionalShares) {
        return new RiskLimits(new BigDecimal(riskPerTrade), maxPositions, fractionalShares, new BigDecimal("0.001"));
    }

    private static OrderApproval approval(RiskLimits limits, String equity, String buyingPower) {
        return new OrderApproval(limits, Mode.PAPER, new BigDecimal(equity), new BigDecimal(buyingPower), Set.of());
    }

    private static Approval enter(OrderApproval approval, Ticker ticker, String lastPrice) {
        return approval.enter(ticker, new BigDecimal(lastPrice), BigDecimal.ZERO, "rsi", BAR, "RSI 29 is below 30");
    }

    private static Approval exit(String quantity, String available) {
        return approval(TWO_PERCENT, "100000", "100000")
                .exit(ALFA, new BigDecimal(quantity), new BigDecimal(available), "rsi", BAR, "RSI 71 is above 70");
    }

    private static OrderIntent intent(Approval approval) {
        return switch (approval) {
            case ApprovedOrder order -> order.intent();
            case Refusal refusal -> throw new AssertionError(refusal.reason());
        };
    }

    private static String reason(Approval approval) {
        return switch (approval) {
            case ApprovedOrder order -> throw new AssertionError("approved: " + order.intent());
            case Refusal refusal -> refusal.reason();
        };
    }

    private static Refusal.Code code(Approval approval) {
        return switch (approval) {
            case ApprovedOrder order -> throw new AssertionError("approved: " + order.intent());
            case Refusal refusal -> refusal.code();
        };
    }
}
