package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.account.AccountMark;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealDifference;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.rule.RuleType;
import org.springframework.data.domain.Limit;

/** Finds in the records why a deal differs from that of the account's back-test. */
final class RecordedCauses {

    private static final Limit LOOKED_AT = Limit.of(40);

    /** Beyond that, as a fraction, two prices or values are not the same. */
    private static final double ROUNDING = 1e-4;

    private final Mode mode;
    private final Orders orders;
    private final Decisions decisions;
    private final RiskActions actions;
    private final LiveDeals deals;
    private final Function<Deal, Optional<Double>> closeBefore;
    private final NavigableMap<LocalDate, AccountMark> marks = new TreeMap<>();
    private final NavigableMap<Instant, Double> equity;

    /**
     * @param closeBefore the last close before the session of a deal, as it is known now
     * @param marks of the account that followed what was done
     * @param equity of the account in truth at each check
     */
    RecordedCauses(
            Mode mode,
            Orders orders,
            Decisions decisions,
            RiskActions actions,
            LiveDeals deals,
            Function<Deal, Optional<Double>> closeBefore,
            List<AccountMark> marks,
            NavigableMap<Instant, Double> equity) {
        this.mode = mode;
        this.orders = orders;
        this.decisions = decisions;
        this.actions = actions;
        this.deals = deals;
        this.closeBefore = closeBefore;
        this.equity = equity;
        marks.forEach(mark -> this.marks.put(mark.date(), mark));
    }

    /** Empty when nothing recorded explains it. */
    Optional<Cause> of(DealDifference difference) {
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
        return filled(difference).stream()
                .map(JournaledOrder::strategy)
                .findFirst()
                .or(() -> decidedAfter(difference)
                        .flatMap(bar -> decisionsOn(difference, bar)
                                .flatMap(decision -> Stream.ofNullable(decision.strategy()))
                                .findFirst()));
    }

    /** The last ones after a close, the latest first. */
    private Stream<Decision> decisionsOn(DealDifference difference, LocalDate bar) {
        Instant barTime = MarketCalendar.startOfDay(bar);
        return decisions
                .lastUntil(
                        mode,
                        difference.ticker().symbol(),
                        Sessions.of(difference.session()).close(),
                        LOOKED_AT)
                .stream()
                .filter(decision -> decision.action() == Action.ERROR || barTime.equals(decision.barTime()));
    }

    private static Optional<Cause> because(Cause.Kind kind, String words) {
        return Optional.of(new Cause(kind, words));
    }

    private static Cause price(Deal live, Deal backtest) {
        return new Cause(
                Cause.Kind.PRICE, "$%s in place of $%s".formatted(plain(live.price()), plain(backtest.price())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The session after whose close a deal was decided. */
    private Optional<LocalDate> decidedAfter(DealDifference difference) {
        return Optional.ofNullable(marks.lowerKey(difference.session()));
    }

    private List<JournaledOrder> filled(DealDifference difference) {
        return deals.of(new LiveDeals.Key(difference.session(), difference.ticker(), difference.side())).stream()
                .map(Trade::clientOrderId)
                .distinct()
                .flatMap(id -> orders.findById(id).stream())
                .toList();
    }

    private Optional<Cause> onlyLive(DealDifference difference) {
        List<JournaledOrder> orders = filled(difference);
        if (orders.isEmpty()) {
            return because(Cause.Kind.EXTERNAL_TRADE, "no order of the program is known for it");
        }
        return orders.stream()
                .flatMap(order -> special(order).or(() -> late(difference, order)).stream())
                .findFirst()
                .or(() -> data(difference));
    }

    /** What no strategy and no rule of the back-test has ordered. */
    private static Optional<Cause> special(JournaledOrder order) {
        String reason = order.reason();
        if (order.isByHand() || reason.startsWith("all positions are to be closed")) {
            return because(Cause.Kind.BY_HAND, reason);
        }
        if (reason.startsWith("closed after a split") || reason.startsWith("so many are more than was meant")) {
            return because(Cause.Kind.SPLIT, reason);
        }
        boolean atEachCheck = order.exitRules().stream()
                .flatMap(
                        rules -> RuleType.all().stream().filter(type -> type.isLiveOnly() && rules.contains(type.id())))
                .findAny()
                .isPresent();
        return atEachCheck ? because(Cause.Kind.RULE_AT_EACH_CHECK, reason) : Optional.empty();
    }

    private Optional<Cause> late(DealDifference difference, JournaledOrder order) {
        LocalDate bar = LocalDate.ofInstant(order.barTime(), MarketCalendar.NEW_YORK);
        return decidedAfter(difference)
                .filter(before -> bar.isBefore(before))
                .flatMap(before -> because(
                        Cause.Kind.DATA, "ordered after the close of %s, and filled sessions later".formatted(bar)));
    }

    private Optional<Cause> onlyBacktest(DealDifference difference) {
        return decidedAfter(difference)
                .flatMap(bar -> order(difference, bar)
                        .or(() -> guard(difference, bar))
                        .or(() -> decision(difference, bar))
                        .or(() -> noCheck(difference, bar)))
                .or(() -> data(difference));
    }

    /** What became of the order that was sent for it. */
    private Optional<Cause> order(DealDifference difference, LocalDate bar) {
        return orders
                .findByModeAndTickerOrderByCreatedAt(mode, difference.ticker().symbol())
                .stream()
                .filter(order -> order.side() == difference.side()
                        && LocalDate.ofInstant(order.barTime(), MarketCalendar.NEW_YORK)
                                .equals(bar))
                .reduce((first, last) -> last)
                .flatMap(RecordedCauses::fate);
    }

    private static Optional<Cause> fate(JournaledOrder order) {
        String id = "order " + order.clientOrderId();
        return switch (order.orderState()) {
            case OrderState.Rejected(String reason) -> because(Cause.Kind.REFUSED, "the broker refused: " + reason);
            case OrderState.Cancelled(String reason) ->
                because(
                        order.isCancelAsked() ? Cause.Kind.BY_HAND : Cause.Kind.REFUSED,
                        "%s was cancelled: %s".formatted(id, reason));
            case OrderState.Expired(String reason) ->
                because(Cause.Kind.REFUSED, "%s expired: %s".formatted(id, reason));
            case OrderState.Filled filled -> because(Cause.Kind.DATA, id + " was filled in another session");
            case OrderState.PartiallyFilled partly -> because(Cause.Kind.PARTIAL_FILL, id + " is filled in part");
            case OrderState.Intended i -> because(Cause.Kind.DATA, id + " is not answered");
            case OrderState.Unknown u -> because(Cause.Kind.DATA, "what became of %s is not known".formatted(id));
            case OrderState.Unsent u -> because(Cause.Kind.HALTED, id + " was not sent");
            case OrderState.Accepted a -> because(Cause.Kind.DATA, id + " still waits");
        };
    }

    /** A rule that looks at each check, which no back-test does. */
    private Optional<Cause> guard(DealDifference difference, LocalDate bar) {
        return actions
                .findByModeAndTickerAndBarTime(mode, difference.ticker().symbol(), MarketCalendar.startOfDay(bar))
                .stream()
                .filter(action -> RuleType.all().stream()
                        .anyMatch(type -> type.isLiveOnly() && type.id().equals(action.rule())))
                .findFirst()
                .map(RecordedCauses::words)
                .flatMap(words -> because(Cause.Kind.RULE_AT_EACH_CHECK, words));
    }

    private static String words(RiskAction action) {
        return "%s: %s".formatted(action.rule(), action.reason());
    }

    private Optional<Cause> decision(DealDifference difference, LocalDate bar) {
        return decisionsOn(difference, bar)
                .flatMap(decision -> cause(decision).stream())
                .findFirst();
    }

    private static Optional<Cause> cause(Decision decision) {
        String reason = decision.reason();
        return switch (decision.action()) {
            case REFUSED -> because(Cause.Kind.REFUSED, reason);
            case ERROR -> because(Cause.Kind.DATA, reason);
            case BUY, SELL -> Optional.empty();
            case HOLD -> held(reason);
        };
    }

    private static Optional<Cause> held(String reason) {
        if (reason.startsWith("bought by hand")
                || reason.startsWith("entries are paused")
                || reason.startsWith("the position was ")) {
            return because(Cause.Kind.BY_HAND, reason);
        }
        if (reason.startsWith("trading was stopped")) {
            return because(Cause.Kind.HALTED, reason);
        }
        return reason.startsWith("order ") ? because(Cause.Kind.EARLIER_DIFFERENCE, reason) : Optional.empty();
    }

    private Optional<Cause> noCheck(DealDifference difference, LocalDate bar) {
        Instant from = Sessions.of(bar).close();
        Instant to = Sessions.of(difference.session()).close();
        return equity.subMap(from, to).isEmpty()
                ? because(
                        Cause.Kind.HALTED,
                        "no check was made between the close of %s and that of %s".formatted(bar, difference.session()))
                : Optional.empty();
    }

    /** The price that was decided by is not the one that is known now. */
    private Optional<Cause> data(DealDifference difference) {
        Optional<Double> known = difference.live().or(difference::backtest).flatMap(closeBefore);
        return decidedAfter(difference)
                .flatMap(bar -> decisionsOn(difference, bar)
                        .flatMap(decision -> Stream.ofNullable(decision.price()))
                        .findFirst())
                .flatMap(seen -> known.filter(now -> Math.abs(seen.doubleValue() / now - 1) > ROUNDING)
                        .flatMap(now -> because(
                                Cause.Kind.DATA,
                                "decided by a close of $%s, which is $%s now"
                                        .formatted(plain(seen), plain(BigDecimal.valueOf(now))))));
    }

    private Optional<Cause> otherShares(DealDifference difference) {
        Deal live = difference.live().orElseThrow();
        Deal backtest = difference.backtest().orElseThrow();
        List<JournaledOrder> filled = filled(difference);
        if (filled.isEmpty()) {
            return because(Cause.Kind.EXTERNAL_TRADE, "no order of the program is known for it");
        }
        return filled.stream()
                .flatMap(
                        order -> special(order).or(() -> partly(order)).or(() -> sized(live, backtest, order)).stream())
                .findFirst()
                .or(() -> data(difference));
    }

    private static Optional<Cause> partly(JournaledOrder order) {
        return order.filledQuantity().compareTo(order.quantity()) < 0
                ? because(
                        Cause.Kind.PARTIAL_FILL,
                        "%s of %s shares were filled".formatted(plain(order.filledQuantity()), plain(order.quantity())))
                : Optional.empty();
    }

    /** A check comes at another moment than the close: prices, and with them the size of an entry, are others then. */
    private Optional<Cause> sized(Deal live, Deal backtest, JournaledOrder order) {
        if (mode == Mode.SIMULATED) {
            return Optional.empty();
        }
        Optional<Double> then =
                Optional.ofNullable(equity.ceilingEntry(order.createdAt())).map(Map.Entry::getValue);
        Optional<Double> closed = Optional.ofNullable(marks.lowerEntry(live.session()))
                .map(mark -> mark.getValue().equity().doubleValue());
        return then.flatMap(value -> closed.filter(base -> base > 0)
                .filter(base -> Math.abs(backtest.shares().doubleValue() * value / base
                                - live.shares().doubleValue())
                        <= 1)
                .flatMap(base -> because(
                        Cause.Kind.PRICE,
                        "sized by an equity of $%.2f at the check, at the close it was $%.2f".formatted(value, base))));
    }
}
