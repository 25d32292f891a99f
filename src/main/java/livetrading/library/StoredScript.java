package livetrading.library;

import java.util.List;
import java.util.Optional;
import livetrading.ledger.ScriptVersion;

/**
 * A strategy that a user wrote.
 *
 * @param id what all its versions are called
 * @param versions the newest first, at least one
 * @param competing the version that competes
 * @param archived whether it is kept only for what it opened or did once
 */
public record StoredScript(String id, List<ScriptVersion> versions, Optional<Integer> competing, boolean archived) {

    public StoredScript {
        versions = List.copyOf(versions);
    }

    public ScriptVersion newest() {
        return versions.getFirst();
    }

    public Optional<ScriptVersion> version(int number) {
        return versions.stream().filter(one -> one.version() == number).findFirst();
    }
}
