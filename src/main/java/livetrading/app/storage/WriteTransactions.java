package livetrading.app.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A connection whose transactions take the lock when they begin, and can fail to begin and to end without harm.
 *
 * <p>The driver itself begins the next transaction as soon as one has ended, and when a beginning fails, because another
 * program writes, it takes itself to be in a transaction that there is not: from then on no transaction is committed
 * until the program is started again. So the driver stays in auto-commit, and transactions are begun and ended here.
 */
final class WriteTransactions implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WriteTransactions.class);

    private final Connection connection;
    private boolean begun;

    private WriteTransactions(Connection connection) {
        this.connection = connection;
    }

    /** Connections of the source, which has to give them in auto-commit. */
    static DataSource of(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new WriteTransactions(super.getConnection()));
            }
        };
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(Objects.requireNonNull(arguments)[0]));
            case "commit" -> commit();
            case "rollback" -> rollback();
            case "getAutoCommit" -> {
                return !begun;
            }
            default -> {
                return call(method, arguments);
            }
        }
        return null;
    }

    private void setAutoCommit(boolean on) throws SQLException {
        if (on) {
            commit();
        } else if (!begun) {
            execute("BEGIN IMMEDIATE");
            begun = true;
        }
    }

    private void commit() throws SQLException {
        if (!begun) {
            return;
        }
        try {
            execute("COMMIT");
            begun = false;
        } catch (SQLException e) {
            // who is told that it failed must be able to rely on it
            rollback();
            throw e;
        }
    }

    private void rollback() {
        if (!begun) {
            return;
        }
        begun = false;
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("SQLite has taken the transaction back by itself", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
