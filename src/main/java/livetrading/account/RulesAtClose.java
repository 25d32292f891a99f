package livetrading.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.AccountRule;
import livetrading.risk.rule.AccountState;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.LossLimit;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.RuleAction;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.Size;
import livetrading.risk.rule.WashSale;

/**
 * What the risk rules say after a close: live trading and the back-test of the account ask it by the same calls. It keeps
 * count of what was decided at this close.
 */
public final class RulesAtClose {

    private final RuleList rules;
    private final double[] equity;
    private final List<AccountAtClose.Held> held;
    private final Function<Ticker, List<AccountRule.WashableLoss>> losses;
    private final Consumer<RuleAct> acted;
    private final Map<Ticker, RuleBook> books = new HashMap<>();
    private int entries;

    /**
     * @param equity in US dollars at the closes up to this one; the last one is now
     * @param held what is held, and what is being bought
     * @param entries how many were decided in this session before
     * @param losses that a purchase of a ticker may defer for the tax office; asked where a rule looks at them
     * @param acted is told of each rule that acts
     */
    public RulesAtClose(
            RuleList rules,
            double[] equity,
            List<AccountAtClose.Held> held,
            int entries,
            Function<Ticker, List<AccountRule.WashableLoss>> losses,
            Consumer<RuleAct> acted) {
        this.rules = rules;
        this.equity = equity;
        this.held = new ArrayList<>(held);
        this.entries = entries;
        this.losses = losses;
        this.acted = acted;
    }

    /** The rules that hold for a ticker. */
    public RuleBook book(Ticker ticker) {
        return books.computeIfAbsent(ticker, rules::of);
    }

    /** A position was ordered. */
    public void bought(AccountAtClose.Held position) {
        entries++;
        held.add(position);
    }

    AccountAtClose account() {
        return new AccountAtClose(equity, held, entries);
    }

    /**
     * Why a position is to be closed whatever its strategy says.
     *
     * @param bars as its strategy sees them
     * @param bar the last one that has closed
     * @param entry at whose open it was bought
     */
    public Optional<RuleExit> exit(Bars bars, int bar, int entry) {
        RuleBook book = book(bars.ticker());
        if (book.isEmpty()) {
            return Optional.empty();
        }
        Optional<Exit> exit = bar < entry ? Optional.empty() : book.exit(bars, bar, entry, bars.open()[entry]);
        exit.ifPresent(one -> one.causes()
                .forEach(cause ->
                        acted.accept(new RuleAct(bars.ticker(), cause.rule(), RuleAction.CLOSE, cause.reason()))));
        return exit.map(one -> new RuleExit(one.reason(), one.rules())).or(() -> closeAll(bars.ticker(), book));
    }

    private Optional<RuleExit> closeAll(Ticker ticker, RuleBook book) {
        AccountAtClose account = account();
        return book.rules().stream()
                .filter(rule -> rule instanceof LossLimit limit && limit.state(account) == AccountState.HALTED)
                .map(LossLimit.class::cast)
                .findFirst()
                .map(limit -> {
                    String reason = limit.reason(account) + ": all positions are closed";
                    acted.accept(new RuleAct(ticker, limit, RuleAction.CLOSE, reason));
                    String id = limit.type().id();
                    return new RuleExit(id + ": " + reason, id);
                });
    }

    /**
     * What the rules say of opening a position.
     *
     * @param bars as the strategy sees them
     * @param bar the last one that has closed
     * @param trades those in the ticker that are over, by their exits, the last one last, as far as a rule may look at them
     */
    public RulesSay entry(Bars bars, int bar, Function<EntryRule, List<PastTrade>> trades) {
        RuleBook book = book(bars.ticker());
        return book.isEmpty()
                ? RulesSay.NOTHING
                : new RulesSay(
                        Optional.empty(),
                        lock(book, bars, bar, trades),
                        budget -> size(book, wanted(book, bars, bar, budget)));
    }

    private AccountRule.Wanted wanted(RuleBook book, Bars bars, int bar, double budget) {
        boolean asks = book.rules().stream().anyMatch(WashSale.class::isInstance);
        return new AccountRule.Wanted(bars, bar, budget, asks ? losses.apply(bars.ticker()) : List.of());
    }

    private Optional<String> lock(RuleBook book, Bars bars, int bar, Function<EntryRule, List<PastTrade>> trades) {
        Optional<Lock> lock = book.lock(bars, bar, trades);
        lock.ifPresent(one -> one.causes()
                .forEach(cause ->
                        acted.accept(new RuleAct(bars.ticker(), cause.rule(), RuleAction.BLOCK, cause.reason()))));
        return lock.map(Lock::reason);
    }

    private Size size(RuleBook book, AccountRule.Wanted wanted) {
        Size size = book.size(wanted, account());
        for (Size.Cause cause : size.causes()) {
            acted.accept(
                    new RuleAct(wanted.bars().ticker(), cause.rule(), action(cause, wanted.budget()), cause.reason()));
        }
        return size;
    }

    private static RuleAction action(Size.Cause cause, double budget) {
        if (cause.dollars() >= budget) {
            return RuleAction.WARN;
        }
        return cause.dollars() > 0 ? RuleAction.REDUCE : RuleAction.BLOCK;
    }
}
