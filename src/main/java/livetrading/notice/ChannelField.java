package livetrading.notice;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that one enters for a channel.
 *
 * @param name by which it is stored
 * @param isSecret it is stored encrypted and never shown again
 * @param isRequired whether it may be left empty
 * @param check says in words why a value that is not empty cannot be taken
 */
public record ChannelField(
        String name,
        String title,
        String help,
        boolean isSecret,
        boolean isRequired,
        Function<String, Optional<String>> check) {

    static ChannelField plain(String name, String title, String help, Function<String, Optional<String>> check) {
        return new ChannelField(name, title, help, false, true, check);
    }

    static ChannelField secret(String name, String title, String help, Function<String, Optional<String>> check) {
        return new ChannelField(name, title, help, true, true, check);
    }

    ChannelField optional() {
        return new ChannelField(name, title, help, isSecret, false, check);
    }

    /** Why a value cannot be taken; empty when it can. */
    Optional<String> problem(String value) {
        if (value.isBlank()) {
            return isRequired ? Optional.of(title + " is missing. " + help) : Optional.empty();
        }
        return check.apply(value);
    }
}
