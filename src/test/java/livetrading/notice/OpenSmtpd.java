package livetrading.notice;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * Debian's OpenSMTPD with a configuration, a queue and a port of its own: what it keeps under fixed paths lies in a view of
 * the file system that it alone has, which only root can make. Where it cannot be had, the test is left out and says so.
 */
final class OpenSmtpd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/smtpd");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ALONE =
            "mount -t tmpfs none /var/spool && mount -t tmpfs none /run && exec %s -d -v -f %s";

    private final Process process;
    private final Path log;

    /** @param port on which mail is taken, and {@code configuration} says what becomes of it */
    OpenSmtpd(Path folder, int port, String configuration) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no OpenSMTPD here (apt-get install opensmtpd)");
        Path file = Files.writeString(folder.resolve("smtpd.conf"), configuration);
        log = folder.resolve("smtpd.log");
        process = new ProcessBuilder("unshare", "-m", "sh", "-c", ALONE.formatted(PROGRAM, file))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new TestAbortedException("OpenSMTPD does not run here: " + log());
            }
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says of the conversations that it had. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
