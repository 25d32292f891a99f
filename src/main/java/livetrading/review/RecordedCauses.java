package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import livetrading.account.AccountMark;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealDifference;
import livetrading.engine.Foreground;
import livetrading.ledger.JournaledOrder;
import livetrading.market.Sessions;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;

/** Finds in the records why a deal differs from that of the account's back-test. */
final class RecordedCauses {

    private final Mode mode;
    private final RecordedOrders orders;
    private final RecordedDecisions decisions;
    private final PriceRevisions revisions;
    private final EntrySizing sizing;
    private final NavigableMap<LocalDate, AccountMark> marks;
    private final NavigableMap<Instant, Double> equity;
    private final Foreground foreground;

    /**
     * @param marks of the account that followed what was done, by session
     * @param equity of the account in truth at each check, in US dollars
     */
    RecordedCauses(
            Mode mode,
            RecordedOrders orders,
            RecordedDecisions decisions,
            PriceRevisions revisions,
            NavigableMap<LocalDate, AccountMark> marks,
            NavigableMap<Instant, Double> equity,
            Foreground foreground) {
        this.mode = mode;
        this.orders = orders;
        this.decisions = decisions;
        this.revisions = revisions;
        this.sizing = new EntrySizing(equity);
        this.marks = marks;
        this.equity = equity;
        this.foreground = foreground;
    }

    /** Empty when nothing recorded explains it. */
    Optional<Cause> of(DealDifference difference) {
        foreground.giveWay();
        return switch (difference.kind()) {
            case ONLY_LIVE -> onlyLive(difference);
            case ONLY_BACKTEST -> onlyBacktest(difference);
            case OTHER_SHARES -> otherShares(difference);
            case OTHER_PRICE ->
                Optional.of(price(
                        difference.live().orElseThrow(), difference.backtest().orElseThrow()));
        };
    }

    /** By which strategy it was decided to do it, or not to. */
    Optional<String> strategy(DealDifference difference) {
        return orders.filled(difference).stream()
                .map(JournaledOrder::strategy)
                .findFirst()
                .or(() -> decidedAfter(difference).flatMap(bar -> decisions.strategy(difference, bar)));
    }

    /** The session after whose close a deal was decided. */
    private Optional<LocalDate> decidedAfter(DealDifference difference) {
        return Optional.ofNullable(marks.lowerKey(difference.session()));
    }

    private static Cause price(Deal live, Deal backtest) {
        return new Cause(
                Cause.Kind.PRICE, "$%s in place of $%s".formatted(plain(live.price()), plain(backtest.price())));
    }

    /** For instance {@code 12.5}. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Optional<Cause> onlyLive(DealDifference difference) {
        List<JournaledOrder> filled = orders.filled(difference);
        return filled.isEmpty()
                ? external()
                : filled.stream()
                        .flatMap(order -> RecordedOrders.special(order).or(() -> late(difference, order)).stream())
                        .findFirst()
                        .or(() -> corrected(difference));
    }

    private static Optional<Cause> external() {
        return Optional.of(new Cause(Cause.Kind.EXTERNAL_TRADE, "no order of the program is known for it"));
    }

    private Optional<Cause> late(DealDifference difference, JournaledOrder order) {
        return decidedAfter(difference).flatMap(before -> RecordedOrders.late(order, before));
    }

    private Optional<Cause> corrected(DealDifference difference) {
        return decidedAfter(difference).flatMap(bar -> revisions.corrected(difference, bar));
    }

    private Optional<Cause> onlyBacktest(DealDifference difference) {
        return decidedAfter(difference)
                .flatMap(bar -> orders.fate(difference, bar)
                        .or(() -> decisions.cause(difference, bar))
                        .or(() -> noCheck(difference, bar))
                        .or(() -> corrected(difference)));
    }

    private Optional<Cause> noCheck(DealDifference difference, LocalDate bar) {
        Instant from = Sessions.of(bar).close();
        Instant to = Sessions.of(difference.session()).close();
        return equity.subMap(from, to).isEmpty()
                ? Optional.of(new Cause(
                        Cause.Kind.HALTED,
                        "no check was made between the close of %s and that of %s"
                                .formatted(bar, difference.session())))
                : Optional.empty();
    }

    private Optional<Cause> otherShares(DealDifference difference) {
        List<JournaledOrder> filled = orders.filled(difference);
        return filled.isEmpty()
                ? external()
                : filled.stream()
                        .flatMap(order -> otherShares(difference, order).stream())
                        .findFirst();
    }

    private Optional<Cause> otherShares(DealDifference difference, JournaledOrder order) {
        return RecordedOrders.special(order)
                .or(() -> RecordedOrders.partly(order))
                .or(() -> sized(difference, order))
                .or(() -> difference.side() == Side.BUY ? corrected(difference) : Optional.empty());
    }

    /** What is sold is all that is held, whatever the equity and the price of a share. In the built-in market both are equal. */
    private Optional<Cause> sized(DealDifference difference, JournaledOrder order) {
        if (mode == Mode.SIMULATED || difference.side() == Side.SELL) {
            return Optional.empty();
        }
        return decidedAfter(difference)
                .flatMap(bar -> Optional.ofNullable(marks.get(bar))
                        .flatMap(mark -> sizing.of(
                                difference.live().orElseThrow(),
                                difference.backtest().orElseThrow(),
                                order,
                                mark.equity().doubleValue(),
                                revisions.of(order))));
    }
}
