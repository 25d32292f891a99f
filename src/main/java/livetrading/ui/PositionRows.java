package livetrading.ui;

import java.math.BigDecimal;
import java.util.List;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Positions;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/** The positions with what they are compared with. */
@Component
class PositionRows {

    private final Positions positions;
    private final EquityPoints points;

    PositionRows(Positions positions, EquityPoints points) {
        this.positions = positions;
        this.points = points;
    }

    /** In the order of their tickers. */
    List<PositionRow> of(Mode mode) {
        BigDecimal equity = points.findFirstByModeOrderByAtDesc(mode)
                .map(EquityPoint::equity)
                .orElse(BigDecimal.ZERO);
        return positions.findByModeOrderByTicker(mode).stream()
                .map(row -> new PositionRow(row, equity))
                .toList();
    }
}
