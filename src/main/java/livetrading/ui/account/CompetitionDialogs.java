package livetrading.ui.account;

import livetrading.library.StrategyRefused;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;

/** Asks before a strategy competes, or competes no more, and says what came of it. */
public final class CompetitionDialogs {

    private CompetitionDialogs() {}

    /** What may be refused with a sentence. */
    @FunctionalInterface
    public interface Refusable {
        void run() throws StrategyRefused;
    }

    /**
     * @param name of the strategy
     * @param meaning sentences that say what follows
     * @param act lets it compete
     * @param after run when that was done or refused
     */
    public static void letCompete(String name, String meaning, Refusable act, Runnable after) {
        Notices.confirm("Let %s compete".formatted(name), meaning, "Let it compete", () -> {
            attempt(act, name + " competes from the next evaluation on");
            after.run();
        });
    }

    /**
     * @param name of the strategy
     * @param meaning sentences that say what follows
     * @param act withdraws it
     * @param after run when that was done
     */
    public static void withdraw(String name, String meaning, Runnable act, Runnable after) {
        Notices.confirm("Withdraw " + name, meaning, "Withdraw", () -> {
            act.run();
            Notices.done(name + " does not compete any more");
            after.run();
        });
    }

    /** Does something, and says that it was done or why it was refused; whether it was done. */
    public static boolean attempt(Refusable act, String words) {
        try {
            act.run();
            Notices.done(words);
            return true;
        } catch (StrategyRefused refused) {
            Notices.failed(Formats.sentence(String.valueOf(refused.getMessage())));
            return false;
        }
    }
}
