package livetrading.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.candidate.Candidates;
import livetrading.ledger.CompetingStrategyRows;
import livetrading.ledger.OpenDatabase;
import livetrading.ledger.ScriptVersions;
import livetrading.ledger.WithdrawnStrategies;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import org.springframework.stereotype.Component;

/** Finds all strategies: those of the program, and those of its users as they stand in the database. */
@Component
public class StrategyLibrary implements Strategies {

    private final ScriptVersions versions;
    private final CompetingStrategyRows competing;
    private final WithdrawnStrategies withdrawn;
    private final OpenDatabase database;
    private final ProvidedStrategies provided;
    private final Shelf.Sources sources = new Shelf.Sources();
    private volatile Seen seen;

    /** @param writes a number that is another one after anything was written */
    private record Seen(Shelf shelf, long writes) {}

    StrategyLibrary(
            ScriptVersions versions,
            CompetingStrategyRows competing,
            WithdrawnStrategies withdrawn,
            OpenDatabase database,
            ProvidedStrategies provided) {
        this.versions = versions;
        this.competing = competing;
        this.withdrawn = withdrawn;
        this.database = database;
        this.provided = provided;
        this.seen = read();
    }

    /** Takes what was stored. */
    synchronized void refresh() {
        seen = read();
    }

    private Seen read() {
        // asked before anything is read: what is written meanwhile is read the next time
        long writes = database.writes();
        return new Seen(
                Shelf.of(
                        versions.findAllByOrderByScriptAscVersionAsc(),
                        competing.findAllByOrderBySinceAscStrategyAsc(),
                        withdrawn.findAll(),
                        provided.all(),
                        sources),
                writes);
    }

    /** As it stands in the database now, whoever has written there. */
    private Shelf shelf() {
        if (seen.writes() != database.writes()) {
            refresh();
        }
        return seen.shelf();
    }

    @Override
    public List<Strategy> all() {
        return shelf().all();
    }

    @Override
    public Optional<Strategy> find(String id) {
        Shelf known = seen.shelf();
        return Candidates.find(id, known::find).or(() -> Candidates.find(id, shelf()::find));
    }

    @Override
    public int dropped() {
        return shelf().dropped();
    }

    /**
     * Whether a jar has a strategy of that id.
     *
     * @param id without a version
     */
    boolean isProvided(String id) {
        return provided.all().stream().anyMatch(strategy -> strategy.id().startsWith(id + "@"));
    }

    /** Stored versions that cannot be read any more, with what is wrong; by their ids. */
    public Map<String, String> unusable() {
        return shelf().unusable();
    }
}
