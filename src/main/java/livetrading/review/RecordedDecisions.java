package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import livetrading.account.Elected;
import livetrading.deviation.Cause;
import livetrading.deviation.DealDifference;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.Decisions.ActiveStrategy;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleType;
import org.springframework.data.domain.Limit;

/** The decisions of a mode about a deal, and what of them explains a difference: whatever is not decided by a strategy. */
final class RecordedDecisions {

    private static final Limit LOOKED_AT = Limit.of(40);

    private final Mode mode;
    private final Decisions decisions;
    private final RiskActions actions;

    RecordedDecisions(Mode mode, Decisions decisions, RiskActions actions) {
        this.mode = mode;
        this.decisions = decisions;
        this.actions = actions;
    }

    /** Which strategy decided on each ticker after which close; in the built-in market the back-test elects the same. */
    static Map<Ticker, NavigableMap<LocalDate, Elected>> elected(Mode mode, Decisions decisions, Set<Ticker> tickers) {
        var elected = new HashMap<Ticker, NavigableMap<LocalDate, Elected>>();
        for (Ticker ticker : mode == Mode.SIMULATED ? Set.<Ticker>of() : tickers) {
            elected.put(ticker, elected(decisions.timeline(mode, ticker.symbol())));
        }
        return elected;
    }

    /** Where it changes. */
    private static NavigableMap<LocalDate, Elected> elected(List<ActiveStrategy> timeline) {
        var sessions = new TreeMap<LocalDate, Elected>();
        for (ActiveStrategy decision : timeline) {
            var elected = new Elected(Optional.ofNullable(decision.strategy()));
            boolean isOther =
                    sessions.isEmpty() || !sessions.lastEntry().getValue().equals(elected);
            if (isOther && decision.action() != Action.ERROR) {
                sessions.put(LocalDate.ofInstant(decision.barTime(), MarketCalendar.NEW_YORK), elected);
            }
        }
        return sessions;
    }

    /** Those after a close about the next session, the latest first, with what has stood in the way until that is over. */
    private List<Decision> on(DealDifference difference, LocalDate bar) {
        Instant barTime = MarketCalendar.startOfDay(bar);
        List<Decision> found = new ArrayList<>();
        boolean stillInTheWay = true;
        for (Decision decision : until(difference.ticker(), difference.session())) {
            // what stands in the way is written down once for all bars
            stillInTheWay &= decision.action() == Action.ERROR;
            if (stillInTheWay || barTime.equals(decision.barTime())) {
                found.add(decision);
            }
        }
        return found;
    }

    private List<Decision> until(Ticker ticker, LocalDate session) {
        return decisions.lastUntil(mode, ticker.symbol(), Sessions.of(session).close(), LOOKED_AT);
    }

    /** By which strategy it was decided. */
    Optional<String> strategy(DealDifference difference, LocalDate bar) {
        return on(difference, bar).stream()
                .flatMap(decision -> Stream.ofNullable(decision.strategy()))
                .findFirst();
    }

    /**
     * The close of a session by which it was decided then, in US dollars.
     *
     * @param session the one in which what was decided was done
     */
    Optional<BigDecimal> price(Ticker ticker, LocalDate bar, LocalDate session) {
        return decisions
                .pricesAfter(
                        mode,
                        ticker.symbol(),
                        MarketCalendar.startOfDay(bar),
                        Sessions.of(session).close(),
                        Limit.of(1))
                .stream()
                .findFirst();
    }

    /** The close by which an order was sized, in US dollars; later decisions sent it again, as it was. */
    Optional<BigDecimal> price(JournaledOrder order) {
        return decisions.findByClientOrderIdOrderByIdDesc(order.clientOrderId()).stream()
                .flatMap(decision -> Stream.ofNullable(decision.price()))
                .filter(price -> price.signum() > 0)
                .reduce((later, earlier) -> earlier);
    }

    /** Why what the back-test decided was not decided. */
    Optional<Cause> cause(DealDifference difference, LocalDate bar) {
        return guard(difference, bar)
                .or(() -> on(difference, bar).stream()
                        .flatMap(decision -> cause(decision).stream())
                        .findFirst());
    }

    /** A rule that looks at each check, which no back-test does. */
    private Optional<Cause> guard(DealDifference difference, LocalDate bar) {
        return actions
                .findByModeAndTickerAndBarTime(mode, difference.ticker().symbol(), MarketCalendar.startOfDay(bar))
                .stream()
                .filter(action -> RuleType.all().stream()
                        .anyMatch(type -> type.isLiveOnly() && type.id().equals(action.rule())))
                .findFirst()
                .map(action -> new Cause(Cause.Kind.RULE_AT_EACH_CHECK, words(action)));
    }

    private static String words(RiskAction action) {
        return "%s: %s".formatted(action.rule(), action.reason());
    }

    private static Optional<Cause> cause(Decision decision) {
        String reason = decision.reason();
        return switch (decision.action()) {
            case REFUSED -> Optional.of(new Cause(Cause.Kind.REFUSED, reason));
            case ERROR -> Optional.of(new Cause(Cause.Kind.DATA, reason));
            case BUY, SELL -> Optional.empty();
            case HOLD -> held(reason).map(kind -> new Cause(kind, reason));
        };
    }

    /** A hold that its strategy explains is no cause: the back-test asks the same strategy. */
    private static Optional<Cause.Kind> held(String reason) {
        if (reason.startsWith("bought by hand")
                || reason.startsWith("entries are paused")
                || reason.startsWith("the position was ")) {
            return Optional.of(Cause.Kind.BY_HAND);
        }
        if (reason.startsWith("trading was stopped")) {
            return Optional.of(Cause.Kind.HALTED);
        }
        return reason.startsWith("order ") ? Optional.of(Cause.Kind.EARLIER_DIFFERENCE) : Optional.empty();
    }
}
