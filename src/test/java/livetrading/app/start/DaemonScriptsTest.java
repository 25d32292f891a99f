package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonScriptsTest {

    /** Where nobody may write, not even root. */
    private static final Path READ_ONLY = Path.of("/sys/kernel");

    private record Ended(int code, String output) {}

    @Test
    void f51_theScriptsAreFoundThroughALinkToALink(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(run(linkToALink(folder, "start_daemon.sh"), file.resolve("data"))
                        .output())
                .startsWith("The data folder ");
        assertThat(run(linkToALink(folder, "stop_daemon.sh"), folder))
                .isEqualTo(new Ended(0, "Live Trading is not running.\n"));
    }

    @Test
    void f51_aDataFolderThatCannotBeWrittenIsOneSentence(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path below = file.resolve("data");
        assertThat(run(Path.of("start_daemon.sh"), below))
                .isEqualTo(new Ended(1, "The data folder " + below + " cannot be made.\n"));

        assumeTrue(Files.isDirectory(READ_ONLY));
        assertThat(run(Path.of("start_daemon.sh"), READ_ONLY))
                .isEqualTo(new Ended(1, "The data folder " + READ_ONLY + " cannot be written.\n"));
    }

    @Test
    void theUnitOfTheServiceIsOneThatSystemdTakes(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data of mine");
        Ended printed = run(Path.of("scripts", "install-service"), data, "--system", "--user", "daemon", "--print");
        assertThat(printed.code()).isZero();
        Path unit = Files.writeString(folder.resolve("live-trading.service"), printed.output());

        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "there is no systemd-analyze here");
        Process verified = new ProcessBuilder("systemd-analyze", "verify", unit.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(verified.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(!words.contains("Failed to initialize manager"), "systemd-analyze does not work here");
        assertThat(words).doesNotContain("live-trading.service");
        assertThat(verified.waitFor()).isZero();
    }

    @Test
    void aServiceOfTheMachineNeedsAUser(@TempDir Path folder) throws Exception {
        Ended refused = run(Path.of("scripts", "install-service"), folder, "--system");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).startsWith("For the machine, say under whom it runs. Usage: ");
    }

    private static Path linkToALink(Path folder, String name) throws IOException {
        Path first = Files.createSymbolicLink(
                folder.resolve("first-" + name), Path.of(name).toAbsolutePath());
        return Files.createSymbolicLink(folder.resolve(name), first.getFileName());
    }

    private static Ended run(Path script, Path dataFolder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LIVETRADING_DATA_DIR", dataFolder.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
