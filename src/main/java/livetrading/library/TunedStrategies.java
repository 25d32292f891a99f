package livetrading.library;

import java.util.List;
import java.util.stream.Stream;
import livetrading.candidate.CandidateId;
import livetrading.strategy.Strategy;
import livetrading.tuning.Grid;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;
import org.springframework.stereotype.Component;

/**
 * Says which strategies compete with parameters that they choose themselves, beside the same ones with their defaults, and
 * whether the vote of the best competes.
 */
@Component
public class TunedStrategies {

    private final Competition competition;
    private final StrategyLibrary library;

    TunedStrategies(Competition competition, StrategyLibrary library) {
        this.competition = competition;
        this.library = library;
    }

    /**
     * All that can compete now: of each strategy that competes and declares a grid the tuned one, and the vote.
     *
     * @return in the order of {@link StrategyLibrary#all()}, the vote last
     */
    public List<Strategy> offered() {
        return Stream.concat(
                        library.all().stream().filter(Grid::isDeclared).<Strategy>map(Tuned::new),
                        library.find(Vote.ID).stream())
                .toList();
    }

    /** Whether it competes for every ticker. */
    public boolean competes(String id) {
        return library.all().stream().anyMatch(strategy -> strategy.id().equals(id));
    }

    /**
     * Lets it compete for every ticker from the next evaluation on.
     *
     * @param id of a tuned strategy, as {@code rsi~tuned} or {@code pullback@3~tuned}, or {@code vote}
     * @throws StrategyRefused when it is neither, or the strategy that it tunes does not compete or has nothing to tune
     */
    public void letCompete(String id, String user) throws StrategyRefused {
        if (!id.equals(Vote.ID)) {
            requireBase(CandidateId.of(id));
        }
        competition.allow(id, other -> false, user);
    }

    private void requireBase(CandidateId candidate) throws StrategyRefused {
        String base = candidate.base();
        if (!candidate.text().equals(base + Tuned.SUFFIX)) {
            throw new StrategyRefused(
                    "'%s' is no tuned strategy: these are called like rsi~tuned".formatted(candidate.text()));
        }
        Strategy known =
                library.find(base).orElseThrow(() -> new StrategyRefused("there is no strategy '%s'".formatted(base)));
        if (!Grid.isDeclared(known)) {
            throw new StrategyRefused("%s has no parameters to tune".formatted(known.name()));
        }
        if (!competes(base)) {
            throw new StrategyRefused(
                    "%s does not compete, and the tuned one has to win against it: let it compete first"
                            .formatted(known.name()));
        }
    }

    /** It opens nothing more, unless it is pinned; what it opened is still led to its exit by it. */
    public void withdraw(String id, String user) {
        competition.withdraw(id::equals, user);
    }
}
