package livetrading.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.StockSplit;
import org.springframework.stereotype.Component;

/**
 * Looks for splits of positions that an order is selling, before what it has sold is booked: shares of after a split that
 * are booked at the cost of shares of before it are a loss that there never was.
 */
@Component
class SplitsBeforeBooking {

    private final OwnHoldings holdings;
    private final Positions positions;
    private final Splits splits;

    SplitsBeforeBooking(OwnHoldings holdings, Positions positions, Splits splits) {
        this.holdings = holdings;
        this.positions = positions;
        this.splits = splits;
    }

    void follow(Broker broker, Mode mode) throws BrokerException {
        List<OwnHolding> sold = holdings.findByModeOrderByTicker(mode).stream()
                .filter(own -> splits.sale(mode, own.ticker()).isPresent())
                .toList();
        // the prices of the built-in market are adjusted for splits, its shares never change
        if (mode == Mode.SIMULATED || sold.isEmpty()) {
            return;
        }
        // before the orders are asked: they then show all that is missing here
        Portfolio portfolio = broker.portfolio();
        for (OwnHolding own : sold) {
            Optional<Position> last = positions.findByModeAndTicker(mode, own.ticker());
            Optional<Holding> now = portfolio.holding(new Ticker(own.ticker()));
            if (last.isPresent() && now.isPresent() && costsAnother(last.get(), now.get())) {
                split(broker, own, last.get(), now.get()).ifPresent(split -> splits.follow(own, split));
            }
        }
    }

    private static boolean costsAnother(Position last, Holding now) {
        return last.averagePrice().compareTo(now.averagePrice()) != 0;
    }

    /** What was held may lack some or all of what the order has sold: the broker's lists are not in step. */
    private Optional<StockSplit> split(Broker broker, OwnHolding own, Position last, Holding now)
            throws BrokerException {
        JournaledOrder sale = splits.sale(own.mode(), own.ticker()).orElseThrow();
        List<Fill> fills = broker.order(new ClientOrderId(sale.clientOrderId()))
                .map(BrokerOrder::fills)
                .orElse(List.of());
        return IntStream.rangeClosed(0, fills.size())
                .mapToObj(count -> sum(fills.subList(0, count)).subtract(sale.filledQuantity()))
                .filter(unbooked -> unbooked.signum() >= 0)
                .map(unbooked ->
                        new Holding(now.ticker(), now.quantity().add(unbooked), now.averagePrice(), now.lastPrice()))
                .flatMap(whole -> Splits.find(own, last, whole).stream())
                .findFirst();
    }

    private static BigDecimal sum(List<Fill> fills) {
        return fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
