package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livetrading.SteppedClock;
import livetrading.app.security.SignInLog.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SignInLogTest {

    private final SteppedClock clock = new SteppedClock();
    private final SignInLog log = new SignInLog(clock);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(lines);
        logger().setLevel(null);
    }

    @Test
    void f44_saysWhoSignedInWhoDidNotAndWhoHadToWait() {
        log.note(Outcome.WRONG, "127.0.0.1");
        log.note(Outcome.HAS_TO_WAIT, "127.0.0.1");
        log.note(Outcome.SIGNED_IN, "127.0.0.1");
        assertThat(lines())
                .containsExactly(
                        "A sign-in with a wrong user or password, from 127.0.0.1",
                        "A sign-in that had to wait after too many wrong passwords, from 127.0.0.1",
                        "Signed in, from 127.0.0.1");
    }

    @Test
    void f44_countsWhatComesTooOftenAndSaysTheNumberLater() {
        Instant begun = clock.instant();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            log.note(Outcome.WRONG, "127.0.0.1");
        }
        assertThat(lines()).hasSize(11).last().asString().endsWith("more of them are counted only");
        log.note(Outcome.SIGNED_IN, "127.0.0.1");
        assertThat(lines()).hasSize(12);
        clock.advance(Duration.ofMinutes(11));
        log.note(Outcome.WRONG, "127.0.0.1");
        assertThat(lines()).hasSize(14).anyMatch(line -> line.endsWith("989 more since " + begun));
    }

    private List<String> lines() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SignInLog.class);
    }
}
