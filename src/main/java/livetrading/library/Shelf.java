package livetrading.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.candidate.Candidates;
import livetrading.ledger.CompetingStrategy;
import livetrading.ledger.ScriptVersion;
import livetrading.ledger.WithdrawnStrategy;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/**
 * The strategies of users at one moment.
 *
 * @param known by id, those that do not compete included
 * @param competing in the order in which they were allowed to
 * @param dropped what competed once, and versions that were saved and looked at, that do not compete
 * @param unusable stored versions that are no scripts, with what is wrong
 */
record Shelf(Map<String, Strategy> known, List<Strategy> competing, int dropped, Map<String, String> unusable) {

    /**
     * @param withdrawn those that competed once
     * @param provided strategies that are not scripts
     */
    static Shelf of(
            List<ScriptVersion> versions,
            List<CompetingStrategy> rows,
            List<WithdrawnStrategy> withdrawn,
            List<Strategy> provided,
            Sources sources) {
        var known = new HashMap<String, Strategy>();
        var unusable = new HashMap<String, String>();
        provided.forEach(strategy -> known.put(strategy.id(), strategy));
        for (ScriptVersion version : versions) {
            try {
                known.put(version.strategy(), sources.strategy(version));
            } catch (BadScript bad) {
                unusable.put(version.strategy(), bad.problems().getFirst().sentence());
            }
        }
        List<Strategy> competing = rows.stream()
                // those of the program compete without one: whoever wrote one did it by hand
                .filter(row -> StrategyCatalog.find(row.strategy()).isEmpty())
                .flatMap(row -> Candidates.find(row.strategy(), id -> plain(id, known)).stream())
                .toList();
        Set<String> tried = new HashSet<>();
        versions.forEach(version -> tried.add(version.strategy()));
        withdrawn.forEach(once -> tried.add(once.strategy()));
        competing.forEach(strategy -> tried.remove(strategy.id()));
        return new Shelf(Map.copyOf(known), competing, tried.size(), Map.copyOf(unusable));
    }

    List<Strategy> all() {
        return Stream.concat(StrategyCatalog.all().stream(), competing.stream()).toList();
    }

    Optional<Strategy> find(String id) {
        return plain(id, known);
    }

    private static Optional<Strategy> plain(String id, Map<String, Strategy> known) {
        return StrategyCatalog.find(id).or(() -> Optional.ofNullable(known.get(id)));
    }

    /** The scripts that were read, so that each is read once. */
    static final class Sources {

        private record Read(String source, ScriptStrategy strategy) {}

        private final Map<String, Read> read = new HashMap<>();

        /** @throws BadScript when the text, edited by hand perhaps, is none */
        private Strategy strategy(ScriptVersion version) throws BadScript {
            Read known = read.get(version.strategy());
            if (known == null || !known.source().equals(version.source())) {
                known = new Read(
                        version.source(),
                        ScriptStrategy.version(version.script(), version.version(), version.source()));
                read.put(version.strategy(), known);
            }
            return known.strategy();
        }
    }
}
