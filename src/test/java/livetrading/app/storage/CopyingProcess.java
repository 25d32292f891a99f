package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process of its own that copies, restores or updates a database, so that it can be killed, or have a limit for its files. */
final class CopyingProcess {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private CopyingProcess() {}

    /**
     * Copies the first file to copy.db in the folder that is named second; or restores it there, if that is said third.
     * With one file alone brings that up to date.
     */
    public static void main(String[] files) throws IOException {
        if (files.length == 1) {
            Path database = Path.of(files[0]);
            DatabaseFile.migrate(database, SqliteDataSources.plain(database));
        } else if (files.length > 2) {
            new Restore(new DataFolder(Path.of(files[1])), Instant.parse(files[2])).from(Path.of(files[0]));
        } else {
            DatabaseCopy.make(Path.of(files[0]), Path.of(files[1]), "copy.db");
        }
    }

    /** @param before shell commands that come first */
    static Process start(String before, Path database, Path folder) throws IOException {
        return begin(before, database.toString(), folder.toString());
    }

    /** @param now of the restore */
    static Process restore(String before, Path backup, Path folder, Instant now) throws IOException {
        return begin(before, backup.toString(), folder.toString(), now.toString());
    }

    static Process update(Path database) throws IOException {
        return begin("", database.toString());
    }

    private static Process begin(String before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                before + " exec \"$@\"",
                "copying",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CopyingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills it as soon as it has come so far. */
    static void killWhen(Process process, BooleanSupplier isThere) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isThere.getAsBoolean() && process.isAlive() && System.nanoTime() - begun < PATIENCE) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
    }
}
