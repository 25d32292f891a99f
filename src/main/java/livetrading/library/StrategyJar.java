package livetrading.library;

import java.util.Optional;
import livetrading.ledger.TrustedJar;
import livetrading.plugin.PluginJar;

/**
 * A jar of strategies as it stands now.
 *
 * @param jar as it lies in the folder
 * @param inFolder false when the file is gone, or has other bytes by now
 * @param trusted who said that its code may run, and when
 * @param atStart what became of these bytes when the program started; empty when they were not there then
 */
public record StrategyJar(
        PluginJar jar, boolean inFolder, Optional<TrustedJar> trusted, Optional<PluginJar.State> atStart) {}
