package livetrading.risk.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Warns of an entry, or refuses it, that would defer realised losses of the same ticker for the US tax office: one that is
 * filled within 30 days after the sale (IRC 1091). It looks at the whole loss; fewer shares than were sold defer less.
 *
 * @param limit up to so much is deferred without a word, in US dollars
 */
public record WashSale(double limit, Then then) implements AccountRule {

    /** What is done. */
    public enum Then {
        WARN,
        BLOCK;

        /** Which of the words in the definition of the rule it is. */
        private int index() {
            return List.of(values()).indexOf(this);
        }

        /** By the same number. */
        static Then at(double index) {
            return List.of(values()).get((int) index);
        }

        /** As they are written in a rule. */
        static String[] written() {
            return Stream.of(values())
                    .map(then -> then.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    }

    /** @throws IllegalArgumentException for a limit out of range, in a sentence that says it */
    public WashSale {
        RuleType.WASH_SALE.check(limit, then.index());
    }

    @Override
    public RuleType type() {
        return RuleType.WASH_SALE;
    }

    @Override
    public double[] values() {
        return new double[] {limit, then.index()};
    }

    /** What it does about an entry. */
    public RuleAction action() {
        return switch (then) {
            case WARN -> RuleAction.WARN;
            case BLOCK -> RuleAction.BLOCK;
        };
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        return wanted.losses().isEmpty()
                ? Optional.empty()
                : deferral(wanted.losses(), FillSession.of(wanted.bars(), wanted.bar()))
                        .map(deferral -> new Limit(then == Then.BLOCK ? 0 : wanted.budget(), deferral.reason()));
    }

    /**
     * What a purchase would defer.
     *
     * @param freeFrom the first day on which it would defer nothing
     * @param reason with the numbers
     */
    public record Deferral(LocalDate freeFrom, String reason) {}

    /**
     * By a purchase of the ticker whose losses these are.
     *
     * @param filled its day
     * @return empty when it is not worth a word
     */
    public Optional<Deferral> deferral(List<WashableLoss> losses, LocalDate filled) {
        List<WashableLoss> open =
                losses.stream().filter(loss -> loss.freeFrom().isAfter(filled)).toList();
        BigDecimal sum = open.stream().map(WashableLoss::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.doubleValue() <= limit
                ? Optional.empty()
                : open.stream()
                        .max(Comparator.comparing(WashableLoss::freeFrom))
                        .map(last -> new Deferral(last.freeFrom(), words(open, sum, last)));
    }

    private static String words(List<WashableLoss> open, BigDecimal sum, WashableLoss last) {
        String what = open.size() == 1 ? "the loss of $%1$,.2f" : "%2$d losses of together $%1$,.2f, the last";
        return String.format(
                Locale.ROOT,
                what + " realised on %3$s is deferred for the tax office by a purchase before %4$s",
                sum,
                open.size(),
                last.sold(),
                last.freeFrom());
    }
}
