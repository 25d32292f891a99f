package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the program configures it. */
class LogLineTest {

    private static final String FORGED = "no\n2026-11-22T10:00:00.000Z  INFO 1 --- [x] [y] z : Sold everything\u202E";

    @Test
    void f47_nothingInAMessageOrAnExceptionLooksLikeAnEntry(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("log");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("LOG_FILE", file.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLineTest.class.getResource("/logback-spring.xml"));
        Logger log = context.getLogger("livetrading");
        log.error("Refused: {}", FORGED, new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
        context.stop();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.stream().filter(line -> !line.startsWith("\t")))
                .singleElement()
                .asString()
                .contains("Refused: no 2026-11-22T10:00:00.000Z INFO");
        assertThat(lines).noneMatch(line -> line.contains("\u202E"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tCaused by: java.lang.IllegalArgumentException: no"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat livetrading.app.start.LogLineTest"));
    }
}
