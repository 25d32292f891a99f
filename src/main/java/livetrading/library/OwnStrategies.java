package livetrading.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livetrading.ledger.ArchivedStrategies;
import livetrading.ledger.ArchivedStrategy;
import livetrading.ledger.ScriptVersion;
import livetrading.ledger.ScriptVersions;
import livetrading.ledger.StrategyReferences;
import livetrading.ledger.WithdrawnStrategies;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Tuned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the strategies that users write, and says which of them compete. */
@Component
public class OwnStrategies {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final ScriptVersions versions;
    private final Competition competition;
    private final WithdrawnStrategies withdrawn;
    private final ArchivedStrategies archived;
    private final StrategyReferences references;
    private final StrategyLibrary library;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnStrategies(
            ScriptVersions versions,
            Competition competition,
            WithdrawnStrategies withdrawn,
            ArchivedStrategies archived,
            StrategyReferences references,
            StrategyLibrary library,
            TransactionTemplate transaction,
            Clock clock) {
        this.versions = versions;
        this.competition = competition;
        this.withdrawn = withdrawn;
        this.archived = archived;
        this.references = references;
        this.library = library;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All scripts, archived ones included, by name. */
    public List<StoredScript> scripts() {
        var byId = new LinkedHashMap<String, List<ScriptVersion>>();
        versions.findAllByOrderByScriptAscVersionAsc()
                .forEach(version -> byId.computeIfAbsent(version.script(), id -> new ArrayList<>())
                        .addFirst(version));
        Set<String> compete = Set.copyOf(competition.ids());
        Set<String> away = archived.findAll().stream().map(ArchivedStrategy::id).collect(Collectors.toSet());
        return byId.entrySet().stream()
                .map(script -> stored(script, compete, away))
                .sorted(Comparator.comparing((StoredScript one) -> one.newest().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(StoredScript::id))
                .toList();
    }

    private static StoredScript stored(
            Map.Entry<String, List<ScriptVersion>> script, Set<String> compete, Set<String> away) {
        return new StoredScript(
                script.getKey(),
                script.getValue(),
                script.getValue().stream()
                        .filter(version -> compete.contains(version.strategy()))
                        .map(ScriptVersion::version)
                        .findFirst(),
                away.contains(script.getKey()));
    }

    public Optional<StoredScript> script(String id) {
        return scripts().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Saves a text as the next version of a script, or as the first of a new one.
     *
     * @param id what all versions of it are called: small letters and digits in words with hyphens between them
     * @param checks what was found about the text, as JSON
     * @param user who saves it
     * @return the newest version where it has that text already
     * @throws BadScript when the text is no script
     * @throws StrategyRefused when the id is none
     */
    public ScriptVersion save(String id, String source, String checks, String user) throws BadScript, StrategyRefused {
        requireId(id);
        String name = ScriptStrategy.read(id, source).name();
        ScriptVersion saved = transaction.execute(status -> {
            Optional<ScriptVersion> newest = script(id).map(StoredScript::newest);
            return newest.filter(before -> before.source().equals(source))
                    .orElseGet(() -> versions.save(new ScriptVersion(
                            id,
                            newest.map(ScriptVersion::version).orElse(0) + 1,
                            name,
                            source,
                            checks,
                            clock.instant(),
                            user)));
        });
        library.refresh();
        return saved;
    }

    private void requireId(String id) throws StrategyRefused {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new StrategyRefused(
                    "'%s' is no id: write small letters and digits, %d at most, in words with hyphens between them"
                            .formatted(id, LONGEST_ID));
        }
        if (StrategyCatalog.find(id).isPresent()) {
            throw new StrategyRefused("the program has a strategy '%s': give yours another id".formatted(id));
        }
        if (library.isProvided(id)) {
            throw new StrategyRefused("a jar has a strategy '%s': give yours another id".formatted(id));
        }
    }

    /**
     * Lets a strategy compete for every ticker from the next evaluation on, in place of another version of the same.
     *
     * @param strategy its id, with the version
     * @throws StrategyRefused when there is none, or it did not pass its checks
     */
    public void compete(String strategy, String user) throws StrategyRefused {
        Strategy known = library.find(strategy)
                .orElseThrow(() -> new StrategyRefused("there is no strategy '%s'".formatted(strategy)));
        if (strategy.indexOf('@') < 0) {
            throw new StrategyRefused("%s is no version of a strategy of one's own".formatted(known.name()));
        }
        Optional<String> refusal = version(strategy).flatMap(StoredChecks::refusal);
        if (refusal.isPresent()) {
            throw new StrategyRefused("%s did not pass its checks: %s"
                    .formatted(known.name(), refusal.get().replaceAll("\\.$", "")));
        }
        String others = strategy.substring(0, strategy.indexOf('@') + 1);
        competition.allow(strategy, other -> other.startsWith(others) && !other.equals(strategy + Tuned.SUFFIX), user);
    }

    private Optional<ScriptVersion> version(String strategy) {
        return scripts().stream()
                .flatMap(script -> script.versions().stream())
                .filter(version -> version.strategy().equals(strategy))
                .findFirst();
    }

    /**
     * It opens nothing more, unless it is pinned; what it opened is still led to its exit by it. The same goes for itself
     * tuned.
     */
    public void withdraw(String strategy, String user) {
        competition.withdraw(List.of(strategy, strategy + Tuned.SUFFIX)::contains, user);
    }

    /** Lists a script no more, and withdraws it. */
    public void archive(String id, String user) {
        script(id).flatMap(StoredScript::competing).ifPresent(version -> withdraw(id + "@" + version, user));
        archived.save(new ArchivedStrategy(id, clock.instant()));
    }

    /** Lists a script again. */
    public void restore(String id) {
        archived.deleteById(id);
    }

    /**
     * Deletes all versions of a script.
     *
     * @throws StrategyRefused while anything refers to one of them
     */
    public void delete(String id, String user) throws StrategyRefused {
        Optional<String> reference = references.to(id);
        if (reference.isPresent()) {
            throw new StrategyRefused(
                    "%s refers to '%s': it can be archived, not deleted".formatted(reference.get(), id));
        }
        archive(id, user);
        transaction.executeWithoutResult(status -> {
            versions.deleteByScript(id);
            withdrawn.deleteByScript(id);
            archived.deleteById(id);
        });
        library.refresh();
    }
}
