package livetrading.app.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.FolderLock;
import livetrading.app.storage.Restore;
import livetrading.app.storage.StartRefused;

/** Puts a backup in the place of the database, from the terminal, while the program is stopped. */
public final class RestoreCommand {

    private static final String USAGE = "usage: livetrading restore FILE\n"
            + "FILE is a backup, for instance data/backups/trading_state-2026-11-27T184501Z-daily.db. The program must be"
            + " stopped; the database that there is stays beside it as trading_state-replaced-….db.";

    private RestoreCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("restore");
    }

    /** @return the exit code: 0 done, 1 something is in the way, 2 wrong usage, 3 the program runs */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.length == 2 && (arguments[1].equals("--help") || arguments[1].equals("-h"))) {
            out.println(USAGE);
            return 0;
        }
        if (arguments.length != 2) {
            err.println(USAGE);
            return 2;
        }
        try {
            restore(file(arguments[1]), EnvironmentSettings.from(environment).dataFolder(), out);
            return 0;
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return refused.exitCode();
        } catch (IOException e) {
            err.println("The lock of the data folder could not be given back: " + e.getMessage());
            return 1;
        }
    }

    private static void restore(Path backup, DataFolder folder, PrintStream out) throws IOException {
        folder.prepare();
        try (FolderLock _ = FolderLock.take(folder)) {
            Optional<Path> kept =
                    new Restore(folder, Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS)).from(backup);
            out.println("Restored %s in %s.".formatted(backup, folder.path()));
            kept.ifPresent(
                    old -> out.println("The database that was there is kept as %s.".formatted(old.getFileName())));
            out.println(
                    "Settings, risk rules, and whether trading is on are those of the backup. When the program starts,"
                            + " orders and executions at the broker that the backup does not know are taken over before anything"
                            + " is traded.");
        }
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw StartRefused.badSetting("There is no file " + name + ".");
    }
}
