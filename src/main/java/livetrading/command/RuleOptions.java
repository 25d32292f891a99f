package livetrading.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.risk.rule.BlackoutFile;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleParameter;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.RuleUnit;
import livetrading.risk.rule.TargetedRule;

/** The rules that options name, those of a file first. */
final class RuleOptions {

    static final Option RULE = Option.repeatable(
            "--rule", "NAME=VALUE", "a risk rule of those listed below; NAME alone takes its default");

    static final Option FILE = Option.optional("--rules", "FILE", "a file with such rules, one a line");

    static final Option BLACKOUTS = Option.optional(
            "--blackouts",
            "FILE",
            "a file with days on which nothing is bought, such as those\naround earnings: lines ticker,from,until,reason, with * for\nall tickers");

    private RuleOptions() {}

    /** @param offered of which types rules may be */
    static RuleList of(Arguments arguments, List<RuleType> offered) throws CommandRefused {
        RuleReader reader = new RuleReader(offered);
        Optional<Path> file = arguments.path(FILE.name());
        if (file.isPresent()) {
            lines(FILE, file.get(), lines -> reader.file(file.get().toString(), lines));
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

    /** The days of a file on which nothing is bought. */
    static List<TargetedRule> blackouts(Arguments arguments) throws CommandRefused {
        Optional<Path> file = arguments.path(BLACKOUTS.name());
        return file.isEmpty()
                ? List.of()
                : lines(
                        BLACKOUTS,
                        file.get(),
                        lines -> BlackoutFile.read(file.get().toString(), lines));
    }

    private static <T> T lines(Option option, Path file, Function<List<String>, T> read) throws CommandRefused {
        try {
            return read.apply(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw CommandRefused.noResult("%s: there is no file %s".formatted(option.name(), file));
        } catch (CharacterCodingException e) {
            throw CommandRefused.noResult("%s: %s is no text in UTF-8".formatted(option.name(), file));
        } catch (IOException e) {
            throw CommandRefused.noResult("%s: %s cannot be read: %s".formatted(option.name(), file, e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw CommandRefused.noResult(String.valueOf(e.getMessage()));
        }
    }

    /** That a back-test does not play some of the rules; empty when it plays all. */
    static Optional<String> liveOnly(Collection<Rule> rules) {
        List<String> guards = rules.stream()
                .filter(rule -> rule.type().isLiveOnly())
                .map(Rule::text)
                .distinct()
                .toList();
        return guards.isEmpty()
                ? Optional.empty()
                : Optional.of("live only, judged at each check and not played here: " + String.join("; ", guards));
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
                        .formatted(
                                parameter.name(),
                                parameter.hasStandard() ? parameter.written(parameter.standard()) : "",
                                range(parameter)))
                .collect(Collectors.joining(
                        "", "", type.takesReason() ? "      and a reason in words%n".formatted() : ""));
    }

    private static String kind(RuleUnit unit) {
        if (unit == RuleUnit.DATE) {
            return "a date, ";
        }
        return unit.whole() ? "whole, " : "";
    }

    private static String range(RuleParameter parameter) {
        return parameter.words().isEmpty()
                ? "%s%s to %s"
                        .formatted(
                                kind(parameter.unit()),
                                parameter.unit().number(parameter.least()),
                                parameter.unit().of(parameter.greatest()))
                : "one of " + String.join(", ", parameter.words());
    }
}
