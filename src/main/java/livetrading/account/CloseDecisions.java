package livetrading.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;

/** Decides after a close what of an account that is played is ordered for the next open. */
final class CloseDecisions {

    private static final String CLOSED_BY_RULE =
            "the position was closed by a risk rule: none is opened before the strategy has been out";

    private RiskLimits limits;
    private boolean entriesPaused;
    private final AccountRules rules;
    private final Consumer<String> refused;

    /** @param refused takes the code of each refusal */
    CloseDecisions(RiskLimits limits, AccountRules rules, Consumer<String> refused) {
        this.limits = limits;
        this.rules = rules;
        this.refused = refused;
    }

    /** From now on. */
    void obey(RiskLimits next, boolean paused) {
        limits = next;
        entriesPaused = paused;
    }

    /**
     * @param orders that wait for an open; those that are decided are added to them
     * @param loadFrom from when on doubtful prices count
     */
    void decide(Portfolio portfolio, List<AccountOrder> orders, Collection<PlayedTicker> tickers, Instant loadFrom) {
        Set<Ticker> ordered = orders.stream().map(AccountOrder::ticker).collect(Collectors.toSet());
        var approval = new OrderApproval(
                limits,
                Mode.SIMULATED,
                portfolio.account().equity(),
                portfolio.account().buyingPower(),
                occupied(portfolio, orders));
        Comparator<Ticker> heldFirst =
                TickerDecision.heldFirst(ticker -> portfolio.holding(ticker).isPresent());
        tickers.stream()
                .sorted(Comparator.comparing(PlayedTicker::ticker, heldFirst))
                .filter(ticker -> !ordered.contains(ticker.ticker()))
                .filter(ticker -> ticker.hasBarOfSession() && !ticker.isDoubtful(loadFrom))
                .flatMap(ticker -> decide(ticker, portfolio.holding(ticker.ticker()), approval).stream())
                .forEach(orders::add);
    }

    private static Set<Ticker> occupied(Portfolio portfolio, List<AccountOrder> orders) {
        var occupied = new HashSet<>(portfolio.holdings().keySet());
        orders.stream().filter(order -> order.side() == Side.BUY).forEach(order -> occupied.add(order.ticker()));
        return occupied;
    }

    private Optional<AccountOrder> decide(PlayedTicker ticker, Optional<Holding> holding, OrderApproval approval) {
        boolean keptOut = ticker.isKeptOut();
        Optional<PlayedPlan> plan = ticker.plan();
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        boolean wantsLong = plan.get().isLong(ticker.now());
        Optional<RuleExit> byRule =
                holding.isPresent() && wantsLong ? rules.exit(ticker, plan.get()) : Optional.empty();
        // most are as their strategies want them, which spares the words for it
        return TickerDecision.isWanted(holding.isPresent(), wantsLong && byRule.isEmpty())
                ? order(ticker, plan.get(), books(ticker, plan.get(), holding, byRule, keptOut), approval)
                : Optional.empty();
    }

    private TickerDecision.Books books(
            PlayedTicker ticker,
            PlayedPlan plan,
            Optional<Holding> holding,
            Optional<RuleExit> byRule,
            boolean keptOut) {
        RulesSay say = holding.isPresent() ? RulesSay.closing(byRule) : rules.entry(ticker, plan);
        return TickerDecision.Books.of(holding.map(Holding::quantity), keptOut(keptOut), say);
    }

    private Optional<String> keptOut(boolean byRule) {
        if (entriesPaused) {
            return Optional.of("entries are paused");
        }
        return byRule ? Optional.of(CLOSED_BY_RULE) : Optional.empty();
    }

    private Optional<AccountOrder> order(
            PlayedTicker ticker, PlayedPlan plan, TickerDecision.Books books, OrderApproval approval) {
        TickerDecision decision = TickerDecision.of(
                ticker.ticker(), plan.competitor().id(), plan.at(ticker.now()), books, approval, bar -> bar);
        return switch (decision) {
            case TickerDecision.Hold hold -> Optional.empty();
            case TickerDecision.Refused refusal -> {
                refused.accept(refusal.refusal().code().name());
                yield Optional.empty();
            }
            case TickerDecision.Order(ApprovedOrder approved, Optional<RuleExit> byRule) -> {
                AccountOrder order = new AccountOrder(approved.intent(), plan, byRule);
                if (order.side() == Side.BUY) {
                    rules.bought(ticker, order);
                }
                yield Optional.of(order);
            }
        };
    }
}
