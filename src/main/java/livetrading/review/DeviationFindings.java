package livetrading.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import livetrading.backtest.Performance;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.deviation.DecayTest;
import livetrading.deviation.DeviationState;
import livetrading.deviation.ExecutionTest;
import livetrading.deviation.HardTest;
import livetrading.market.Annualisation;
import livetrading.review.AccountComparison.Execution;
import livetrading.selection.Percentiles;

/**
 * What three tests say of a comparison.
 *
 * @param since what came until then somebody has looked into, and it is judged no more
 * @param states of the tests, in their order
 * @param at when it was compared, by the machine's clock
 */
public record DeviationFindings(
        AccountComparison comparison, Optional<LocalDate> since, Map<Test, DeviationState> states, Instant at) {

    /** By so many basis points more than modelled a strategy's orders cost it is among those that cost too much. */
    private static final double DEAR = 5;

    private static final double HALF = 0.5;

    /** What is tested. */
    public enum Test {
        DEALS("Deals"),
        COSTS("Costs of executions"),
        RETURN("Sharpe ratio");

        private final String title;

        Test(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param since a session whose deals somebody has looked into, with all before
     * @param decay the test of the evaluation that the account began with
     */
    static DeviationFindings of(AccountComparison comparison, Optional<LocalDate> since, DecayTest decay, Instant at) {
        Map<Test, DeviationState> states = new LinkedHashMap<>();
        states.put(Test.DEALS, HardTest.of(deals(comparison, since)));
        states.put(Test.COSTS, costs(executions(comparison, since), comparison));
        states.put(Test.RETURN, decay.of(returns(comparison, since)));
        return new DeviationFindings(comparison, since, states, at);
    }

    /** The one of before, if it is of the same evaluation: it remembers what luck makes of that. */
    static DecayTest decay(AccountComparison comparison, Optional<DecayTest> before) {
        double[] evaluated = doubles(comparison.evaluated());
        return before.filter(test -> test.isOf(evaluated))
                .orElseGet(() -> new DecayTest(evaluated, Annualisation.SESSIONS_PER_YEAR));
    }

    private static DealComparison deals(AccountComparison comparison, Optional<LocalDate> since) {
        DealComparison all = comparison.deals();
        return new DealComparison(
                all.deals(),
                all.equal(),
                all.differences().stream()
                        .filter(difference -> isLater(difference.session(), since))
                        .toList());
    }

    private static boolean isLater(LocalDate session, Optional<LocalDate> since) {
        return since.map(session::isAfter).orElse(true);
    }

    private static List<Execution> executions(AccountComparison comparison, Optional<LocalDate> since) {
        return comparison.executions().stream()
                .filter(execution -> execution.excess().isPresent() && isLater(execution.session(), since))
                .toList();
    }

    private static DeviationState costs(List<Execution> executions, AccountComparison comparison) {
        double years = Math.max(1, comparison.dates().size()) / (double) Annualisation.SESSIONS_PER_YEAR;
        return new ExecutionTest(Math.max(1, executions.size()) / years).of(excess(executions));
    }

    private static double[] excess(List<Execution> executions) {
        return executions.stream()
                .mapToDouble(execution -> execution.excess().orElseThrow())
                .toArray();
    }

    private static double[] returns(AccountComparison comparison, Optional<LocalDate> since) {
        int size = comparison.dates().size();
        int first = (int) comparison.dates().stream()
                .filter(date -> !isLater(date, since))
                .count();
        double[] live = doubles(comparison.live());
        int start = Math.max(0, first - 1);
        return size - start < 2
                ? new double[0]
                : Performance.returns(live[start], Arrays.copyOfRange(live, start + 1, size));
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The tests that say that live trading is not what was tested. */
    public List<Test> alarms() {
        return states.entrySet().stream()
                .filter(state -> state.getValue() instanceof DeviationState.Alarm)
                .map(Map.Entry::getKey)
                .toList();
    }

    public DeviationState state(Test test) {
        return Optional.ofNullable(states.get(test)).orElseThrow();
    }

    /** Differences that nothing explains, and nobody has looked into. */
    public List<DealDifference> unexplained() {
        return deals(comparison, since).unexplained();
    }

    /**
     * The strategies that an alarm is about: of deals those that decided what nothing explains, of costs those whose orders
     * cost {@value #DEAR} basis points more than modelled or worse (median), of the Sharpe ratio those that have lost.
     */
    Set<String> strategies(Test test) {
        return switch (test) {
            case DEALS ->
                unexplained().stream()
                        .flatMap(difference ->
                                Optional.ofNullable(comparison.strategies().get(difference)).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case COSTS -> those(executions -> Percentiles.of(excess(executions)).at(HALF) >= DEAR);
            case RETURN ->
                those(executions ->
                        executions.stream().mapToDouble(Execution::profit).sum() < 0);
        };
    }

    private Set<String> those(Predicate<List<Execution>> guilty) {
        return executions(comparison, since).stream()
                .collect(Collectors.groupingBy(Execution::strategy, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(strategy -> guilty.test(strategy.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
