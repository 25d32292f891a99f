package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F42: a fault that repeats is logged with its trace once. */
class RepeatedFaultsTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = log();

    @Test
    void f42_aFaultThatRepeatsIsLoggedWithItsTraceOnce() {
        for (int i = 0; i < 3; i++) {
            log.error("Check {} failed", i, fault("row " + i));
        }
        assertThat(lines.list)
                .extracting(line -> line.getThrowableProxy() != null)
                .containsExactly(true, false, false);
        assertThat(lines.list.getLast().getFormattedMessage())
                .isEqualTo("Check 2 failed (again: IllegalStateException; its trace is above)");
    }

    @Test
    void anotherFaultIsLoggedWithItsOwn() {
        for (RuntimeException fault : List.of(fault("here"), new IllegalStateException("there"))) {
            log.warn("Failed", fault);
        }
        log.info("No fault {}", 1);
        assertThat(lines.list).hasSize(3);
        assertThat(lines.list)
                .filteredOn(line -> line.getThrowableProxy() != null)
                .hasSize(2);
    }

    private static RuntimeException fault(String message) {
        return new IllegalStateException(message);
    }

    private Logger log() {
        var context = new LoggerContext();
        context.addTurboFilter(new RepeatedFaults());
        Logger logger = context.getLogger("test");
        lines.start();
        logger.addAppender(lines);
        return logger;
    }
}
