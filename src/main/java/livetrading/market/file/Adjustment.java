package livetrading.market.file;

import java.util.List;
import java.util.Optional;

/** Notices adjusted closes that are there and not used, though they say more than that dividends were paid. */
final class Adjustment {

    /** No dividend of a stock that goes on being traded takes away so much of its price, as a fraction. */
    private static final double MORE_THAN_A_DIVIDEND = 0.2;

    private Adjustment() {}

    static Optional<Remark> unused(List<TimedRow> rows) {
        double before = 0;
        for (TimedRow row : rows) {
            double factor = row.row().adjusted().orElse(0) / row.row().close();
            if (before > 0 && factor > 0 && Math.abs(Math.log(factor / before)) > Math.log1p(MORE_THAN_A_DIVIDEND)) {
                return Optional.of(new Remark(
                        row.line(),
                        "the adjusted close is not used, and from %s on it differs from the close by more than dividends do (%s times as much as before); --adjust uses it"
                                .formatted(row.date(), Math.round(factor / before * 1000) / 1000.0)));
            }
            before = factor > 0 ? factor : before;
        }
        return Optional.empty();
    }
}
