package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import livetrading.ProgramUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartAndStopIT {

    private static final Map<String, String> DEFAULTS = Map.of();

    @Test
    void answersHealthToAnybodyAndEverythingElseWithTheLogin(@TempDir Path folder) throws Exception {
        try (ProgramUnderTest program = ProgramUnderTest.start(folder, DEFAULTS)) {
            HttpResponse<String> health = program.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"groups\":[\"liveness\",\"trading\"],\"status\":\"UP\"}");
            for (String group : List.of("liveness", "trading")) {
                assertThat(program.get("/actuator/health/" + group).body())
                        .as("details are for who is signed in")
                        .isEqualTo("{\"status\":\"UP\"}");
            }
            for (String path :
                    new String[] {"/", "/configuration", "/actuator", "/actuator/env", "/actuator/sbom", "/no-such-page"
                    }) {
                HttpResponse<String> answer = program.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
            }
            HttpResponse<String> login = program.get("/login");
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.body()).contains("id=\"outlet\"");
            assertThat(login.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Strict");
            assertThat(login.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void letsInWithTheGeneratedPasswordAlsoAfterARestart(@TempDir Path folder) throws Exception {
        String password;
        try (ProgramUnderTest program = ProgramUnderTest.start(folder, DEFAULTS)) {
            password = Files.readString(folder.resolve("first_password")).strip();
            assertThat(password).hasSizeGreaterThanOrEqualTo(16);
            assertThat(program.signIn("admin", password)).isTrue();
            assertThat(program.signIn("admin", "wrong")).isFalse();
            assertThat(program.signIn("somebody", password)).isFalse();
            assertThat(program.stop()).isIn(0, 143);
            assertThat(program.output()).doesNotContain(password);
        }
        Files.delete(folder.resolve("first_password"));
        try (ProgramUnderTest program = ProgramUnderTest.start(folder, DEFAULTS)) {
            assertThat(folder.resolve("first_password")).doesNotExist();
            assertThat(program.signIn("admin", password)).isTrue();
            assertThat(folder.resolve("trading_daemon.log")).content().doesNotContain(password);
            assertThat(folder.resolve("credentials")).content().startsWith("$2a$");
            assertThat(Files.getPosixFilePermissions(folder.resolve("credentials")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void takesThePasswordFromTheEnvironmentAndSlowsDownGuessing(@TempDir Path folder) throws Exception {
        try (ProgramUnderTest program =
                ProgramUnderTest.start(folder, Map.of("LIVETRADING_PASSWORD", "correct-horse-battery"))) {
            assertThat(folder.resolve("first_password")).doesNotExist();
            assertThat(program.signIn("admin", "correct-horse-battery")).isTrue();
            for (int guess = 0; guess < 5; guess++) {
                assertThat(program.signIn("admin", "guess-" + guess)).isFalse();
            }
            assertThat(program.signIn("admin", "correct-horse-battery"))
                    .as("has to wait now, even with the right password")
                    .isFalse();
        }
    }

    @Test
    void f19_refusesASecondInstanceUntilTheFirstHasEndedHoweverItEnded(@TempDir Path folder) {
        try (ProgramUnderTest first = ProgramUnderTest.start(folder, DEFAULTS)) {
            try (ProgramUnderTest second = ProgramUnderTest.launch(folder, DEFAULTS)) {
                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.output()).contains("already running").contains("process id " + first.processId());
            }
            first.kill();
        }
        try (ProgramUnderTest next = ProgramUnderTest.start(folder, DEFAULTS)) {
            assertThat(next.output()).contains("started at");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIVETRADING_PORT, abc, 2",
        "LIVETRADING_PORT, 65536, 2",
        "LIVETRADING_ADDRESS, not an address, 2",
        "LIVETRADING_ADDRESS, 192.0.2.1, 1",
        "LIVETRADING_DATA_DIR, /dev/null/data, 1",
    })
    void refusesAValueThatMeansNothingInOneSentence(String name, String value, int code, @TempDir Path folder) {
        try (ProgramUnderTest program = ProgramUnderTest.launch(folder, Map.of(name, value))) {
            assertThat(program.exitCode()).isEqualTo(code);
            assertThat(program.output().lines()).singleElement().asString().contains(value);
        }
    }

    @Test
    void refusesAPortThatIsTaken(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ProgramUnderTest program = ProgramUnderTest.launch(
                        folder, Map.of("LIVETRADING_PORT", String.valueOf(taken.getLocalPort())))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output().lines()).singleElement().asString().contains("" + taken.getLocalPort());
        }
    }

    @Test
    void f17_leavesADamagedDatabaseAsItIs(@TempDir Path folder) throws IOException {
        Path database = folder.resolve("trading_state.db");
        Files.writeString(database, "This is no database, but it may be all that somebody has.".repeat(100));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-------"));
        byte[] before = Files.readAllBytes(database);
        try (ProgramUnderTest program = ProgramUnderTest.launch(folder, DEFAULTS)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output().lines().filter(line -> !line.contains(" INFO ")))
                    .allMatch(line -> line.contains("trading_state.db cannot be used and was left as it is"));
        }
        assertThat(database).hasBinaryContent(before);
    }
}
