package livetrading.app.storage;

import livetrading.ledger.SoundValues;
import org.springframework.stereotype.Component;

/** SQLite keeps any value in any column, whatever its type. */
@Component
final class SqliteValues implements SoundValues {

    /** Infinity, which SQLite makes of numbers that are too large, is no number to calculate with. */
    @Override
    public String number(String column) {
        return "(typeof(%1$s) IN ('integer', 'real') AND %1$s BETWEEN -9e307 AND 9e307)".formatted(column);
    }

    /** As the program writes it; of a day that there is not, SQLite makes another. */
    @Override
    public String time(String column) {
        return "(strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', %1$s) = %1$s)".formatted(column);
    }
}
