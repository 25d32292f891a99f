package livetrading.library;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import livetrading.engine.OwnStrategyNews;
import livetrading.ledger.CompetingStrategy;
import livetrading.ledger.CompetingStrategyRows;
import livetrading.ledger.WithdrawnStrategies;
import livetrading.ledger.WithdrawnStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what competes beside the strategies of the program, and tells of it. */
@Component
final class Competition {

    private final CompetingStrategyRows competing;
    private final WithdrawnStrategies withdrawn;
    private final StrategyLibrary library;
    private final OwnStrategyNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Competition(
            CompetingStrategyRows competing,
            WithdrawnStrategies withdrawn,
            StrategyLibrary library,
            OwnStrategyNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.competing = competing;
        this.withdrawn = withdrawn;
        this.library = library;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The ids of those that compete, in the order in which they were allowed to. */
    List<String> ids() {
        return competing.findAllByOrderBySinceAscStrategyAsc().stream()
                .map(CompetingStrategy::strategy)
                .toList();
    }

    /** @param replaced which of the others do not compete any more when this one does */
    void allow(String strategy, Predicate<String> replaced, String user) {
        transaction.executeWithoutResult(status -> {
            List<String> before = ids();
            before.stream()
                    .filter(other -> !other.equals(strategy))
                    .filter(replaced)
                    .forEach(other -> delete(other, user));
            if (!before.contains(strategy)) {
                competing.save(new CompetingStrategy(strategy, clock.instant(), user));
                news.competes(library.name(strategy), user);
            }
        });
        library.refresh();
    }

    void withdraw(Predicate<String> which, String user) {
        transaction.executeWithoutResult(
                status -> ids().stream().filter(which).forEach(strategy -> delete(strategy, user)));
        library.refresh();
    }

    private void delete(String strategy, String user) {
        competing.deleteByStrategy(strategy);
        withdrawn.save(new WithdrawnStrategy(strategy, clock.instant()));
        news.isWithdrawn(library.name(strategy), user);
    }
}
