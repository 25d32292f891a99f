package livetrading.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import livetrading.market.Bars;
import livetrading.risk.rule.Entry;
import livetrading.risk.rule.ExitRule;
import livetrading.risk.rule.RuleType;
import livetrading.strategy.Signals;

/**
 * A position that risk rules may end.
 *
 * @param bars as its strategy sees them
 */
record RuledPosition(Bars bars, Entry entry, List<ExitRule> rules) {

    /** After the last close. */
    Levels now() {
        int last = bars.size() - 1;
        Map<RuleType, Double> byRule = new EnumMap<>(RuleType.class);
        rules.forEach(rule -> rule.level(bars, entry, last).ifPresent(level -> byRule.put(rule.type(), level)));
        return new Levels(stop(last), target(last), byRule);
    }

    private OptionalDouble stop(int bar) {
        return levels(ExitRule::isStop, bar).max();
    }

    private OptionalDouble target(int bar) {
        return levels(rule -> !rule.isStop(), bar).min();
    }

    private DoubleStream levels(Predicate<ExitRule> some, int bar) {
        return rules.stream().filter(some).flatMapToDouble(rule -> rule.level(bars, entry, bar).stream());
    }

    /** Stop and target over other bars of the same ticker, from the entry on; those that there are. */
    List<Signals.Line> lines(Bars others) {
        return List.of(
                        line("Stop", others, bar -> stop(bar).orElse(Double.NaN)),
                        line("Target", others, bar -> target(bar).orElse(Double.NaN)))
                .stream()
                .filter(line -> Arrays.stream(line.values()).anyMatch(Double::isFinite))
                .toList();
    }

    private Signals.Line line(String name, Bars others, IntToDoubleFunction level) {
        double[] values = new double[others.size()];
        Arrays.fill(values, Double.NaN);
        for (int i = others.indexOf(bars.time(entry.bar())); i < values.length; i++) {
            int own = bars.indexOf(others.time(i));
            if (own < bars.size()) {
                values[i] = level.applyAsDouble(own);
            }
        }
        return new Signals.Line(name, values, true);
    }
}
