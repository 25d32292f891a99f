package livetrading.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a machine, because it takes seconds to start: each of them begins by putting it in order. */
abstract class OnOneMachine {

    static Machine machine;

    @BeforeAll
    static void boot(@TempDir Path folder) {
        machine = new Machine(folder);
    }

    @AfterAll
    static void shutDown() {
        machine.close();
    }
}
