package livetrading.app.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import org.springframework.dao.DataAccessException;

/** What commands have in common that read the database of a data folder, while the program may be running over it. */
final class ReadingCommand {

    private ReadingCommand() {}

    /** What a command does with the words behind its name. */
    @FunctionalInterface
    interface Work {

        /**
         * @return the exit code
         * @throws IllegalArgumentException that says what is wrong with the words
         * @throws StartRefused that says why nothing can be read
         */
        int run(List<String> words) throws InterruptedException;
    }

    /** Reads from a database. */
    @FunctionalInterface
    interface Reading<T> {

        T read() throws InterruptedException;
    }

    /** @return the exit code of the work; 2 for wrong usage, which is shown, and that of what was refused */
    static int run(String[] arguments, String usage, PrintStream out, PrintStream err, Work work) {
        List<String> words = List.of(arguments).subList(1, arguments.length);
        if (words.contains("--help") || words.contains("-h")) {
            out.print(usage);
            return 0;
        }
        try {
            return work.run(words);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(usage);
            return 2;
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return refused.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** @param named by an option; the program's own when empty */
    static DataFolder folder(Optional<Path> named, Map<String, String> environment) {
        return named.map(DataFolder::new)
                .orElseGet(() -> EnvironmentSettings.from(environment).dataFolder());
    }

    /** @throws StartRefused when there is no database, or it cannot be read */
    static <T> T read(DataFolder folder, Reading<T> reading) throws InterruptedException {
        Path database = folder.database();
        if (!Files.isReadable(database)) {
            throw StartRefused.because("There is no database %s.".formatted(database));
        }
        try {
            return reading.read();
        } catch (DataAccessException e) {
            throw StartRefused.because(
                    "%s cannot be read. Start this version of the program on it once, which brings it up to date. (%s)"
                            .formatted(database, e.getMostSpecificCause().getMessage()));
        }
    }
}
