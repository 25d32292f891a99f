package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import livetrading.market.Bars;

/** The rules of one ticker, in their order. */
public record RuleBook(List<Rule> rules) {

    public static final RuleBook NONE = new RuleBook(List.of());

    /** @throws IllegalArgumentException for two rules of a type of which a ticker can have only one */
    public RuleBook {
        rules = List.copyOf(rules);
        Set<RuleType> types = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.type().mayRepeat() && !types.add(rule.type())) {
                throw new IllegalArgumentException(
                        "two rules %s for one ticker".formatted(rule.type().id()));
            }
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Those that say when a position is held, which are exits and locks, without those that say how much is bought, and
     * without those that look at other tickers.
     */
    public RuleBook timing() {
        return new RuleBook(rules.stream().filter(RuleBook::isTiming).toList());
    }

    private static boolean isTiming(Rule rule) {
        return switch (rule) {
            case ExitRule exit -> true;
            // losses of other tickers are not played here
            case EntryRule lock -> !lock.looksAtAccount();
            case SizeRule size -> false;
            case AccountRule limit -> false;
            case LiveGuard guard -> false;
        };
    }

    /**
     * What the rules say of a position after the close of a bar. It does not look at later bars.
     *
     * @param entryBar at whose open the position was bought
     * @param entryPrice that open; when it is no price, it is taken from the bar, as nothing unknown may switch a rule off
     * @throws IndexOutOfBoundsException when the bar is none of the bars, or comes before that of the entry
     */
    public Optional<Exit> exit(Bars bars, int bar, int entryBar, double entryPrice) {
        if (entryBar < 0 || bar < entryBar || bar >= bars.size()) {
            throw new IndexOutOfBoundsException(
                    "bar %d of %d for an entry at bar %d".formatted(bar, bars.size(), entryBar));
        }
        return exit(bars, bar, Entry.at(bars, entryBar, entryPrice));
    }

    private Optional<Exit> exit(Bars bars, int bar, Entry entry) {
        List<Exit.Cause> causes = exitRules().stream()
                .filter(rule -> rule.firstDue(bars, entry, bar, bar + 1) == bar)
                .map(rule -> new Exit.Cause(rule, rule.reason(bars, entry, bar)))
                .toList();
        return causes.isEmpty() ? Optional.empty() : Optional.of(new Exit(bar, causes));
    }

    /**
     * The first exit of a position, in one pass over its bars.
     *
     * @param end behind the last bar whose close is judged
     */
    public Optional<Exit> firstExit(Bars bars, Entry entry, int end) {
        int first = end;
        for (ExitRule rule : exitRules()) {
            first = rule.firstDue(bars, entry, entry.bar(), first);
        }
        return first < end ? exit(bars, first, entry) : Optional.empty();
    }

    private List<ExitRule> exitRules() {
        return rules.stream()
                .filter(ExitRule.class::isInstance)
                .map(ExitRule.class::cast)
                .toList();
    }

    /**
     * What the rules say of opening a position after the close of a bar.
     *
     * @param trades those that were over at that close, by their exits, the last one last
     */
    public Optional<Lock> lock(Bars bars, int bar, List<PastTrade> trades) {
        return lock(bars, bar, rule -> trades);
    }

    /** @param trades as far as each of the rules may look back */
    public Optional<Lock> lock(Bars bars, int bar, Function<EntryRule, List<PastTrade>> trades) {
        List<Lock.Cause> causes = rules.stream()
                .filter(EntryRule.class::isInstance)
                .map(EntryRule.class::cast)
                .flatMap(rule -> rule.lock(bars, bar, trades.apply(rule)).stream())
                .toList();
        return causes.isEmpty() ? Optional.empty() : Optional.of(new Lock(causes));
    }

    /**
     * What a new position that is decided after the close of a bar may cost, by the rules that look at its ticker alone.
     *
     * @param budget what it may cost without rules, in US dollars
     * @param equity of the account, in US dollars
     */
    public Size size(Bars bars, int bar, double budget, double equity) {
        List<Size.Cause> causes = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof SizeRule size) {
                double most = size.most(bars, bar, budget, equity);
                if (!(most >= budget)) {
                    causes.add(new Size.Cause(size, most, size.reason(bars, bar)));
                }
            }
        }
        return Size.of(budget, causes);
    }

    /** The same by all rules, those that look at the whole account included. */
    public Size size(AccountRule.Wanted wanted, AccountAtClose account) {
        List<Size.Cause> causes = new ArrayList<>(size(wanted.bars(), wanted.bar(), wanted.budget(), account.now())
                .causes());
        for (Rule rule : rules) {
            if (rule instanceof AccountRule about) {
                about.judge(wanted, account)
                        .map(limit -> new Size.Cause(about, limit.dollars(), limit.reason()))
                        .ifPresent(causes::add);
            }
        }
        return Size.of(wanted.budget(), causes);
    }

    /** Those that are asked before each order, and that no back-test plays. */
    public List<LiveGuard> guards() {
        return rules.stream()
                .filter(LiveGuard.class::isInstance)
                .map(LiveGuard.class::cast)
                .toList();
    }

    /** What an account may do after a close; the hardest of its rules counts. */
    public AccountState state(AccountAtClose account) {
        return rules.stream()
                .filter(LossLimit.class::isInstance)
                .map(rule -> ((LossLimit) rule).state(account))
                .max(AccountState::compareTo)
                .orElse(AccountState.ACTIVE);
    }
}
