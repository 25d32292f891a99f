package livetrading.plugin;

import java.util.List;
import livetrading.strategy.Strategy;

/** A jar with one plain strategy, in several versions. */
public final class RisingJar implements StrategyProvider {

    @Override
    public List<Strategy> strategies() {
        return List.of(new Rising("rising"));
    }

    /** @param version another one has other bytes */
    public static byte[] bytes(int version) {
        return TestJars.with(RisingJar.class)
                .and(Rising.class)
                .file("version.txt", new byte[] {(byte) version})
                .bytes();
    }
}
