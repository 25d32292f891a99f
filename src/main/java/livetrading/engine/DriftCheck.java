package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.StockSplit;
import org.springframework.stereotype.Component;

/**
 * Compares our records with what the broker says is held. After a split our records follow at once. Other shares above our
 * records are the user's own and left alone. When there are fewer, they were sold elsewhere or the broker's list lags; once
 * that has lasted, our records follow.
 */
@Component
class DriftCheck {

    private final OwnHoldings holdings;
    private final Positions positions;
    private final Splits splits;
    private final SoldElsewhere soldElsewhere;
    private final DriftNotes notes;
    private final PersistentDifference persistent;
    private final Map<String, BigDecimal> knownSurplus = new HashMap<>();

    DriftCheck(
            OwnHoldings holdings,
            Positions positions,
            Splits splits,
            SoldElsewhere soldElsewhere,
            DriftNotes notes,
            Clock clock) {
        this.holdings = holdings;
        this.positions = positions;
        this.splits = splits;
        this.soldElsewhere = soldElsewhere;
        this.notes = notes;
        this.persistent = new PersistentDifference(clock);
    }

    /** Brings our records in line where they are wrong. */
    void check(AccountSnapshot snapshot, Mode mode) {
        List<OwnHolding> own = holdings.findByModeOrderByTicker(mode);
        if (own.isEmpty()) {
            return;
        }
        Map<String, Position> last = positions.findByModeOrderByTicker(mode).stream()
                .collect(Collectors.toMap(Position::ticker, position -> position));
        own.forEach(holding -> check(snapshot, holding, Optional.ofNullable(last.get(holding.ticker()))));
    }

    /** @param last what was held at the last check */
    private void check(AccountSnapshot snapshot, OwnHolding own, Optional<Position> last) {
        Ticker ticker = new Ticker(own.ticker());
        String key = own.mode() + " " + ticker;
        Optional<StockSplit> split =
                last.flatMap(row -> snapshot.portfolio().holding(ticker).flatMap(now -> Splits.find(own, row, now)));
        BigDecimal surplus = snapshot.available(ticker).max(BigDecimal.ZERO).subtract(own.quantity());
        BigDecimal known = knownSurplus.computeIfAbsent(key, unknown -> surplusOf(last));
        if (split.isPresent()) {
            splits.follow(own, split.get());
            knownSurplus.remove(key);
        } else if (snapshot.openOrder(ticker).isPresent() || (surplus.signum() >= 0 && surplus.compareTo(known) <= 0)) {
            persistent.forget(key);
            knownSurplus.put(key, surplus.min(known).max(BigDecimal.ZERO));
        } else if (surplus.signum() > 0) {
            noteSurplus(key, own, surplus);
        } else {
            followShortfall(key, own, own.quantity().add(surplus));
        }
    }

    private static BigDecimal surplusOf(Optional<Position> last) {
        return last.map(row -> row.quantity().subtract(row.ownQuantity()).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    private void noteSurplus(String key, OwnHolding own, BigDecimal surplus) {
        if (!persistent.isNew(key, plain(surplus)) && persistent.hasLasted(key)) {
            notes.note(
                    "%s: the broker holds %s shares more than the %s that the program bought. They count as yours and are not sold"
                            .formatted(own.ticker(), plain(surplus), plain(own.quantity())));
            persistent.forget(key);
            knownSurplus.put(key, surplus);
        }
    }

    private void followShortfall(String key, OwnHolding own, BigDecimal held) {
        if (persistent.isNew(key, plain(held))) {
            notes.note("%s: our records say %s shares, the broker %s"
                    .formatted(own.ticker(), plain(own.quantity()), plain(held)));
        } else if (persistent.hasLasted(key)) {
            persistent.forget(key);
            soldElsewhere.follow(own, held);
        }
    }

    static String plain(BigDecimal shares) {
        return shares.stripTrailingZeros().toPlainString();
    }
}
