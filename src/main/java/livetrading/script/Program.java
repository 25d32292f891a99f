package livetrading.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;

/**
 * A script that was read and found right.
 *
 * @param lets what each name stands for
 * @param meanings of all its terms
 * @param enter a condition
 * @param leave a condition, which may be one of the position
 * @param usesPeers whether it looks at other tickers
 */
record Program(
        String name,
        List<Parameter> inputs,
        Map<String, Meaning> lets,
        Map<Term, Meaning> meanings,
        Meaning enter,
        Meaning leave,
        boolean usesPeers) {

    private static final int SESSIONS_OF_WEEK = 5;
    private static final int SESSIONS_OF_MONTH = 23;
    private static final Meaning NOTHING = Meaning.number(0);

    Program {
        inputs = List.copyOf(inputs);
        lets = Map.copyOf(lets);
        meanings = Map.copyOf(meanings);
    }

    /** The longer periods that it looks at, the shortest first. */
    List<Period> periods() {
        return meanings.keySet().stream()
                .flatMap(term -> term instanceof Term.On on ? Stream.of(on.period()) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The other tickers that it looks at. */
    List<Ticker> peers() {
        return meanings.keySet().stream()
                .flatMap(term -> term instanceof Term.PeerColumn peer ? Stream.of(peer.ticker()) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    Term let(String name) {
        return Objects.requireNonNull(lets.get(name)).term();
    }

    boolean isPrice(Term term) {
        return meanings.getOrDefault(term, NOTHING).isPrice();
    }

    /** Whether a term is a number that changes from bar to bar and is known without a position. */
    boolean isSeries(Term term) {
        return meanings.getOrDefault(term, NOTHING).kind() == Meaning.Kind.SERIES;
    }

    /** Whether a term is the same for all bars. */
    boolean isNumber(Term term) {
        Meaning meaning = meanings.get(term);
        return meaning != null && meaning.kind() == Meaning.Kind.NUMBER;
    }

    /** Whether a term is known only while a position is held. */
    boolean isHeld(Term term) {
        return meanings.getOrDefault(term, NOTHING).kind().isHeld();
    }

    /** The value of a term that is the same for all bars. */
    double number(Term term, Parameters parameters) {
        return switch (term) {
            case Term.Constant(double value) -> value;
            case Term.Input(String name) -> parameters.decimal(name);
            case Term.Let(String name) -> number(let(name), parameters);
            case Term.Pointwise(Operation operation, List<Term> operands) ->
                operands.size() == 1
                        ? operation.of(number(operands.getFirst(), parameters))
                        : operation.of(number(operands.getFirst(), parameters), number(operands.getLast(), parameters));
            case Term.Column t -> throw isNoNumber(t);
            case Term.PeerColumn t -> throw isNoNumber(t);
            case Term.Held t -> throw isNoNumber(t);
            case Term.Crosses t -> throw isNoNumber(t);
            case Term.Indicator t -> throw isNoNumber(t);
            case Term.Shift t -> throw isNoNumber(t);
            case Term.On t -> throw isNoNumber(t);
        };
    }

    private static IllegalStateException isNoNumber(Term term) {
        return new IllegalStateException(term + " has a value for every bar");
    }

    double[] numbers(Function function, List<Term> arguments, Parameters parameters) {
        List<Argument> expected = function.arguments();
        double[] numbers =
                new double[(int) expected.stream().filter(Argument::isNumber).count()];
        int next = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isNumber()) {
                numbers[next++] = number(arguments.get(i), parameters);
            }
        }
        return numbers;
    }

    /**
     * The bars before the first one on which a decision is possible: one more than its indicators need.
     *
     * @throws IllegalArgumentException when the inputs contradict each other
     */
    int warmUp(Parameters parameters, Timeframe timeframe) {
        var lookbacks = new Lookbacks(parameters, timeframe);
        return Math.max(lookbacks.of(enter.term()), lookbacks.of(leave.term())) + 1;
    }

    /** From which bar on terms are defined. */
    private final class Lookbacks {

        private final Parameters parameters;
        private final Timeframe timeframe;
        private final Map<String, Integer> ofLets = new HashMap<>();

        Lookbacks(Parameters parameters, Timeframe timeframe) {
            this.parameters = parameters;
            this.timeframe = timeframe;
        }

        int of(Term term) {
            return switch (term) {
                case Term.Constant c -> 0;
                case Term.Input i -> 0;
                case Term.Column c -> 0;
                case Term.PeerColumn c -> 0;
                case Term.Held h -> 0;
                case Term.Let(String name) -> ofLet(name);
                case Term.Pointwise pointwise -> longest(pointwise.operands());
                case Term.Crosses crosses -> Math.max(of(crosses.left()), of(crosses.right()));
                case Term.Indicator(Function function, List<Term> arguments) ->
                    longest(arguments) + function.lookback(numbers(function, arguments, parameters));
                case Term.Shift shift -> of(shift.series()) + (int) number(shift.bars(), parameters);
                case Term.On on -> ofLonger(of(on.expression()) + 1, barsOf(on));
            };
        }

        /** Until so many whole periods are complete, of which one more may have begun before the history. */
        private static int ofLonger(int periods, int bars) {
            return (periods + 1) * bars - 2;
        }

        private int ofLet(String name) {
            Integer known = ofLets.get(name);
            int lookback = known == null ? of(let(name)) : known;
            ofLets.put(name, lookback);
            return lookback;
        }

        private int longest(List<Term> terms) {
            return terms.stream().mapToInt(this::of).max().orElse(0);
        }

        private int barsOf(Term.On on) {
            int ofSession = timeframe.barsPerSession();
            return switch (on.period()) {
                case HOUR -> Math.max(1, (int) Timeframe.HOUR_1.length().dividedBy(timeframe.length()));
                case DAY -> ofSession;
                case WEEK -> SESSIONS_OF_WEEK * ofSession;
                case MONTH -> SESSIONS_OF_MONTH * ofSession;
            };
        }
    }
}
