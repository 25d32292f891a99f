package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.account.RuleExit;
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

/** Circumstances whose answers are written down, so that the decisions can be made again. */
record NotedCircumstances(Circumstances now, Answers answers) implements Circumstances {

    private <T> Optional<T> noted(Ticker ticker, String question, Optional<T> answer) {
        answer.ifPresent(value -> answers.put(ticker, question, Question.text(value)));
        return answer;
    }

    private boolean noted(Ticker ticker, String question, boolean answer) {
        if (answer) {
            answers.put(ticker, question, "");
        }
        return answer;
    }

    @Override
    public boolean mayTrade(Ticker ticker) {
        return !noted(ticker, Question.STOPPED, !now.mayTrade(ticker));
    }

    @Override
    public Optional<String> closing(Ticker ticker) {
        return noted(ticker, Question.CLOSING, now.closing(ticker));
    }

    @Override
    public Optional<String> keepingOut(Ticker ticker) {
        return noted(ticker, Question.KEPT_OUT, now.keepingOut(ticker));
    }

    @Override
    public Optional<ManualOrder> byHand(Ticker ticker) {
        Optional<ManualOrder> asked = now.byHand(ticker);
        noted(ticker, Question.BY_HAND, asked.map(ManualOrder::content));
        return asked;
    }

    @Override
    public boolean isBoughtByHand(OwnHolding own, Instant bar) {
        return noted(new Ticker(own.ticker()), Question.BOUGHT_BY_HAND, now.isBoughtByHand(own, bar));
    }

    @Override
    public Optional<String> paused(Ticker ticker, String strategy) {
        return noted(ticker, Question.PAUSED, now.paused(ticker, strategy));
    }

    @Override
    public Optional<TradingPlan> opener(OwnHolding own) {
        return noted(new Ticker(own.ticker()), Question.OPENER, now.opener(own));
    }

    @Override
    public Optional<BigDecimal> excess(OwnHolding own) {
        return noted(new Ticker(own.ticker()), Question.EXCESS, now.excess(own));
    }

    @Override
    public Optional<Instant> boughtAt(OwnHolding own) {
        return noted(new Ticker(own.ticker()), Question.BOUGHT, now.boughtAt(own));
    }

    @Override
    public Optional<RuleExit> unfinishedExit(OwnHolding own) {
        return noted(new Ticker(own.ticker()), Question.UNFINISHED, now.unfinishedExit(own));
    }

    @Override
    public List<PastTrade> pastTrades(Bars bars, EntryRule rule) {
        List<PastTrade> trades = now.pastTrades(bars, rule);
        noted(bars.ticker(), Question.trades(rule), Optional.of(trades).filter(some -> !some.isEmpty()));
        return trades;
    }

    @Override
    public List<WashableLoss> washableLosses(Ticker ticker) {
        List<WashableLoss> losses = now.washableLosses(ticker);
        noted(ticker, Question.WASHABLE, Optional.of(losses).filter(some -> !some.isEmpty()));
        return losses;
    }

    @Override
    public Optional<OrderState> before(Ticker ticker, ClientOrderId order) {
        Optional<OrderState> state = now.before(ticker, order);
        noted(ticker, Question.before(order), state.map(known -> Question.State.of(known, "")));
        return state;
    }

    @Override
    public boolean isTakenBack(Ticker ticker, ClientOrderId id) {
        return noted(ticker, Question.takenBack(id), now.isTakenBack(ticker, id));
    }

    @Override
    public Optional<String> objection(OrderIntent order, BigDecimal price) {
        return noted(order.ticker(), Question.objection(order), now.objection(order, price));
    }

    @Override
    public OrderState send(ApprovedOrder order, TradingPlan plan, Optional<RuleExit> byRule) {
        OrderState state = now.send(order, plan, byRule);
        OrderIntent intent = order.intent();
        answers.put(
                intent.ticker(),
                Question.sent(intent),
                Question.text(Question.State.of(state, Question.words(intent))));
        return state;
    }

    @Override
    public Optional<OrderState> sendAgain(JournaledOrder order, ApprovedOrder same) {
        Optional<OrderState> state = now.sendAgain(order, same);
        noted(same.intent().ticker(), Question.again(order), state.map(known -> Question.State.of(known, "")));
        return state;
    }
}
