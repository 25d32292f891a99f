package livetrading.ui.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualExits;
import livetrading.ledger.Positions;
import livetrading.portfolio.Mode;
import livetrading.review.Levels;
import livetrading.review.RuleLevels;
import org.springframework.stereotype.Component;

/** The positions with what they are compared with. */
@Component
public class PositionRows {

    private final Positions positions;
    private final EquityPoints points;
    private final ManualExits exits;
    private final RuleLevels levels;

    PositionRows(Positions positions, EquityPoints points, ManualExits exits, RuleLevels levels) {
        this.positions = positions;
        this.points = points;
        this.exits = exits;
        this.levels = levels;
    }

    /** In the order of their tickers. */
    public List<PositionRow> of(Mode mode) {
        BigDecimal equity = points.findFirstByModeOrderByAtDesc(mode)
                .map(EquityPoint::equity)
                .orElse(BigDecimal.ZERO);
        Set<String> closing = exits.findByModeOrderByTicker(mode).stream()
                .filter(exit -> !exit.isSold())
                .map(ManualExit::ticker)
                .collect(Collectors.toSet());
        Map<String, Levels> byTicker = levels.of(mode);
        return positions.findByModeOrderByTicker(mode).stream()
                .map(row -> new PositionRow(
                        row, equity, byTicker.getOrDefault(row.ticker(), Levels.NONE), closing.contains(row.ticker())))
                .toList();
    }
}
