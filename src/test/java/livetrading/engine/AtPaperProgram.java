package livetrading.engine;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests each of which has a program of its own, on a Monday while the market is open. */
abstract class AtPaperProgram {

    static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

    @TempDir
    Path folder;

    PaperProgram program;

    @BeforeEach
    final void openProgram() {
        program = new PaperProgram(folder, MONDAY);
    }

    @AfterEach
    final void closeProgram() {
        program.close();
    }
}
