package livetrading.app.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The database's connections, and the only place that knows it is SQLite. SQLite has one writer: a transaction that
 * begins by reading and then writes fails at once when somebody else wrote in between, whatever the timeout. So
 * writing transactions take the lock when they begin, on one connection, and read-only ones have their own.
 */
@Configuration(proxyBeanMethods = false)
class SqliteDataSources {

    private static final int READERS = 4;

    /** How long to wait while another program, such as the sqlite3 shell, writes. */
    private static final int BUSY_MILLIS = 10_000;

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("writePool") DataSource writePool, @Qualifier("readPool") DataSource readPool) {
        LazyConnectionDataSourceProxy proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(writePool);
        proxy.setReadOnlyDataSource(readPool);
        proxy.setDefaultAutoCommit(true);
        proxy.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return proxy;
    }

    /** A commit is on the disk when it returns: an order that was written down survives a power cut. */
    @Bean(defaultCandidate = false)
    HikariDataSource writePool(DataFolder folder, @Value("${livetrading.backup-folder}") Path backups, Clock clock) {
        DatabaseFile.migrate(
                folder.database(),
                plain(folder.database()),
                () -> SqliteStorage.backUpBeforeUpdate(folder, backups, clock));
        SQLiteConfig config = configuration();
        config.setSynchronous(SynchronousMode.FULL);
        SQLiteDataSource writer = source(folder.database(), config);
        DatabaseFile.tryWriting(folder.database(), writer);
        return pool("write", WriteTransactions.of(writer), 1, "PRAGMA query_only = OFF");
    }

    @Bean(defaultCandidate = false)
    HikariDataSource readPool(DataFolder folder, @Qualifier("writePool") DataSource migrated) {
        return pool("read", source(folder.database(), configuration()), READERS, "PRAGMA query_only = ON");
    }

    /** Without write-ahead log and foreign keys, as a migration that rebuilds tables needs it. */
    static SQLiteDataSource plain(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return source(file, config);
    }

    private static SQLiteConfig configuration() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size, String firstStatement) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(firstStatement);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }
}
