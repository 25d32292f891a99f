package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.account.RuleExit;
import livetrading.engine.ReplayedDecision.Difference;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.rule.AccountRule.WashableLoss;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;
import tools.jackson.core.type.TypeReference;

/** What was answered when the decisions of a check were made. Nothing is sent: the answer of then is repeated. */
final class PastCircumstances implements Circumstances {

    private static final TypeReference<List<PastTrade>> TRADES = new TypeReference<>() {};

    private static final TypeReference<List<WashableLoss>> LOSSES = new TypeReference<>() {};

    private final Answers answers;

    /** What differs from then about the orders, by ticker. */
    private final Map<Ticker, Difference> differences = new TreeMap<>();

    PastCircumstances(Answers answers) {
        this.answers = answers;
    }

    /** In what the order of a ticker is another one than then; empty when it is the same. */
    Optional<Difference> difference(Ticker ticker) {
        return Optional.ofNullable(differences.get(ticker));
    }

    private <T> Optional<T> answer(Ticker ticker, String question, Class<T> type) {
        return answers.of(ticker, question).map(text -> Question.value(text, type));
    }

    @Override
    public boolean mayTrade(Ticker ticker) {
        return answers.of(ticker, Question.STOPPED).isEmpty();
    }

    @Override
    public Optional<String> closing(Ticker ticker) {
        return answer(ticker, Question.CLOSING, String.class);
    }

    @Override
    public Optional<String> keepingOut(Ticker ticker) {
        return answer(ticker, Question.KEPT_OUT, String.class);
    }

    @Override
    public Optional<ManualOrder> byHand(Ticker ticker) {
        return answer(ticker, Question.BY_HAND, ManualOrder.Content.class).map(ManualOrder.Content::asItWas);
    }

    @Override
    public boolean isBoughtByHand(OwnHolding own, Instant bar) {
        return answers.of(new Ticker(own.ticker()), Question.BOUGHT_BY_HAND).isPresent();
    }

    @Override
    public Optional<String> paused(Ticker ticker, String strategy) {
        return answer(ticker, Question.PAUSED, String.class);
    }

    @Override
    public Optional<TradingPlan> opener(OwnHolding own) {
        return answer(new Ticker(own.ticker()), Question.OPENER, TradingPlan.class);
    }

    @Override
    public Optional<BigDecimal> excess(OwnHolding own) {
        return answer(new Ticker(own.ticker()), Question.EXCESS, BigDecimal.class);
    }

    @Override
    public Optional<Instant> boughtAt(OwnHolding own) {
        return answer(new Ticker(own.ticker()), Question.BOUGHT, Instant.class);
    }

    @Override
    public Optional<RuleExit> unfinishedExit(OwnHolding own) {
        return answer(new Ticker(own.ticker()), Question.UNFINISHED, RuleExit.class);
    }

    @Override
    public List<PastTrade> pastTrades(Bars bars, EntryRule rule) {
        return answers.of(bars.ticker(), Question.trades(rule))
                .map(text -> Question.value(text, TRADES))
                .orElse(List.of());
    }

    @Override
    public List<WashableLoss> washableLosses(Ticker ticker) {
        return answers.of(ticker, Question.WASHABLE)
                .map(text -> Question.value(text, LOSSES))
                .orElse(List.of());
    }

    @Override
    public Optional<OrderState> before(Ticker ticker, ClientOrderId order) {
        return state(ticker, Question.before(order));
    }

    private Optional<OrderState> state(Ticker ticker, String question) {
        return answer(ticker, question, Question.State.class).map(Question.State::asState);
    }

    @Override
    public boolean isTakenBack(Ticker ticker, ClientOrderId id) {
        return answers.of(ticker, Question.takenBack(id)).isPresent();
    }

    @Override
    public Optional<String> objection(OrderIntent order, BigDecimal price) {
        return answer(order.ticker(), Question.objection(order), String.class);
    }

    @Override
    public OrderState send(ApprovedOrder order, TradingPlan plan, Optional<RuleExit> byRule) {
        OrderIntent intent = order.intent();
        String words = Question.words(intent);
        Optional<Question.State> then = answer(intent.ticker(), Question.sent(intent), Question.State.class);
        String before = then.map(Question.State::order).orElse("none");
        if (!before.equals(words)) {
            differences.put(intent.ticker(), new Difference("order", before, words));
        }
        return then.map(Question.State::asState).orElseGet(OrderState.Intended::new);
    }

    @Override
    public Optional<OrderState> sendAgain(JournaledOrder order, ApprovedOrder same) {
        return state(same.intent().ticker(), Question.again(order));
    }
}
