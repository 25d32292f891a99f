package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.candidate.Candidates;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import livetrading.tuning.Grid;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** The options for strategies that choose their parameters themselves, and for the vote of the best. */
final class TunedOptions {

    static final Option TUNED = Option.optional(
            "--tuned",
            "ID[,ID...]|all",
            "strategies that compete a second time, with parameters that\nthey choose themselves");

    /** Of a command that plays one strategy. */
    static final Option PLAYED_TUNED = Option.flag("--tuned", "the strategy or script chooses its parameters itself");

    static final Option VOTE = Option.flag("--vote", "a vote of the best of the program's strategies competes, too");

    static final List<Option> ALL = List.of(TUNED, VOTE);

    private static final String EVERY = "all";

    private TunedOptions() {}

    /** These, followed by the tuned ones and the vote that are asked for. */
    static Strategies with(Strategies plain, Arguments arguments) throws CommandRefused {
        List<Strategy> all = new ArrayList<>(plain.all());
        Optional<String> ids = arguments.text(TUNED.name());
        if (ids.isPresent()) {
            tuned(plain, ids.get()).forEach(strategy -> all.add(new Tuned(strategy)));
        }
        if (arguments.has(VOTE.name())) {
            all.add(Candidates.find(Vote.ID, StrategyCatalog::find).orElseThrow());
        }
        return new StrategyList(all);
    }

    /** A strategy that is to be played, tuned where {@code --tuned} asks for it. */
    static Strategy of(Strategy strategy, Arguments arguments) throws CommandRefused {
        if (!arguments.has(PLAYED_TUNED.name())) {
            return strategy;
        }
        if (strategy instanceof Tuned) {
            throw CommandRefused.wrongUsage("%s: %s is tuned already".formatted(PLAYED_TUNED.name(), strategy.id()));
        }
        requireGrid(strategy);
        return new Tuned(strategy);
    }

    private static List<Strategy> tuned(Strategies plain, String ids) throws CommandRefused {
        if (ids.equals(EVERY)) {
            return plain.all().stream().filter(Grid::isDeclared).toList();
        }
        List<Strategy> tuned = new ArrayList<>();
        for (String word : ids.split(",", -1)) {
            String id = word.strip();
            Strategy strategy = untuned(plain, id.endsWith(Tuned.SUFFIX) ? id : id + Tuned.SUFFIX);
            if (tuned.contains(strategy)) {
                throw CommandRefused.wrongUsage("%s: %s is given twice".formatted(TUNED.name(), strategy.id()));
            }
            tuned.add(strategy);
        }
        return tuned;
    }

    /**
     * What a tuned strategy tunes.
     *
     * @param tuned its id
     */
    private static Strategy untuned(Strategies plain, String tuned) throws CommandRefused {
        String id = tuned.substring(0, tuned.length() - Tuned.SUFFIX.length());
        Strategy strategy = plain.find(id)
                .orElseThrow(() -> CommandRefused.wrongUsage("%s: there is no strategy '%s'; there are %s"
                        .formatted(
                                TUNED.name(),
                                id,
                                plain.all().stream().map(Strategy::id).collect(Collectors.joining(", ")))));
        requireGrid(strategy);
        return strategy;
    }

    private static void requireGrid(Strategy strategy) throws CommandRefused {
        if (!Grid.isDeclared(strategy)) {
            throw CommandRefused.wrongUsage("%s: %s has no parameters to tune".formatted(TUNED.name(), strategy.id()));
        }
    }
}
