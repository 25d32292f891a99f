package livetrading.review;

import java.util.Map;
import java.util.OptionalDouble;
import livetrading.risk.rule.RuleType;

/**
 * At which closes risk rules end a position, in US dollars.
 *
 * @param stop the nearest below; absent where no rule limits its loss
 * @param target the nearest above; absent where no rule takes its gain
 * @param byRule of each rule that ends it at a price
 */
public record Levels(OptionalDouble stop, OptionalDouble target, Map<RuleType, Double> byRule) {

    /** Of a position that no rule ends at a price. */
    public static final Levels NONE = new Levels(OptionalDouble.empty(), OptionalDouble.empty(), Map.of());

    public Levels {
        byRule = Map.copyOf(byRule);
    }
}
