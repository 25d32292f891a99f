package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.standin.Standin;

/** The packaged program as a process of its own, on a free port of the loopback address. */
public final class ProgramUnderTest implements AutoCloseable {

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final Path FOLDER = prepared();
    private static final Pattern STARTED = Pattern.compile("started at (\\S+), data in");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Process process;
    private final Path output;

    // quick to start rather than quick to run: nothing in a test runs for long. The collector is that of the cache.
    private static final List<String> QUICK_TO_START = List.of(
            QUICK_COMPILER, "-XX:+UseSerialGC", "-Xlog:aot*=off", "-XX:AOTCache=" + FOLDER.resolve("start.aot"));

    private ProgramUnderTest(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Begins to start it and does not wait, so that it may as well fail.
     *
     * @param environment variables that replace the defaults: the given folder, loopback, any free port
     */
    public static ProgramUnderTest launch(Path dataFolder, Map<String, String> environment) {
        return launch(dataFolder, environment, QUICK_TO_START);
    }

    /** @param options of the virtual machine */
    public static ProgramUnderTest launch(Path dataFolder, Map<String, String> environment, List<String> options) {
        try {
            Path output = Files.createTempFile("program-under-test", ".out");
            ProcessBuilder builder = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LIVETRADING_"));
            Map<String, String> variables = new HashMap<>(Map.of(
                    "LIVETRADING_DATA_DIR", dataFolder.toString(),
                    "LIVETRADING_ADDRESS", "127.0.0.1",
                    "LIVETRADING_PORT", "0"));
            variables.putAll(environment);
            builder.environment().putAll(variables);
            return new ProgramUnderTest(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it answers. */
    public static ProgramUnderTest start(Path dataFolder, Map<String, String> environment) {
        ProgramUnderTest program = launch(dataFolder, environment);
        program.url();
        return program;
    }

    /** Variables with which it trades at a stand-in for Alpaca in modes PAPER and LIVE. */
    static Map<String, String> tradingAt(Standin alpaca) {
        return Map.of(
                "APCA_API_KEY_ID", alpaca.keyId(),
                "APCA_API_SECRET_KEY", alpaca.secretKey(),
                "APCA_API_BASE_URL", alpaca.url(),
                "APCA_API_DATA_URL", alpaca.url(),
                "APCA_API_STREAM_URL", alpaca.streamUrl());
    }

    /** Where it answers, without a slash at the end; waits until it does. */
    public String url() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher started = STARTED.matcher(output());
            if (started.find()) {
                return started.group(1);
            }
            if (hasEndedWithin(Duration.ofMillis(100))) {
                throw new AssertionError("The program ended with " + process.exitValue() + ": " + output());
            }
        }
        throw new AssertionError("The program did not start within " + PATIENCE + ": " + output());
    }

    /** Asks for a page as somebody without a session; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The same with a token for metrics. */
    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the login form; says whether the program let the user in. */
    public boolean signIn(String user, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + password))
                .build();
        HttpResponse<String> response = browser.send(request, HttpResponse.BodyHandlers.ofString());
        return !response.headers().firstValue("Location").orElse("/login").contains("/login");
    }

    public long processId() {
        return process.pid();
    }

    /** All that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        if (hasEndedWithin(PATIENCE)) {
            return process.exitValue();
        }
        throw new AssertionError("The program did not end within " + PATIENCE + ": " + output());
    }

    /** Asks it to stop, as stop_daemon.sh does, and waits until it has. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Leaves no process behind, whatever a test did. */
    @Override
    public void close() {
        kill();
    }

    private boolean hasEndedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the program", e);
        }
    }

    /** Unpacked and with a start cache, as it is in use; by whichever of the processes that run tests comes first. */
    private static Path prepared() {
        Path folder = Path.of("target", "program-under-test").toAbsolutePath();
        var preparation = new ProcessBuilder("scripts/prepare.sh", folder.toString());
        preparation.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        preparation.environment().put("JAVA_HOME", System.getProperty("java.home"));
        preparation.environment().put("JDK_JAVA_OPTIONS", QUICK_COMPILER);
        Path lockFile = Path.of("target", "program-under-test.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(preparation.start().waitFor())
                    .as("%s: scripts/prepare.sh", lock)
                    .isZero();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while preparing the program", e);
        }
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                FOLDER.resolve("live-trading.jar").toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
