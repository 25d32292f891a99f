package livetrading.simulated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import livetrading.account.Rounding;
import livetrading.backtest.Costs;
import livetrading.market.Session;
import livetrading.market.Ticker;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;

/**
 * Fills the open orders at the open of a session: all that are sold first, then all that are bought, each in the order
 * in which they came.
 */
final class OpenAuction {

    private static final int AVERAGE_DIGITS = 6;

    private final PriceLibrary prices;
    private final Costs costs;
    private final Session session;
    private final AccountRecords before;
    private final Map<Ticker, Holding> holdings;
    private final List<SimulatedOrder> changed = new ArrayList<>();
    private BigDecimal cash;

    OpenAuction(PriceLibrary prices, Costs costs, Session session, AccountRecords before) {
        this.prices = prices;
        this.costs = costs;
        this.session = session;
        this.before = before;
        this.holdings = new TreeMap<>(before.holdings());
        this.cash = before.account().cash();
    }

    /** The records at the close of the session. */
    AccountRecords execute() {
        for (Side side : List.of(Side.SELL, Side.BUY)) {
            before.open().stream().filter(order -> order.side() == side).forEach(this::execute);
        }
        holdings.replaceAll((ticker, holding) -> valued(holding));
        return before.with(before.account().onNextSession(session.date(), cash), holdings, changed);
    }

    /** The orders that were filled, rejected or expired. */
    List<SimulatedOrder> changed() {
        return changed;
    }

    private void execute(SimulatedOrder order) {
        OptionalDouble open = prices.open(order.ticker(), session.date());
        if (open.isPresent()) {
            trade(order, open.getAsDouble());
        } else if (prices.nextDate(order.ticker(), session.date()).isEmpty()) {
            changed.add(order.ended(expiry(order)));
        }
    }

    /** The end of an order for which there will be no price. */
    static OrderState expiry(SimulatedOrder order) {
        return new OrderState.Expired("the prices of %s have ended".formatted(order.ticker()));
    }

    private void trade(SimulatedOrder order, double open) {
        BigDecimal price = Rounding.price(
                switch (order.side()) {
                    case BUY -> costs.buyPrice(open);
                    case SELL -> costs.sellPrice(open);
                });
        BigDecimal notional = Rounding.amount(order.quantity().multiply(price));
        BigDecimal fees = Rounding.amount(notional.multiply(BigDecimal.valueOf(costs.commission())));
        Fill fill = new Fill(order.nextExecutionId(), order.quantity(), price, fees, session.open());
        switch (order.side()) {
            case BUY -> buy(order, fill, notional.add(fees));
            case SELL -> sell(order, fill, notional.subtract(fees));
        }
    }

    private void buy(SimulatedOrder order, Fill fill, BigDecimal cost) {
        if (cost.compareTo(cash) > 0) {
            changed.add(order.ended(new OrderState.Rejected(
                    "needs %s, cash %s".formatted(Rounding.cents(cost), Rounding.cents(cash)))));
            return;
        }
        cash = cash.subtract(cost);
        holdings.merge(
                order.ticker(),
                new Holding(order.ticker(), fill.quantity(), fill.price(), fill.price()),
                OpenAuction::together);
        changed.add(order.filled(fill));
    }

    private static Holding together(Holding held, Holding bought) {
        BigDecimal quantity = held.quantity().add(bought.quantity());
        BigDecimal cost = held.quantity()
                .multiply(held.averagePrice())
                .add(bought.quantity().multiply(bought.averagePrice()));
        BigDecimal average = cost.divide(quantity, AVERAGE_DIGITS, RoundingMode.HALF_EVEN);
        return new Holding(held.ticker(), quantity, average, bought.lastPrice());
    }

    private void sell(SimulatedOrder order, Fill fill, BigDecimal proceeds) {
        cash = cash.add(proceeds);
        holdings.computeIfPresent(order.ticker(), (ticker, held) -> {
            BigDecimal rest = held.quantity().subtract(fill.quantity());
            return rest.signum() == 0 ? null : new Holding(ticker, rest, held.averagePrice(), held.lastPrice());
        });
        changed.add(order.filled(fill));
    }

    private Holding valued(Holding holding) {
        OptionalDouble close = prices.lastClose(holding.ticker(), session.date());
        return close.isEmpty()
                ? holding
                : new Holding(
                        holding.ticker(),
                        holding.quantity(),
                        holding.averagePrice(),
                        Rounding.price(close.getAsDouble()));
    }
}
