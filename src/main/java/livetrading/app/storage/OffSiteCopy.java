package livetrading.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import livetrading.market.OutsideText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's own command that takes a backup to another place, run by the shell with the file as its argument. */
final class OffSiteCopy {

    private static final Logger LOG = LoggerFactory.getLogger(OffSiteCopy.class);

    private final String command;
    private final Duration limit;

    /** @param command empty for none */
    OffSiteCopy(String command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /** @return why it failed; what it prints is in the log, for it may hold a password */
    Optional<String> run(Path backup) throws InterruptedException {
        if (command.isBlank()) {
            return Optional.empty();
        }
        try {
            Path output = backup.resolveSibling(backup.getFileName() + ".output");
            try {
                return run(backup, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            LOG.warn("The command for backups could not be run", e);
            return Optional.of("it could not be run");
        }
    }

    private Optional<String> run(Path backup, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command + " \"$1\"", "backup", backup.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("it had not ended after %d s and was stopped".formatted(limit.toSeconds()));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() == 0) {
            return Optional.empty();
        }
        LOG.warn("The command for backups said: {}", said(output));
        return Optional.of("it ended with %d; the log has what it said".formatted(process.exitValue()));
    }

    private static String said(Path output) throws IOException {
        try (var in = Files.newInputStream(output)) {
            return OutsideText.line(new String(in.readNBytes(300), StandardCharsets.UTF_8));
        }
    }
}
