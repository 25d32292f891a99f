package livetrading.ui.scripts;

import java.util.Optional;
import java.util.function.BiConsumer;
import livetrading.ledger.ScriptVersion;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredChecks;
import livetrading.library.StrategyRefused;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;

/**
 * Stores a text as a version of a script, after it was checked.
 *
 * @param checks of the texts that are written here
 * @param actions that know who writes
 * @param stored told what was stored, and under which id
 */
record ScriptSaving(
        OwnStrategies own, TextChecks checks, ScriptActions actions, BiConsumer<String, ScriptVersion> stored) {

    /**
     * @param saved run after it was stored
     * @param stay run when it was not
     */
    void save(OpenWork work, String source, Runnable saved, Runnable stay) {
        checks.check(work, source, () -> saveChecked(work, source, saved, stay), stay);
    }

    private void saveChecked(OpenWork work, String source, Runnable saved, Runnable stay) {
        if (work.stored().isPresent()) {
            store(work.suggestedId(), source, saved).ifPresent(problem -> {
                Notices.failed(problem);
                stay.run();
            });
        } else {
            new SaveDialog(suggestedId(work, source), id -> storeNew(id, source, saved), stay).open();
        }
    }

    private static String suggestedId(OpenWork work, String source) {
        return work.suggestedId().isEmpty() ? idOfTheName(source) : work.suggestedId();
    }

    private static String idOfTheName(String source) {
        try {
            return ScriptFile.id(ScriptStrategy.read("draft", source).name());
        } catch (BadScript bad) {
            return "";
        }
    }

    private Optional<String> storeNew(String id, String source, Runnable saved) {
        return own.script(id).isPresent()
                ? Optional.of("You have a strategy '%s' already: give this one another id.".formatted(id))
                : store(id, source, saved);
    }

    /** @return why it was not stored; empty when it was */
    private Optional<String> store(String id, String source, Runnable saved) {
        try {
            String found = checks.of(source).map(StoredChecks::json).orElse("{}");
            ScriptVersion version = own.save(id, source, found, actions.user());
            Notices.done("%s is saved as version %d".formatted(version.name(), version.version()));
            stored.accept(id, version);
            saved.run();
            return Optional.empty();
        } catch (BadScript bad) {
            return Optional.of("The text has errors: nothing was saved.");
        } catch (StrategyRefused refused) {
            return Optional.of(Formats.sentence(String.valueOf(refused.getMessage())) + ".");
        }
    }
}
