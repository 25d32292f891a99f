package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process of its own that copies a database, so that it can be killed, or have a limit for its files. */
final class CopyingProcess {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private CopyingProcess() {}

    /** Copies the first file to copy.db in the folder that is named second. */
    public static void main(String[] files) throws IOException {
        DatabaseCopy.make(Path.of(files[0]), Path.of(files[1]), "copy.db");
    }

    /** @param before shell commands that come first */
    static Process start(String before, Path database, Path folder) throws IOException {
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        before + " exec \"$@\"",
                        "copying",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CopyingProcess.class.getName(),
                        database.toString(),
                        folder.toString())
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
