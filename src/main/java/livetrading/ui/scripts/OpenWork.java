package livetrading.ui.scripts;

import java.util.Optional;
import livetrading.ledger.ScriptVersion;
import livetrading.library.StoredScript;

/**
 * What is being written.
 *
 * @param stored the script; empty for one that was never saved
 * @param shown the version whose text the page began with
 * @param begun the text that the page began with
 * @param suggestedId for a new script; may be empty
 */
record OpenWork(Optional<StoredScript> stored, Optional<ScriptVersion> shown, String begun, String suggestedId) {

    static OpenWork fresh(String text, String suggestedId) {
        return new OpenWork(Optional.empty(), Optional.empty(), text, suggestedId);
    }

    static OpenWork of(StoredScript stored, ScriptVersion shown) {
        return new OpenWork(Optional.of(stored), Optional.of(shown), shown.source(), stored.id());
    }

    /** Whether it shows a version before the newest, which can be read only. */
    boolean isOld() {
        return stored.isPresent() && shown.isPresent() && shown.get().version() != newest();
    }

    private int newest() {
        return stored.map(script -> script.newest().version()).orElse(0);
    }

    /** The number that the next version gets. */
    int next() {
        return newest() + 1;
    }

    /** Whether another text than the newest version's would be lost. */
    boolean isUnsaved(String text) {
        return stored.map(script -> !isOld() && !text.equals(begun)).orElse(!text.isBlank());
    }

    /** Whether something was typed that would be lost: a text that the page began with is elsewhere, too. */
    boolean isTyped(String text) {
        return !isOld() && !text.equals(begun);
    }
}
