package livetrading.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what has to hold wherever one trades, each of them at a place of its own. */
public abstract class AtTradingPlace {

    protected TradingPlace place;

    protected abstract TradingPlace open(Path folder);

    @BeforeEach
    final void openPlace(@TempDir Path folder) {
        place = open(folder);
    }

    @AfterEach
    final void closePlace() {
        place.close();
    }
}
