package livetrading.ledger;

import java.util.Locale;
import livetrading.portfolio.Mode;

/** Which rows of a paged table to look at, all of them of one mode. */
public interface ModeFilter<T> extends RowFilter<T> {

    Mode mode();

    @Override
    default String suffix() {
        return "-" + mode().name().toLowerCase(Locale.ROOT);
    }
}
