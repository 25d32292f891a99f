package livetrading.study;

import java.util.LinkedHashMap;
import java.util.Map;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;

/**
 * A setting of the program that is played.
 *
 * @param factor what differs from the defaults
 * @param changes texts that differ, as they are stored
 * @param size of positions
 */
record StudySetting(String factor, String name, Map<Setting, String> changes, Field field, Size size) {

    /** What competes. */
    enum Field {
        BUILT_IN,
        WITH_TUNED,
        TUNED_ALONE,
        WITH_VOTE,
        VOTE_ALONE,
        WITH_TUNED_AND_VOTE
    }

    /** How much a position costs. */
    enum Size {
        /** All tickers can be held at once, with next to all of the money. */
        EQUAL_PARTS,
        /** As a new installation has it. */
        AS_INSTALLED
    }

    StudySetting {
        changes = Map.copyOf(changes);
    }

    static StudySetting defaults() {
        return new StudySetting("defaults", "defaults", Map.of(), Field.BUILT_IN, Size.EQUAL_PARTS);
    }

    static StudySetting of(String factor, String name, Map<Setting, String> changes) {
        return new StudySetting(factor, name, changes, Field.BUILT_IN, Size.EQUAL_PARTS);
    }

    static StudySetting of(String name, Field field) {
        return new StudySetting("what competes", name, Map.of(), field, Size.EQUAL_PARTS);
    }

    /** Whether the form of the configuration can hold it. */
    boolean isInForm() {
        return field == Field.BUILT_IN && size == Size.EQUAL_PARTS;
    }

    /** Both changes at once, of different factors. */
    StudySetting and(StudySetting other) {
        var both = new LinkedHashMap<>(changes);
        both.putAll(other.changes);
        return of("combined", name + " + " + other.name, both);
    }

    SettingTexts texts() {
        SettingTexts texts = SettingTexts.standard();
        for (var change : changes.entrySet()) {
            texts = texts.with(change.getKey(), change.getValue());
        }
        return texts;
    }
}
