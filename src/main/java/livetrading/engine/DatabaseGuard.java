package livetrading.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import livetrading.ledger.OpenDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure before each step that what is written will be found again; saves everything when it would not. */
@Component
class DatabaseGuard {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGuard.class);

    private final OpenDatabase database;
    private Optional<String> trouble = Optional.empty();
    private String rescue = "";

    DatabaseGuard(OpenDatabase database) {
        this.database = database;
    }

    /** What is wrong, what was saved where, and what to do; empty when the database is in order. */
    Optional<String> trouble() {
        Optional<String> found = database.trouble();
        if (!found.equals(trouble)) {
            trouble = found;
            rescue = found.isPresent() ? rescue() : "";
        }
        return found.map(words -> "%s while the program runs: nothing is traded. %s".formatted(words, rescue));
    }

    private String rescue() {
        try {
            Path file = database.rescue();
            return "All that the program knows is saved in %s: stop the program, rename that file, or a backup, to trading_state.db, and start again"
                    .formatted(file.getFileName());
        } catch (IOException e) {
            LOG.error("What the program knows could not be saved", e);
            return "What the program knows could not be saved: stop the program and put a backup in the place of trading_state.db";
        }
    }
}
