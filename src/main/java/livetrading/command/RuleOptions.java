package livetrading.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleParameter;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;

/** The rules that options name, those of a file first. */
final class RuleOptions {

    static final Option RULE = Option.repeatable(
            "--rule", "NAME=VALUE", "a risk rule of those listed below; NAME alone takes its default");

    static final Option FILE = Option.optional("--rules", "FILE", "a file with such rules, one a line");

    private RuleOptions() {}

    /** @param offered of which types rules may be */
    static RuleList of(Arguments arguments, List<RuleType> offered) throws CommandRefused {
        RuleReader reader = new RuleReader(offered);
        Optional<Path> file = arguments.path(FILE.name());
        if (file.isPresent()) {
            read(reader, file.get());
        }
        for (String rule : arguments.all(RULE.name())) {
            try {
                reader.line(rule);
            } catch (IllegalArgumentException e) {
                throw CommandRefused.wrongUsage("--rule: " + e.getMessage());
            }
        }
        return reader.rules();
    }

    private static void read(RuleReader reader, Path file) throws CommandRefused {
        try {
            reader.file(file.toString(), Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw CommandRefused.noResult("--rules: there is no file " + file);
        } catch (CharacterCodingException e) {
            throw CommandRefused.noResult("--rules: %s is no text in UTF-8".formatted(file));
        } catch (IOException e) {
            throw CommandRefused.noResult("--rules: %s cannot be read: %s".formatted(file, e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw CommandRefused.noResult(String.valueOf(e.getMessage()));
        }
    }

    /** Rules with what they do, their parameters, defaults and ranges. */
    static String help(List<RuleType> offered) {
        return offered.stream()
                .map(type -> "  %-17s for %s, judged on %s%n      %s%n%s"
                        .formatted(
                                type.id(),
                                type.scope().words(),
                                type.judgedOn().words(),
                                type.effect(),
                                parameters(type)))
                .collect(Collectors.joining());
    }

    private static String parameters(RuleType type) {
        return type.parameters().stream()
                .map(parameter -> "      %-13s %-7s %s%n"
                        .formatted(parameter.name(), parameter.written(parameter.standard()), range(parameter)))
                .collect(Collectors.joining());
    }

    private static String range(RuleParameter parameter) {
        return parameter.words().isEmpty()
                ? "%s%s to %s"
                        .formatted(
                                parameter.unit().whole() ? "whole, " : "",
                                Words.shortest(parameter.least()),
                                parameter.unit().of(parameter.greatest()))
                : "one of " + String.join(", ", parameter.words());
    }
}
