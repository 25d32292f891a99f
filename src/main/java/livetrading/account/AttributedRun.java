package livetrading.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import livetrading.account.Attribution.Part;
import livetrading.account.Attribution.Step;
import livetrading.market.Bars;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;

/**
 * Plays an account, and beside it those that lack one thing more each: the evaluations are made once for all of them.
 * Used once.
 */
final class AttributedRun {

    private final List<Competitor> competitors;
    private final AccountEvaluation evaluation;
    private final AccountRun account;
    private final AccountRun withoutRules;
    private final AccountRun withoutCosts;
    private final List<AccountRun> followers;
    private final Pots held = new Pots(ticker -> List.of(bar -> true));
    private final Pots all = new Pots(this::all);
    private final Pots selected = new Pots(ticker -> List.of(selected(ticker)));

    AttributedRun(AccountSettings settings, Map<Ticker, Bars> prices, AccountEvaluation evaluation) {
        this.evaluation = evaluation;
        competitors = settings.evaluation().competitors().list();
        account = new AccountRun(settings, prices, evaluation);
        AccountSettings unruled = settings.withoutRules();
        AccountSettings free = unruled.withoutCosts();
        withoutRules = unruled.equals(settings) ? account : new AccountRun(unruled, prices, evaluation);
        withoutCosts = free.equals(unruled) ? withoutRules : new AccountRun(free, prices, evaluation);
        followers = Stream.of(withoutRules, withoutCosts)
                .distinct()
                .filter(run -> run != account)
                .toList();
    }

    private List<IntPredicate> all(PlayedTicker ticker) {
        return competitors.stream()
                .map(competitor -> stance(competitor, ticker))
                .toList();
    }

    private static IntPredicate stance(Competitor competitor, PlayedTicker ticker) {
        EvaluatedHistory history = ticker.history().orElseThrow();
        if (!history.measured().contains(competitor)) {
            return bar -> false;
        }
        return ticker.selected()
                .filter(plan -> plan.competitor().equals(competitor))
                .orElseGet(() -> new PlayedPlan(competitor, history))::isLong;
    }

    private static IntPredicate selected(PlayedTicker ticker) {
        return ticker.selected().<IntPredicate>map(plan -> plan::isLong).orElse(bar -> false);
    }

    /** The account as it is. */
    AccountRun account() {
        return account;
    }

    /** As {@link AccountRun#play}. */
    void play(List<LocalDate> sessions, AccountProgress progress) throws InterruptedException {
        for (int session = 0; session < sessions.size(); session++) {
            play(session, sessions.get(session));
            progress.played(sessions.get(session), session + 1, sessions.size());
        }
    }

    private void play(int session, LocalDate date) throws InterruptedException {
        account.open(session, date);
        List<AccountSelection> chosen = account.evaluate(date);
        account.close(date);
        for (AccountRun follower : followers) {
            follower.open(session, date);
            follower.follow(account);
            follower.close(date);
        }
        Instant loadFrom = evaluation.loadFrom(Sessions.of(date).close());
        for (Pots pots : List.of(held, all, selected)) {
            pots.open();
            pots.close();
            chosen.forEach(selection -> pots.evaluated(account.of(selection.ticker())));
            pots.decide(loadFrom);
        }
    }

    /** @param totalReturn of the account, as a fraction */
    Attribution attribution(double totalReturn) {
        double exposure = account.curve().averageExposure();
        var returns = new EnumMap<Part, Double>(Part.class);
        returns.put(Part.TIMING, all.curve().totalReturnAt(exposure));
        returns.put(Part.SELECTION, selected.curve().totalReturnAt(exposure));
        returns.put(Part.COSTS, withoutRules == account ? totalReturn : totalReturn(withoutRules, exposure));
        returns.put(
                Part.SIZING,
                withoutCosts == withoutRules ? returns.get(Part.COSTS) : totalReturn(withoutCosts, exposure));
        returns.put(Part.RULES, totalReturn);
        return attribution(exposure, held.curve().totalReturnAt(exposure), returns);
    }

    private static double totalReturn(AccountRun run, double exposure) {
        return run.curve().totalReturnAt(exposure);
    }

    private static Attribution attribution(double exposure, double held, Map<Part, Double> returns) {
        List<Step> steps = new ArrayList<>();
        double before = held;
        for (Map.Entry<Part, Double> step : returns.entrySet()) {
            steps.add(new Step(step.getKey(), step.getValue() - before, step.getValue()));
            before = step.getValue();
        }
        return new Attribution(exposure, held, steps);
    }
}
