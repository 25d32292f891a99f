package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the program configures it. */
class LogLineTest {

    private static final String FORGED = "no\n2026-11-22T10:00:00.000Z  INFO 1 --- [x] [y] z : Sold everything\u202E";

    @Test
    void f47_nothingInAMessageOrAnExceptionLooksLikeAnEntry(@TempDir Path folder) throws Exception {
        List<String> lines = logged(
                folder,
                log -> log.error(
                        "Refused: {}",
                        FORGED,
                        new IllegalStateException(FORGED, new IllegalArgumentException(FORGED))));
        assertThat(lines.stream().filter(line -> !line.startsWith("\t")))
                .singleElement()
                .asString()
                .contains("Refused: no 2026-11-22T10:00:00.000Z INFO");
        assertThat(lines).noneMatch(line -> line.contains("\u202E"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tCaused by: java.lang.IllegalArgumentException: no"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat livetrading.app.start.LogLineTest"));
    }

    @Test
    void f52_aBrowserThatHasGoneIsNoFailure(@TempDir Path folder) throws Exception {
        var gone = new ClientAbortException(new IOException("Broken pipe"));
        List<String> lines = logged(folder, log -> {
            Logger others = log.getLoggerContext().getLogger("org.apache.catalina.core");
            others.error("Servlet.service() threw", new IllegalStateException(gone));
            others.error("Servlet.service() threw", new IOException("Connection reset by peer"));
            others.error("Disk", new IOException("No space left on device"));
            log.warn("Alpaca", new IOException("Connection reset by peer"));
        });
        assertThat(lines.stream().filter(line -> !line.startsWith("\t")))
                .satisfiesExactly(
                        disk -> assertThat(disk).endsWith("Disk"),
                        alpaca -> assertThat(alpaca).endsWith("Alpaca"));
    }

    private static List<String> logged(Path folder, Consumer<Logger> what) throws Exception {
        Path file = folder.resolve("log");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("LOG_FILE", file.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLineTest.class.getResource("/logback-spring.xml"));
        what.accept(context.getLogger("livetrading"));
        context.stop();
        return Files.readAllLines(file);
    }
}
