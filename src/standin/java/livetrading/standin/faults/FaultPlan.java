package livetrading.standin.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** All faults that are switched on; at first there are none. Safe for use by several threads. */
public final class FaultPlan {

    private final List<FaultRule> rules = new ArrayList<>();
    private final Random random;
    private int added;

    public FaultPlan(long seed) {
        random = new Random(seed);
    }

    public synchronized FaultRule add(Match match, Effect effect) {
        return add("fault-" + ++added, match, effect);
    }

    public FaultRule add(Match match, Fault fault) {
        return add(match, Effect.of(fault));
    }

    /** Adds a rule, in place of one with the same id. */
    public synchronized FaultRule add(String id, Match match, Effect effect) {
        remove(id);
        FaultRule rule = new FaultRule(id, match, effect);
        rules.add(rule);
        return rule;
    }

    /** Ends a fault, and lets go what it holds. */
    public synchronized void remove(String id) {
        rules.stream().filter(rule -> rule.id().equals(id)).forEach(FaultRule::release);
        rules.removeIf(rule -> rule.id().equals(id));
    }

    /** Ends all faults, and lets go what they hold. */
    public synchronized void clear() {
        rules.forEach(FaultRule::release);
        rules.clear();
    }

    public synchronized List<FaultRule> rules() {
        return List.copyOf(rules);
    }

    /** The first fault of the given ones that happens now. Asking counts as an occasion. */
    public Optional<Effect> strike(Set<Fault> faults, Occasion occasion) {
        return strikingRule(faults, occasion).map(FaultRule::effect);
    }

    public Optional<Effect> strike(Fault fault, Occasion occasion) {
        return strike(Set.of(fault), occasion);
    }

    /** As {@link #strike}, with what is needed to wait for its release. */
    public synchronized Optional<FaultRule> strikingRule(Set<Fault> faults, Occasion occasion) {
        return rules.stream()
                .filter(rule -> faults.contains(rule.effect().fault()))
                .filter(rule -> rule.strikes(occasion, random))
                .findFirst();
    }
}
