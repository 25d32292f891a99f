package livetrading.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import livetrading.risk.rule.TargetedRule;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;

/** The risk rules as they would be stored after a change. Used once. */
final class RuleDraft {

    private final RiskRules before;
    private final List<Ticker> watched;
    private final List<StoredGroup> groups;
    private final List<StoredRule> rules;

    /** What says something else than before: its own problems count also when it is off. */
    private final List<StoredRule> newRules = new ArrayList<>();

    private final List<Ticker> named = new ArrayList<>();

    /** @param watched the tickers that are traded; empty when that is not known */
    RuleDraft(List<StoredGroup> groups, List<StoredRule> rules, List<Ticker> watched) {
        this.before = RiskRules.of(groups, rules);
        this.watched = watched;
        this.groups = new ArrayList<>(groups);
        this.rules = new ArrayList<>(rules);
    }

    void add(StoredRule rule) {
        rules.add(rule);
        newRules.add(rule);
    }

    void replace(StoredRule old, StoredRule next) {
        rules.set(rules.indexOf(old), next);
        // to switch a wrong one off has to be possible
        if (next.enabled() || !next.equals(old.enabled(false))) {
            newRules.add(next);
        }
    }

    /** @throws IllegalArgumentException for a word that is no ticker */
    void add(StoredGroup group) {
        groups.add(group);
        Arrays.stream(group.tickers().split(",", -1)).map(Ticker::of).forEach(named::add);
    }

    /** @throws IllegalArgumentException for a word that is no ticker */
    void replace(StoredGroup old, StoredGroup next) {
        groups.remove(old);
        add(next);
    }

    /** Why it is not stored; empty when it is in order, apart from what was wrong before. */
    Optional<String> refusal() {
        RiskRules after = RiskRules.of(groups, rules);
        List<RiskRules.Row> own = after.rows().stream()
                .filter(row -> newRules.contains(row.stored()))
                .toList();
        return own.stream()
                .flatMap(row -> row.problem().stream())
                .findFirst()
                .or(() -> after.problems().stream()
                        .filter(problem -> !before.problems().contains(problem))
                        .findFirst())
                .or(() -> unknown(own));
    }

    /** A ticker that somebody misspelt would have no rule. */
    private Optional<String> unknown(List<RiskRules.Row> own) {
        Stream<Ticker> ofRules = own.stream()
                .flatMap(row -> row.rule().stream())
                .map(TargetedRule::target)
                .flatMap(target -> target.named().stream());
        return Stream.concat(ofRules, named.stream())
                .filter(ticker -> !watched.isEmpty() && !watched.contains(ticker))
                .findFirst()
                .map(ticker -> "%s is not on the watch list; on it are %s"
                        .formatted(ticker, watched.stream().map(Ticker::symbol).collect(Collectors.joining(", "))));
    }
}
