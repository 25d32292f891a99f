package livetrading.app.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.app.storage.UpgradeDatabase;
import livetrading.app.storage.UpgradeDatabase.Work;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;

/** Waits for a program that has just been started until it has shown that it does its work, or that it does not. */
final class AwaitedWork {

    /**
     * How long what may be.
     *
     * @param silence without an answer, or without being healthy, in a row
     * @param check until a check that is due has been made: where all tickers are evaluated anew, that comes first
     */
    record Patience(Duration silence, Duration check, Duration between) {}

    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofMillis(500));

    private static final int OK = 200;
    private static final String NO_ANSWER = "It does not answer.";

    private final UpgradeDatabase database;
    private final Clock clock;
    private final Patience patience;
    private boolean simulated;
    private String seen = "";

    AwaitedWork(UpgradeDatabase database, Clock clock, Patience patience) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Waits.
     *
     * @param since when it was started
     * @param healthy whether it has to be more than alive: one that was not before need not be so now
     * @return why it is not at work; empty when it is
     */
    Optional<String> await(URI address, Instant since, boolean healthy) throws InterruptedException {
        Instant begun = clock.instant();
        Instant well = begun;
        URI health = address.resolve(healthy ? "/actuator/health/trading" : "/actuator/health/liveness");
        while (true) {
            Optional<String> ill = ill(health);
            Instant now = clock.instant();
            if (ill.isEmpty()) {
                well = now;
                if (isAtWork(since, now)) {
                    return Optional.empty();
                }
            }
            if (ill.isPresent() && !now.isBefore(well.plus(patience.silence()))) {
                return ill;
            }
            if (!now.isBefore(begun.plus(patience.check()))) {
                return withoutCheck();
            }
            Thread.sleep(patience.between());
        }
    }

    /** The simulated market ends where its prices do; that cannot be told from here. */
    private Optional<String> withoutCheck() {
        if (simulated) {
            seen = "It answers and is well; the simulated market has made no step.";
            return Optional.empty();
        }
        return Optional.of("It has made no check since it was started.");
    }

    /** What has shown that it works. */
    String seen() {
        return seen;
    }

    private static Optional<String> ill(URI health) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == OK ? Optional.empty() : Optional.of("It says that it is not well (%s).".formatted(health));
        } catch (IOException e) {
            return Optional.of(NO_ANSWER);
        }
    }

    private boolean isAtWork(Instant since, Instant now) {
        try {
            Work work = database.work();
            simulated = work.mode().strip().equalsIgnoreCase(Mode.SIMULATED.name());
            if (!work.trading()) {
                seen = "It answers and is well; trading is off.";
                return true;
            }
            if (work.lastCheck().filter(check -> !check.isBefore(since)).isPresent()) {
                seen = "It answers, is well, and has made a check.";
                return true;
            }
            if (!simulated && isClosed(now)) {
                seen = "It answers and is well; the market is closed, so that no check is due.";
                return true;
            }
        } catch (IOException e) {
            // it may write just now
        }
        return false;
    }

    private static boolean isClosed(Instant now) {
        return MarketCalendar.session(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK))
                .filter(session -> session.contains(now))
                .isEmpty();
    }
}
