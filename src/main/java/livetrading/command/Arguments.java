package livetrading.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options that somebody gave to a command. Everything that it refuses names the option. */
final class Arguments {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final Map<String, List<String>> values = new HashMap<>();

    private Arguments() {}

    /** Reads {@code --name value} and {@code --name=value}, and the word of an operand. */
    static Arguments parse(List<Option> options, List<String> words) throws CommandRefused {
        Arguments arguments = new Arguments();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            arguments.take(options, rest.next(), rest);
        }
        for (Option option : options) {
            if (option.required() && !arguments.has(option.name())) {
                throw CommandRefused.wrongUsage(option.form() + " is missing");
            }
        }
        return arguments;
    }

    private void take(List<Option> options, String word, Iterator<String> rest) throws CommandRefused {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        boolean isOperand = !word.startsWith("-");
        Option option = options.stream()
                .filter(each -> isOperand ? each.isOperand() : each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandRefused.wrongUsage("there is no option '%s'; there are %s"
                        .formatted(name, options.stream().map(Option::name).collect(Collectors.joining(", ")))));
        if (option.isFlag() && equals >= 0) {
            throw CommandRefused.wrongUsage(name + " takes no value");
        }
        if (has(option.name()) && !option.repeatable()) {
            throw CommandRefused.wrongUsage(option.name() + " is given twice");
        }
        String value = isOperand ? word : "";
        if (!option.isFlag() && !isOperand) {
            value = equals >= 0 ? word.substring(equals + 1) : next(rest);
            requireValue(option, value);
        }
        values.computeIfAbsent(option.name(), key -> new ArrayList<>()).add(value);
    }

    /** The next word; empty when there is none, or another option. */
    private static String next(Iterator<String> rest) {
        String word = rest.hasNext() ? rest.next() : "";
        return word.startsWith("--") ? "" : word;
    }

    private static void requireValue(Option option, String value) throws CommandRefused {
        if (value.isBlank()) {
            throw CommandRefused.wrongUsage("%s has no value; it is %s".formatted(option.name(), option.form()));
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    Optional<Path> path(String name) throws CommandRefused {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException e) {
            throw CommandRefused.wrongUsage(
                    "%s: '%s' is not a path".formatted(name, text(name).orElseThrow()));
        }
    }

    Optional<LocalDate> date(String name) throws CommandRefused {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw CommandRefused.wrongUsage("%s: '%s' is not a date like 2024-01-31"
                    .formatted(name, text(name).orElseThrow()));
        }
    }

    /** Refuses a first date that is after the last one. */
    void requireOrder(String first, String last) throws CommandRefused {
        Optional<LocalDate> from = date(first);
        Optional<LocalDate> to = date(last);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw CommandRefused.wrongUsage("%s %s is after %s %s".formatted(first, from.get(), last, to.get()));
        }
    }

    /** Whether a text is a number in digits, with an exponent of a sensible length. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** @param words what is allowed, for instance {@code a number above 0} */
    double number(String name, double fallback, DoublePredicate allowed, String words) throws CommandRefused {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        double value = isNumber(text.get()) ? Double.parseDouble(text.get()) : Double.NaN;
        if (!allowed.test(value)) {
            throw CommandRefused.wrongUsage("%s has to be %s, not '%s'".formatted(name, words, text.get()));
        }
        return value;
    }

    int wholeNumber(String name, int fallback, int minimum, int maximum) throws CommandRefused {
        return (int) number(
                name,
                fallback,
                value -> value == Math.rint(value) && minimum <= value && value <= maximum,
                "a whole number from %d to %d".formatted(minimum, maximum));
    }

    /** One of some words, the first of them unless given. */
    String choice(String name, List<String> choices) throws CommandRefused {
        String value = text(name).orElse(choices.getFirst());
        if (!choices.contains(value)) {
            throw CommandRefused.wrongUsage(
                    "%s has to be one of %s, not '%s'".formatted(name, String.join(", ", choices), value));
        }
        return value;
    }
}
