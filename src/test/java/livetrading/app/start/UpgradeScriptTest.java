package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files and processes of an upgrade, in a folder with a jar, the scripts and no sources, with {@link SmallProgram} for
 * the program. What the scripts ask of the real one is tested with {@link UpgradeCommand}.
 */
class UpgradeScriptTest {

    private static final Path RESOURCES =
            Path.of("src", "test", "resources", "livetrading", "app", "start").toAbsolutePath();
    private static final List<String> SCRIPTS = List.of(
            "start_daemon.sh",
            "stop_daemon.sh",
            "scripts/build.sh",
            "scripts/environment.sh",
            "scripts/install-service",
            "scripts/prepare.sh",
            "scripts/train.sh",
            "scripts/upgrade",
            "scripts/upgrade-steps.sh");
    private static final String MAIN = "SmallProgram ";
    private static final String OLD = "1";
    private static final String NEW = "2";

    /** Of the steps of an upgrade, every so many are tried: all of them take minutes, and were all tried once. */
    private static final int EVERY = Integer.getInteger("livetrading.every", 8);

    private record Ended(int code, String output) {}

    /** An installation of its own. */
    private record Installation(Path folder) implements AutoCloseable {

        Path data() {
            return folder.resolve("data");
        }

        static Installation of(Path folder) throws IOException {
            Files.createDirectories(folder.resolve("scripts"));
            Files.createDirectories(folder.resolve("target"));
            Files.createDirectories(folder.resolve("data"));
            for (String script : SCRIPTS) {
                Files.copy(Path.of(script), folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Path jdk = folder.resolve("jdk");
            Files.createDirectories(jdk.resolve("bin"));
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
            Files.writeString(jdk.resolve("bin/javac"), "").toFile().setExecutable(true);
            Files.copy(RESOURCES.resolve("small-java.sh"), jdk.resolve("bin/java"));
            jdk.resolve("bin/java").toFile().setExecutable(true);
            Files.writeString(folder.resolve("target/live-trading.jar"), OLD);
            Files.writeString(folder.resolve("data/trading_state.db"), "change 1\norder\n");
            return new Installation(folder);
        }

        Ended upgradeTo(String program, String... environment) throws Exception {
            Path jar = Files.writeString(folder.resolve("new.jar"), program);
            return run(List.of("scripts/upgrade", jar.toString()), environment);
        }

        Ended run(List<String> command, String... environment) throws Exception {
            List<String> all = new ArrayList<>(command);
            all.set(0, folder.resolve(command.getFirst()).toString());
            Path output = Files.createTempFile(folder, "said", "");
            // to a file: the daemon has nothing of this process to hold on to
            ProcessBuilder builder =
                    new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> variables = builder.environment();
            variables.put("JAVA_HOME", folder.resolve("jdk").toString());
            variables.put("HOME", folder.toString());
            variables.put("PATH", folder.resolve("bin") + ":" + variables.get("PATH"));
            variables.remove("XDG_CONFIG_HOME");
            variables.remove("LIVETRADING_PORT");
            variables.put("LIVETRADING_DATA_DIR", data().toString());
            variables.put(
                    "REAL_JAVA",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            variables.put(
                    "SMALL_PROGRAM",
                    Path.of("target", "test-classes").toAbsolutePath().toString());
            variables.put("STEPS", folder.resolve("steps").toString());
            for (int i = 0; i < environment.length; i += 2) {
                variables.put(environment[i], environment[i + 1]);
            }
            int code = builder.start().waitFor();
            return new Ended(code, Files.readString(output, StandardCharsets.UTF_8));
        }

        void start() throws Exception {
            Ended started = run(List.of("start_daemon.sh"));
            assertThat(started.code()).as(started.output()).isZero();
        }

        int steps() throws IOException {
            return Files.readAllLines(folder.resolve("steps")).size();
        }

        List<String> database() throws IOException {
            return Files.readAllLines(data().resolve("trading_state.db"));
        }

        /** Which version runs; empty when none does. */
        List<String> running() {
            return ProcessHandle.allProcesses()
                    .flatMap(process -> process.info().commandLine().stream())
                    .filter(line -> line.contains("-Dlivetrading.data=" + data() + " "))
                    .map(line -> line.substring(line.indexOf(MAIN) + MAIN.length()))
                    .map(UpgradeScriptTest::read)
                    .toList();
        }

        @Override
        public void close() {
            ProcessHandle.allProcesses()
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains("-Dlivetrading.data=" + data() + " "))
                            .isPresent())
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void upgradesWithoutLosingWhatWasWrittenUntilTheStop() throws Exception {
        try (Installation here = Installation.of(folder.resolve("here"))) {
            here.start();
            Ended upgraded = here.upgradeTo(NEW);
            assertThat(upgraded.code()).as(upgraded.output()).isZero();
            assertThat(here.running()).containsExactly(NEW);
            assertThat(here.database()).containsExactly("change 1", "order", "stopped 1", "change 2");

            assertThat(here.upgradeTo(NEW))
                    .isEqualTo(new Ended(0, here.folder().resolve("new.jar") + " is installed.\n"));
            // there is a way back, by hand
            Ended back = here.run(List.of("scripts/upgrade", "--back"));
            assertThat(back.code()).as(back.output()).isZero();
            assertThat(here.running()).containsExactly(OLD);
            assertThat(here.database()).containsExactly("change 1", "order", "stopped 1");
            assertThat(keptAside(here)).containsExactly("change 1", "order", "stopped 1", "change 2", "stopped 2");
        }
    }

    @Test
    void f100_goesBackFromAProgramThatDoesNotStartOrIsNotWell() throws Exception {
        for (String broken : List.of("2 dead", "2 ill")) {
            try (Installation here = Installation.of(folder.resolve(broken))) {
                here.start();
                Ended ended = here.upgradeTo(broken);
                assertThat(ended.code()).as(ended.output()).isEqualTo(4);
                assertThat(here.running()).containsExactly(OLD);
                assertThat(here.database()).containsExactly("change 1", "order", "stopped 1");
                assertThat(keptAside(here)).startsWith("change 1", "order", "stopped 1", "change 2");
            }
        }
    }

    @Test
    void f100_upgradesAServiceAndGoesBack() throws Exception {
        try (Installation here = Installation.of(folder.resolve("here"))) {
            Path systemctl = Files.createDirectory(here.folder().resolve("bin")).resolve("systemctl");
            Files.copy(RESOURCES.resolve("small-systemctl.sh"), systemctl);
            assertThat(systemctl.toFile().setExecutable(true)).isTrue();
            Path units = Files.createDirectories(here.folder().resolve(".config/systemd/user"));
            Ended unit = here.run(List.of("scripts/install-service", "--print"));
            Files.writeString(units.resolve("live-trading.service"), unit.output());
            Files.writeString(here.data().resolve("environment"), "LIVETRADING_PORT=" + freePort() + "\n");
            assertThat(here.run(List.of("scripts/prepare.sh")).code()).isZero();
            assertThat(here.run(List.of("bin/systemctl", "--user", "start", "live-trading.service"))
                            .code())
                    .isZero();

            Ended upgraded = here.upgradeTo(NEW);
            assertThat(upgraded.code()).as(upgraded.output()).isZero();
            assertThat(here.running()).containsExactly(NEW);

            Ended back = here.upgradeTo("3 ill");
            assertThat(back.code()).as(back.output()).isEqualTo(4);
            assertThat(here.running()).containsExactly(NEW);
            assertThat(here.database()).containsExactly("change 1", "order", "stopped 1", "change 2", "stopped 2");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void f99_refusesBeforeAnythingIsStopped() throws Exception {
        try (Installation here = Installation.of(folder.resolve("here"))) {
            here.start();
            Files.writeString(here.data().resolve("trading_state.db"), "change 1\nchange 2\n");
            refuses(here, "1 older", "Not upgraded: ");
            Files.writeString(here.folder().resolve("SHA256SUMS"), "0123abcd  new.jar\n");
            refuses(here, NEW, "is not what " + here.folder().resolve("SHA256SUMS") + " says");
            Files.delete(here.folder().resolve("SHA256SUMS"));
            Files.writeString(here.data().resolve("backups"), "no folder");
            refuses(here, NEW, "there is no backup");
            // a disk that is full
            assertThat(here.upgradeTo(NEW + "x".repeat(1 << 20), "BASH_ENV", fileLimit())
                            .code())
                    .isOne();
            assertThat(here.running()).containsExactly(OLD);
            assertThat(here.run(List.of("scripts/upgrade", here.folder() + "/missing.jar"))
                            .output())
                    .startsWith("There is no file ");
        }
    }

    /** Files of at most 512 KB. */
    private String fileLimit() throws IOException {
        return Files.writeString(folder.resolve("limit"), "trap '' XFSZ; ulimit -f 512\n")
                .toString();
    }

    private static void refuses(Installation here, String program, String why) throws Exception {
        Ended refused = here.upgradeTo(program);
        assertThat(refused.code()).as(refused.output()).isOne();
        assertThat(refused.output()).contains(why);
        assertThat(here.running()).containsExactly(OLD);
        assertThat(here.folder().resolve("target/live-trading.jar")).hasContent(OLD);
    }

    @Test
    void f101_killedAtAnyStepItEndsWithTheNewProgramWhenCalledAgain() throws Exception {
        atEachStep(NEW, (here, step) -> {
            Ended again = here.upgradeTo(NEW);
            assertThat(again.code())
                    .as("killed at step %d: %s", step, again.output())
                    .isZero();
            assertThat(here.running()).as(again.output()).containsExactly(NEW);
            assertThat(here.database())
                    .contains("change 1", "order", "change 2")
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void f101_killedAtAnyStepOfGoingBackItEndsWithTheOldProgramWhenCalledAgain() throws Exception {
        atEachStep("2 ill", (here, step) -> {
            Ended again = here.upgradeTo("2 ill");
            assertThat(again.code())
                    .as("killed at step %d: %s", step, again.output())
                    .isEqualTo(4);
            assertThat(here.running())
                    .as("killed at step %d: %s", step, again.output())
                    .containsExactly(OLD);
            assertThat(here.database())
                    .contains("change 1", "order", "stopped 1")
                    .doesNotContain("change 2");
        });
    }

    @Test
    void f101_killedAtAnyStepAPlainStartFindsAWorkingProgramWithAllData() throws Exception {
        atEachStep("2 ill", (here, step) -> {
            here.start();
            assertThat(here.running()).as("killed at step %d", step).hasSize(1);
            assertThat(here.database()).contains("change 1", "order");
        });
    }

    private interface Then {
        void check(Installation here, int step) throws Exception;
    }

    private void atEachStep(String program, Then then) throws Exception {
        int steps;
        try (Installation here = Installation.of(folder.resolve("whole"))) {
            here.start();
            here.upgradeTo(
                    program,
                    "BASH_ENV",
                    RESOURCES.resolve("killed-at-a-step.sh").toString(),
                    "KILLED_AT",
                    "0");
            steps = here.steps();
        }
        assertThat(steps).isGreaterThan(15);
        List<Future<?>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int step = 1; step <= steps; step += EVERY) {
                int at = step;
                tries.add(threads.submit(() -> killedAt(program, at, then)));
            }
            for (Future<?> one : tries) {
                one.get();
            }
        }
    }

    private boolean killedAt(String program, int step, Then then) throws Exception {
        try (Installation here = Installation.of(folder.resolve("step " + step))) {
            here.start();
            Ended killed = here.upgradeTo(
                    program,
                    "BASH_ENV",
                    RESOURCES.resolve("killed-at-a-step.sh").toString(),
                    "KILLED_AT",
                    String.valueOf(step));
            assertThat(killed.code()).as("step %d: %s", step, killed.output()).isEqualTo(137);
            then.check(here, step);
            return true;
        }
    }

    private static List<String> keptAside(Installation here) throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(here.data(), "replaced-*")) {
            return Files.readAllLines(kept.iterator().next());
        }
    }

    private static String read(String jar) {
        try {
            return Files.readString(Path.of(jar)).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
