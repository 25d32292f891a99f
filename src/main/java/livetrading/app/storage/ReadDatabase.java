package livetrading.app.storage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database of a data folder, which is only read: the program may be running over it. */
public final class ReadDatabase {

    private static final int BUSY_MILLIS = 10_000;

    private ReadDatabase() {}

    public static JdbcTemplate of(DataFolder folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.database());
        return new JdbcTemplate(source);
    }
}
