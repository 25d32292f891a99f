package livetrading.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a machine, because it takes seconds to start: each of them begins by putting it in order. */
public abstract class OnOneMachine {

    protected static Machine machine;

    @BeforeAll
    static void boot(@TempDir Path folder) {
        machine = new Machine(folder);
    }

    @AfterAll
    static void shutDown() {
        machine.close();
    }

    /** The oldest first. */
    static List<String> alarms() {
        return machine
                .database()
                .queryForList("SELECT message FROM engine_events WHERE kind = 'ALARM' ORDER BY id", String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
