package livetrading.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import livetrading.market.Ticker;
import livetrading.risk.Approval;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.Refusal;

/** What is done in a ticker after a close: live trading and the back-test of the account decide it by the same call. */
public sealed interface TickerDecision {

    /** Nothing is to be done. */
    record Hold(String reason) implements TickerDecision {}

    /** An order was wanted, and must not be. */
    record Refused(Refusal refusal) implements TickerDecision {}

    /**
     * The position is opened or closed.
     *
     * @param byRule what closes it, where that is not its strategy
     */
    record Order(ApprovedOrder order, Optional<RuleExit> byRule) implements TickerDecision {}

    /**
     * What the records say of a ticker.
     *
     * @param own shares that the program bought and still holds; empty without a position
     * @param available shares that are held, whoever bought them, and are in no other order
     * @param external shares that the program did not buy
     * @param standstill why nothing may be ordered
     * @param keptOut why nothing may be bought
     * @param rules what the risk rules say
     */
    record Books(
            Optional<BigDecimal> own,
            BigDecimal available,
            BigDecimal external,
            Optional<String> standstill,
            Optional<String> keptOut,
            RulesSay rules) {

        /** Of a ticker that nobody but the program trades. */
        public static Books of(Optional<BigDecimal> own, Optional<String> keptOut, RulesSay rules) {
            return new Books(own, own.orElse(BigDecimal.ZERO), BigDecimal.ZERO, Optional.empty(), keptOut, rules);
        }
    }

    /**
     * The order in which tickers are decided on, otherwise left as it is: an exit must not wait for entries that take their
     * time at the broker.
     */
    static Comparator<Ticker> heldFirst(Predicate<Ticker> isHeld) {
        return Comparator.comparing(ticker -> !isHeld.test(ticker));
    }

    /** Whether a stance asks for an order at all. */
    static boolean isWanted(boolean isOwned, boolean wantsLong) {
        return isOwned != wantsLong;
    }

    /**
     * @param strategy id of the strategy that decides
     * @param orderTime names the order, from the beginning of the bar: most often that beginning itself
     */
    static TickerDecision of(
            Ticker ticker,
            String strategy,
            Signal signal,
            Books books,
            OrderApproval approval,
            Function<Instant, Instant> orderTime) {
        Optional<RuleExit> exit = books.rules().exit().filter(byRule -> signal.wantsLong());
        if (!isWanted(books.own().isPresent(), signal.wantsLong() && exit.isEmpty())) {
            return new Hold(signal.reason());
        }
        if (books.standstill().isPresent()) {
            return new Hold("%s; %s".formatted(books.standstill().get(), signal.reason()));
        }
        if (books.own().isPresent()) {
            Approval answer = approval.exit(
                    ticker,
                    books.own().get(),
                    books.available(),
                    strategy,
                    signal.barTime(),
                    exit.map(RuleExit::reason).orElse(signal.reason()));
            return answer(answer, exit);
        }
        if (books.keptOut().isPresent()) {
            return new Hold("%s; %s".formatted(books.keptOut().get(), signal.reason()));
        }
        if (books.external().signum() != 0) {
            return new Refused(new Refusal(
                    Refusal.Code.OWN_SHARES,
                    "you hold %s shares of your own, which are not touched"
                            .formatted(books.external().toPlainString())));
        }
        if (books.rules().locked().isPresent()) {
            return new Refused(
                    new Refusal(Refusal.Code.RULE, books.rules().locked().get()));
        }
        Approval answer = approval.enter(
                ticker,
                signal.price(),
                signal.gap(),
                strategy,
                orderTime.apply(signal.barTime()),
                signal.reason(),
                books.rules().size());
        return answer(answer, Optional.empty());
    }

    private static TickerDecision answer(Approval approval, Optional<RuleExit> byRule) {
        return switch (approval) {
            case ApprovedOrder order -> new Order(order, byRule);
            case Refusal refusal -> new Refused(refusal);
        };
    }
}
