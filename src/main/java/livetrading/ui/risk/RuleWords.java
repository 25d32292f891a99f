package livetrading.ui.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.risk.rule.Blackout;
import livetrading.risk.rule.JudgedOn;
import livetrading.risk.rule.LossLimit;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleAction;
import livetrading.risk.rule.RuleParameter;
import livetrading.risk.rule.RuleScope;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;
import livetrading.risk.rule.WashSale;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredRule;
import livetrading.ui.format.Formats;

/** What is said about stored rules, those that are wrong included. */
final class RuleWords {

    private RuleWords() {}

    /** The type that a stored rule names; empty when there is none of that name. */
    static Optional<RuleType> type(StoredRule stored) {
        return RuleType.all().stream()
                .filter(type -> type.id().equals(stored.rule().strip()))
                .findFirst();
    }

    /** For instance {@code Stop-loss}; a name that means nothing stands for itself. */
    static String title(StoredRule stored) {
        return type(stored).map(RuleType::title).orElse(stored.rule().isBlank() ? Formats.MISSING : stored.rule());
    }

    /** Of the names of rules with commas between them; a name that means nothing stands for itself. */
    static String titles(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(RuleWords::title)
                .collect(Collectors.joining(", "));
    }

    private static String title(String name) {
        return RuleType.all().stream()
                .filter(type -> type.id().equals(name))
                .map(RuleType::title)
                .findFirst()
                .orElse(name);
    }

    /** For whom it is. */
    static String scope(StoredRule stored) {
        if (!stored.target().isBlank()) {
            return stored.target().strip();
        }
        return type(stored).filter(type -> type.scope() == RuleScope.ACCOUNT).isPresent()
                ? "whole account"
                : "all tickers";
    }

    /** For instance {@code 10 %}, or {@code period 14 bars, multiple 3}; of a wrong one as it is stored. */
    static String limit(RiskRules.Row row) {
        return row.rule()
                .map(TargetedRule::rule)
                .map(RuleWords::limit)
                .orElseGet(() -> row.stored().parameters().isBlank()
                        ? Formats.MISSING
                        : row.stored().parameters());
    }

    private static String limit(Rule rule) {
        List<RuleParameter> parameters = rule.type().parameters();
        double[] values = rule.values();
        if (parameters.isEmpty()) {
            return Formats.MISSING;
        }
        if (parameters.size() == 1) {
            return parameters.getFirst().shown(values[0]);
        }
        Stream<String> words = IntStream.range(0, values.length).mapToObj(i -> words(parameters.get(i), values[i]));
        Stream<String> reason = rule instanceof Blackout blackout ? Stream.of(blackout.reason()) : Stream.of();
        return Stream.concat(words, reason).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The name of a number of bars is in its unit already. */
    private static String words(RuleParameter parameter, double value) {
        String shown = parameter.shown(value);
        return shown.endsWith(" " + parameter.name()) ? shown : parameter.name() + " " + shown;
    }

    /** For instance {@code Stop-loss, 10 %, for all tickers}. */
    static String sentence(RiskRules.Row row) {
        String limit = limit(row);
        return "%s%s, for %s"
                .formatted(
                        title(row.stored()), limit.equals(Formats.MISSING) ? "" : ", " + limit, forWhom(row.stored()));
    }

    private static String forWhom(StoredRule stored) {
        String scope = scope(stored);
        return scope.equals("whole account") ? "the whole account" : scope;
    }

    /** What it does when it acts. */
    static String action(RiskRules.Row row) {
        return row.rule().map(rule -> action(rule.rule())).orElse(Formats.MISSING);
    }

    private static String action(Rule rule) {
        if (rule instanceof WashSale wash) {
            return wash.action().words();
        }
        if (!(rule instanceof LossLimit limit)) {
            return rule.type().action().words();
        }
        return switch (limit.then()) {
            case HALVE -> "buys half";
            case BLOCK -> RuleAction.BLOCK.words();
            case CLOSE -> "closes all positions";
        };
    }

    static String judgedOn(StoredRule stored) {
        return type(stored).map(RuleType::judgedOn).map(JudgedOn::words).orElse(Formats.MISSING);
    }
}
