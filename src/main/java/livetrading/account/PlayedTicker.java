package livetrading.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.RuleType;
import livetrading.selection.Competitor;

/** A ticker in the course of playing an account: how far its bars have come, and what was chosen for it. */
final class PlayedTicker {

    private final Bars bars;
    private final long[] jumps;

    /** Index of the last bar that there is; -1 before the first. */
    private int now = -1;

    private long session;
    private Optional<Evaluated> evaluated = Optional.empty();
    private Optional<PlayedPlan> opener = Optional.empty();
    private Optional<Competitor> pin = Optional.empty();
    private Optional<PlayedPlan> pinned = Optional.empty();
    private Optional<Other> elected = Optional.empty();
    private boolean keptOut;
    private int entry;
    private final List<Sold> trades = new ArrayList<>();

    private record Sold(int bar, double returned, boolean stopped) {}

    /** What was elected in truth, where that is another one; no plan in cash. */
    private record Other(Optional<PlayedPlan> plan) {

        boolean is(String strategy, EvaluatedHistory history) {
            return plan.filter(one -> one.competitor().id().equals(strategy) && one.isOn(history))
                    .isPresent();
        }
    }

    private record Evaluated(Instant end, EvaluatedWith with, EvaluatedHistory history, Optional<PlayedPlan> plan) {}

    PlayedTicker(Bars bars) {
        this.bars = bars;
        jumps = ImplausibleJump.in(bars).stream()
                .mapToLong(jump -> bars.times()[jump.bar()])
                .toArray();
    }

    Ticker ticker() {
        return bars.ticker();
    }

    Bars bars() {
        return bars;
    }

    int now() {
        return now;
    }

    /**
     * Time goes on to the close of a session; it need not have a bar.
     *
     * @param beginning of the bars of the session, in epoch milliseconds
     */
    void advance(long beginning) {
        session = beginning;
        while (now + 1 < bars.size() && bars.times()[now + 1] <= beginning) {
            now++;
        }
    }

    boolean isPriced() {
        return now >= 0;
    }

    boolean hasBarOfSession() {
        return now >= 0 && bars.times()[now] == session;
    }

    /** The bars that there are, from a moment on. */
    Bars since(Instant start) {
        return bars.first(now + 1).since(start);
    }

    /** Of the same bars. */
    long fingerprint(Instant start) {
        return bars.fingerprint(Math.min(bars.indexOf(start), now + 1), now + 1);
    }

    boolean hasLaterBar() {
        return now + 1 < bars.size();
    }

    OptionalDouble open() {
        return hasBarOfSession() ? OptionalDouble.of(bars.open()[now]) : OptionalDouble.empty();
    }

    OptionalDouble close() {
        return now < 0 ? OptionalDouble.empty() : OptionalDouble.of(bars.close()[now]);
    }

    /** Whether a price since then hardly can be right: nobody trades on such prices before somebody has looked. */
    boolean isDoubtful(Instant since) {
        return Arrays.stream(jumps).anyMatch(time -> time >= since.toEpochMilli() && time <= session);
    }

    Optional<Instant> evaluatedTo() {
        return evaluated.map(Evaluated::end);
    }

    /** What was selected last by the same metric, if it still competes. */
    Optional<Competitor> current(EvaluationRules rules) {
        return evaluated
                .filter(last -> last.with().rules().metric() == rules.metric())
                .flatMap(Evaluated::plan)
                .flatMap(plan -> rules.competitors().find(plan.competitor().id()));
    }

    /** Whether the last evaluation, of which there is one, rests on the same as one that would be made now. */
    boolean isEvaluatedWith(EvaluatedWith now, Set<Ticker> priced) {
        Evaluated last = evaluated.orElseThrow();
        return last.with().hasSameInputs(now, ticker(), last.end())
                && last.with()
                        .hasSamePeers(now, ticker(), last.history().peers().keySet(), priced);
    }

    /**
     * @param end beginning of the last bar that it rests on
     * @param plan empty to stay in cash
     */
    void evaluated(Instant end, EvaluatedWith with, EvaluatedHistory history, Optional<PlayedPlan> plan) {
        evaluated = Optional.of(new Evaluated(end, with, history, plan));
        pinned = pin.map(one -> new PlayedPlan(one, history));
    }

    /** What was made the active strategy by hand; empty when nothing is any more. */
    void pin(Optional<Competitor> next) {
        if (!next.equals(pin)) {
            pin = next;
            pinned = history().flatMap(history -> pin.map(one -> new PlayedPlan(one, history)));
        }
    }

    /** Follows what was elected in truth; a strategy that does not compete any more is left out. */
    void elect(Optional<Elected> truth, EvaluationRules rules) {
        Optional<String> own =
                pinned.or(this::selected).map(plan -> plan.competitor().id());
        elected = truth.filter(one -> !one.strategy().equals(own))
                .flatMap(one -> one.strategy()
                        .map(strategy -> other(strategy, rules))
                        .orElseGet(() -> Optional.of(new Other(Optional.empty()))));
    }

    private Optional<Other> other(String strategy, EvaluationRules rules) {
        return history()
                .flatMap(history -> elected.filter(last -> last.is(strategy, history))
                        .or(() -> rules.competitors()
                                .find(strategy)
                                .map(winner -> new Other(Optional.of(new PlayedPlan(winner, history))))));
    }

    /** The same was chosen for it as for the same ticker of another account. */
    void follow(PlayedTicker other) {
        evaluated = other.evaluated;
    }

    /** What the last evaluation has measured. */
    Optional<EvaluatedHistory> history() {
        return evaluated.map(Evaluated::history);
    }

    /** What the last evaluation has selected; empty to stay in cash. */
    Optional<PlayedPlan> selected() {
        return evaluated.flatMap(Evaluated::plan);
    }

    /** The strategy that opened a position also closes it, whichever was selected or pinned since. */
    Optional<PlayedPlan> plan() {
        return opener.or(() -> elected.isPresent() ? elected.get().plan() : pinned.or(this::selected));
    }

    void bought(PlayedPlan plan) {
        opener = Optional.of(plan);
        entry = now;
    }

    /**
     * @param returned profit over the cost of the entry, as a fraction
     * @param byRule what ended the position, where it was not its strategy
     */
    void sold(double returned, Optional<RuleExit> byRule) {
        over(returned, byRule.map(RuleExit::rules).filter(RuleType::anyStop).isPresent(), byRule.isPresent());
    }

    /** Neither its strategy nor a rule wanted it: as after a rule, none is opened before the strategy has been out. */
    void soldByHand(double returned) {
        over(returned, false, true);
    }

    private void over(double returned, boolean stopped, boolean keepsOut) {
        trades.add(new Sold(now, returned, stopped));
        keptOut = keepsOut;
        opener = Optional.empty();
    }

    /** The index of the bar at whose open the position was bought. */
    int entry() {
        return entry;
    }

    /** A position that is over, as a strategy that sees the bars from one on counts them. */
    List<PastTrade> trades(PlayedPlan plan) {
        return trades.stream()
                .map(sold -> new PastTrade(plan.index(sold.bar()), sold.returned(), sold.stopped()))
                .toList();
    }

    /** After an exit by rule the ticker stays out until its strategy has been out, too. */
    boolean isKeptOut() {
        keptOut = keptOut && plan().map(plan -> plan.isLong(now)).orElse(true);
        return keptOut;
    }
}
