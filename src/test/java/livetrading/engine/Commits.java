package livetrading.engine;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Counts commits, and dies before or after one of them: nothing is written any more then. */
final class Commits implements BeanPostProcessor {

    /** The end of the process, as far as that can be had within a test. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1;
    }

    private final OptionalInt point;
    private boolean counts;
    private boolean dead;
    private int count;

    Commits(OptionalInt point) {
        this.point = point;
    }

    void begin() {
        counts = true;
    }

    int count() {
        return count;
    }

    @Override
    public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PlatformTransactionManager real ? dying(real) : bean;
    }

    private PlatformTransactionManager dying(PlatformTransactionManager real) {
        return new PlatformTransactionManager() {

            @Override
            public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                if (dead) {
                    throw new Crash();
                }
                return real.getTransaction(definition);
            }

            @Override
            public void commit(TransactionStatus status) {
                boolean writes = counts && status.isNewTransaction() && !status.isReadOnly();
                int now = 2 * count;
                count += writes ? 1 : 0;
                if (dead || (writes && isPoint(now))) {
                    dead = true;
                    // what a process that dies leaves to the database
                    real.rollback(status);
                    throw new Crash();
                }
                real.commit(status);
                if (writes && isPoint(now + 1)) {
                    dead = true;
                    throw new Crash();
                }
            }

            @Override
            public void rollback(TransactionStatus status) {
                real.rollback(status);
            }
        };
    }

    private boolean isPoint(int now) {
        return point.isPresent() && point.getAsInt() == now;
    }
}
