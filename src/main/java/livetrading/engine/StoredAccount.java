package livetrading.engine;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** The account as the last check found it, without asking the broker. */
@Component
class StoredAccount {

    private final EquityPoints points;
    private final Positions positions;
    private final OwnHoldings holdings;
    private final OrderJournal journal;

    StoredAccount(EquityPoints points, Positions positions, OwnHoldings holdings, OrderJournal journal) {
        this.points = points;
        this.positions = positions;
        this.holdings = holdings;
        this.journal = journal;
    }

    /** Empty before the first check. */
    Optional<AccountSnapshot> of(Mode mode) {
        return points.findFirstByModeOrderByAtDesc(mode)
                .map(point -> new AccountSnapshot(
                        new Portfolio(account(point), held(mode)),
                        holdings.findByModeOrderByTicker(mode),
                        journal.open(mode),
                        Map.of()));
    }

    private static Account account(EquityPoint point) {
        return new Account(point.cash(), point.equity(), point.buyingPower());
    }

    private Map<Ticker, Holding> held(Mode mode) {
        return positions.findByModeOrderByTicker(mode).stream()
                .map(StoredAccount::holding)
                .collect(Collectors.toMap(Holding::ticker, holding -> holding));
    }

    private static Holding holding(Position row) {
        return new Holding(new Ticker(row.ticker()), row.quantity(), row.averagePrice(), row.lastPrice());
    }
}
