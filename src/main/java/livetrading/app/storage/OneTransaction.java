package livetrading.app.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A connection that ignores commits, because Liquibase commits after every change; the caller ends the transaction. */
final class OneTransaction {

    private OneTransaction() {}

    static Connection of(Connection lent) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "commit", "rollback", "setAutoCommit", "close" -> null;
                        default -> call(lent, method, arguments);
                    };
                });
    }

    private static @Nullable Object call(Connection lent, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(lent, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
