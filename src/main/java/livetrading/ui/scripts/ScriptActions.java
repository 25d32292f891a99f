package livetrading.ui.scripts;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.ScriptVersion;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredScript;
import livetrading.ui.account.CompetitionDialogs;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Notices;
import livetrading.ui.part.SignedIn;

/** What can be done with a stored script, after saying what that means for the money. */
@SpringComponent
final class ScriptActions {

    private final OwnStrategies own;
    private final EngineMonitor monitor;
    private final AuthenticationContext session;

    ScriptActions(OwnStrategies own, EngineMonitor monitor, AuthenticationContext session) {
        this.own = own;
        this.monitor = monitor;
        this.session = session;
    }

    /** @param done called when it was confirmed, and was done or refused */
    void compete(StoredScript script, ScriptVersion version, Runnable done) {
        String name = name(version);
        String instead = script.competing()
                .map(other ->
                        " Version %d, which competes now, is withdrawn: what it opened it still leads to the exit."
                                .formatted(other))
                .orElse("");
        CompetitionDialogs.letCompete(
                name,
                "From the next evaluation on it competes for every ticker, and buys and sells those for which it is the best, %s.%s"
                        .formatted(money(), instead),
                () -> own.compete(version.strategy(), user()),
                done);
    }

    void withdraw(StoredScript script, ScriptVersion competing, Runnable done) {
        CompetitionDialogs.withdraw(
                name(competing),
                "From the next evaluation on it opens nothing more, unless it is pinned. Positions that it has opened stay with it to their exit, %s."
                        .formatted(money()),
                () -> own.withdraw(script.id() + "@" + competing.version(), user()),
                done);
    }

    void archive(StoredScript script, Runnable done) {
        String withdrawn = script.competing().isPresent()
                ? " It is withdrawn: from the next evaluation on it opens nothing more, %s.".formatted(money())
                : "";
        Notices.confirm(
                "Archive " + script.newest().name(),
                "It is listed no more until it is restored. Nothing is deleted.%s".formatted(withdrawn),
                "Archive",
                () -> {
                    own.archive(script.id(), user());
                    Notices.done(script.newest().name() + " is archived");
                    done.run();
                });
    }

    void restore(StoredScript script, Runnable done) {
        own.restore(script.id());
        Notices.done(script.newest().name() + " is listed again");
        done.run();
    }

    void delete(StoredScript script, Runnable done) {
        int versions = script.versions().size();
        Notices.confirm(
                "Delete " + script.newest().name(),
                "%s cannot be brought back. It is refused while a position, a trade or a decision refers to one of them."
                        .formatted(
                                versions == 1
                                        ? "Its only version"
                                        : "Its %s versions".formatted(Formats.count(versions))),
                "Delete",
                () -> {
                    if (CompetitionDialogs.attempt(
                            () -> own.delete(script.id(), user()),
                            script.newest().name() + " is deleted")) {
                        done.run();
                    }
                });
    }

    private static String name(ScriptVersion version) {
        return "%s v%d".formatted(version.name(), version.version());
    }

    private String money() {
        return Names.money(monitor.status().mode());
    }

    String user() {
        return SignedIn.name(session);
    }
}
