package livetrading.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.candidate.Confirmation;
import livetrading.candidate.Confirmation.Applies;
import livetrading.candidate.ReadyConfirmation;
import livetrading.script.BadScript;
import livetrading.script.Condition;

/** The options for a confirmation by a longer period. */
final class ConfirmOptions {

    static final Option CONFIRM = Option.optional(
            "--confirm",
            "CONDITION",
            "over a longer period, without which no position is\nopened, for instance\n'%s'"
                    .formatted(ReadyConfirmation.WEEK_ABOVE_AVERAGE.expression()));

    static final Option CONFIRM_ALWAYS =
            Option.flag("--confirm-always", "the condition also ends a position where it does not hold");

    static final List<Option> ALL = List.of(CONFIRM, CONFIRM_ALWAYS);

    private ConfirmOptions() {}

    static Optional<Confirmation> of(Arguments arguments) throws CommandRefused {
        Optional<String> text = arguments.text(CONFIRM.name());
        boolean isAlways = arguments.has(CONFIRM_ALWAYS.name());
        if (text.isEmpty()) {
            if (isAlways) {
                throw CommandRefused.wrongUsage(
                        "%s is missing: %s says when it is asked".formatted(CONFIRM.form(), CONFIRM_ALWAYS.name()));
            }
            return Optional.empty();
        }
        return Optional.of(new Confirmation(isAlways ? Applies.ALWAYS : Applies.ENTRIES, condition(text.get())));
    }

    private static Condition condition(String text) throws CommandRefused {
        try {
            Condition condition = Condition.read(text);
            if (condition.periods().isEmpty()) {
                throw CommandRefused.wrongUsage("%s: this looks at no longer period; write for instance 'on week(%s)'"
                        .formatted(CONFIRM.name(), condition.text()));
            }
            return condition;
        } catch (BadScript bad) {
            throw CommandRefused.wrongUsage(bad.problems().stream()
                    .map(problem -> "%s, %s".formatted(CONFIRM.name(), problem.pointedOut(text)))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
