package livetrading.review;

import java.time.LocalDate;
import java.util.OptionalDouble;
import livetrading.account.AccountResult;

/**
 * What an account would have done without a risk rule and with it, over the same sessions.
 *
 * @param acted how often the rule closed a position, kept one from being opened, or made one smaller
 */
public record RuleEffect(LocalDate from, LocalDate to, Side without, Side with, int acted) {

    /**
     * One of the two accounts.
     *
     * @param refused entries that were not made, whatever the reason
     */
    public record Side(double totalReturn, OptionalDouble sharpe, double maxDrawdown, int trades, int refused) {

        private static Side of(AccountResult result) {
            return new Side(
                    result.metrics().totalReturn(),
                    result.metrics().sharpe(),
                    result.metrics().maxDrawdown(),
                    result.metrics().trades(),
                    result.refusals().values().stream().mapToInt(count -> count).sum());
        }
    }

    static RuleEffect of(AccountResult without, AccountResult with, String rule) {
        return new RuleEffect(
                with.marks().getFirst().date(),
                with.marks().getLast().date(),
                Side.of(without),
                Side.of(with),
                with.rules().getOrDefault(rule, 0));
    }
}
