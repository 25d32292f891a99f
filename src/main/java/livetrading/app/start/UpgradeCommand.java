package livetrading.app.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import livetrading.app.storage.UpgradeDatabase;

/**
 * What {@code scripts/upgrade} asks of the program that is installed. The script itself stops, swaps and starts, which a
 * program cannot do to itself.
 */
public final class UpgradeCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int OLDER = 4;

    private static final String USAGE = """
            usage: livetrading upgrade check JAR FOLDER | fits JAR | backup TIME | await ADDRESS TIME up|any
            scripts/upgrade calls it. check says whether JAR may take the place of the program in FOLDER, fits only whether it
            may work on the database; backup makes a verified one with the time in its name; await waits until the program at
            the address is healthy (any: answers) and has made a check since the time, where one is due.
            Exit codes: 0 yes or done, 1 no, 2 wrong usage, 4 JAR is older than the database.""";

    /** A copy of the jar, the same unpacked, and the cache for quick starts. */
    private static final int ROOM = 5;

    private final UpgradeDatabase database;
    private final Path backups;
    private final PrintStream out;

    private UpgradeCommand(Map<String, String> environment, PrintStream out) {
        DataFolder folder = EnvironmentSettings.from(environment).dataFolder();
        this.database = new UpgradeDatabase(folder);
        this.backups = EnvironmentSettings.value(environment, "LIVETRADING_BACKUP_DIR")
                .map(Path::of)
                .orElse(folder.backups());
        this.out = out;
    }

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("upgrade");
    }

    /** @return the exit code: 0 yes or done, 1 no, 2 wrong usage, 4 the jar is older than the database */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            return new UpgradeCommand(environment, out).run(Arrays.copyOfRange(arguments, 1, arguments.length), err);
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return refused.exitCode();
        } catch (IOException | DateTimeParseException e) {
            err.println(e.getMessage());
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        }
    }

    private int run(String[] asked, PrintStream err) throws IOException, InterruptedException {
        return switch (kind(asked) + " " + asked.length) {
            case "check 3" -> fits(fit(program(asked[1]), Path.of(asked[2])), err);
            case "fits 2" -> fits(program(asked[1]), err);
            case "backup 2" -> {
                out.println(database.backUp(backups, Instant.parse(asked[1])));
                yield DONE;
            }
            case "await 4" -> await(asked, err);
            default -> {
                err.println(USAGE);
                yield WRONG_USAGE;
            }
        };
    }

    private static String kind(String[] asked) {
        return asked.length == 0 ? "" : asked[0];
    }

    private static ProgramFile program(String file) throws IOException {
        try {
            return ProgramFile.read(Path.of(file));
        } catch (IOException e) {
            throw new IOException("%s cannot be taken: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** @return the program, for which there is all that it needs */
    private ProgramFile fit(ProgramFile program, Path place) throws IOException {
        int java = Runtime.version().feature();
        if (program.java() > java) {
            throw new IOException(
                    "%s needs Java %d, and this is Java %d.".formatted(program.path(), program.java(), java));
        }
        long needed = ROOM * program.bytes();
        long free = place.toFile().getUsableSpace();
        if (free < needed) {
            throw new IOException("The disk of %s is too full: %d MB are free, %d MB are needed."
                    .formatted(place, free >> 20, needed >> 20));
        }
        if (!database.exists()) {
            throw new IOException("There is no database yet, so there is nothing to upgrade: put the jar in place.");
        }
        return program;
    }

    private int fits(ProgramFile program, PrintStream err) throws IOException {
        Set<String> unknown = database.changes();
        int all = unknown.size();
        program.changes().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            err.printf(
                    "%s is version %s, which is older than the database: %d of its changes are of a later one.%n",
                    program.path(), program.version(), unknown.size());
            return OLDER;
        }
        out.printf(
                "%s is version %s for Java %d; of its changes to the database, up to %s, %d are new.%n",
                program.path().getFileName(),
                program.version(),
                program.java(),
                program.newestChange(),
                program.changes().size() - all);
        return DONE;
    }

    private int await(String[] asked, PrintStream err) throws IOException, InterruptedException {
        var work = new AwaitedWork(database, Clock.systemUTC(), AwaitedWork.PATIENCE);
        Optional<String> trouble = work.await(URI.create(asked[1]), Instant.parse(asked[2]), asked[3].equals("up"));
        trouble.ifPresentOrElse(err::println, () -> out.println(work.seen()));
        return trouble.isPresent() ? REFUSED : DONE;
    }
}
