package livetrading.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.ledger.EventKind;
import livetrading.ledger.RiskRuleRows;
import livetrading.market.Ticker;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the stored risk rules and groups of tickers. Each change is checked as it would be stored, and written as a whole
 * or not at all; the engine obeys it from the next cycle on. Each method says why nothing was changed, in a sentence with
 * what is allowed; empty when it was.
 */
@Component
public class RiskControl {

    private final RiskRuleRows rows;
    private final CurrentSettings current;
    private final EventLog events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RiskControl(
            RiskRuleRows rows, CurrentSettings current, EventLog events, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds rules, all of them or none.
     *
     * @param user who says so
     */
    public Optional<String> add(List<StoredRule> rules, String user) {
        return write(draft -> {
            rules.forEach(draft::add);
            return draft.refusal().or(() -> {
                for (StoredRule rule : rules) {
                    rows.add(rule, clock.instant());
                    tell("Risk rule %s added".formatted(rule.line()), user);
                }
                return Optional.empty();
            });
        });
    }

    /**
     * Changes a rule, or switches it on or off.
     *
     * @param before as it was when somebody decided so; when it no longer is, nothing is changed
     */
    public Optional<String> change(StoredRule before, StoredRule after, String user) {
        return write(draft -> {
            if (!rows.rules().contains(before)) {
                return meanwhile("the rule " + before.line());
            }
            draft.replace(before, after);
            return draft.refusal().or(() -> {
                rows.change(after, clock.instant());
                tell("Risk rule " + words(before, after), user);
                return Optional.empty();
            });
        });
    }

    private static String words(StoredRule before, StoredRule after) {
        String state = after.enabled() ? "on" : "off";
        if (before.enabled() != after.enabled()
                && before.enabled(after.enabled()).equals(after)) {
            return "%s switched %s".formatted(after.line(), state);
        }
        String changed = "%s changed to %s".formatted(before.line(), after.line());
        return before.enabled() == after.enabled() ? changed : changed + " and switched " + state;
    }

    /** @param before as it was when somebody decided so; when it no longer is, nothing is removed */
    public Optional<String> remove(StoredRule before, String user) {
        return write(draft -> {
            if (!rows.rules().contains(before)) {
                return meanwhile("the rule " + before.line());
            }
            rows.remove(before);
            tell("Risk rule %s removed".formatted(before.line()), user);
            return Optional.empty();
        });
    }

    public Optional<String> add(StoredGroup group, String user) {
        return write(draft -> {
            draft.add(group);
            return draft.refusal().or(() -> {
                rows.add(group);
                tell("Group of tickers %s added".formatted(words(group)), user);
                return Optional.empty();
            });
        });
    }

    /**
     * Changes the tickers of a group.
     *
     * @param before as it was when somebody decided so; when it no longer is, nothing is changed
     * @param tickers with commas between them
     */
    public Optional<String> change(StoredGroup before, String tickers, String user) {
        return write(draft -> {
            if (!rows.groups().contains(before)) {
                return meanwhile("the group '%s'".formatted(before.name()));
            }
            var after = new StoredGroup(before.name(), tickers);
            draft.replace(before, after);
            return draft.refusal().or(() -> {
                rows.change(after);
                tell("Group of tickers %s changed to %s".formatted(words(before), tickers), user);
                return Optional.empty();
            });
        });
    }

    /** Removes a group, unless a rule is for it. */
    public Optional<String> remove(StoredGroup before, String user) {
        return write(draft -> {
            if (!rows.groups().contains(before)) {
                return meanwhile("the group '%s'".formatted(before.name()));
            }
            String users = rows.rules().stream()
                    .filter(rule -> rule.target().strip().equals(before.name()))
                    .map(StoredRule::line)
                    .collect(Collectors.joining("; "));
            if (!users.isEmpty()) {
                return Optional.of(
                        "the group '%s' is used by rules: %s; remove them first".formatted(before.name(), users));
            }
            rows.remove(before);
            tell("Group of tickers %s removed".formatted(words(before)), user);
            return Optional.empty();
        });
    }

    /** One writer at a time: what was read at the begin still holds at the end. */
    private Optional<String> write(Function<RuleDraft, Optional<String>> change) {
        return transaction.execute(status -> {
            try {
                return change.apply(new RuleDraft(rows.groups(), rows.rules(), watched()));
            } catch (IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        });
    }

    /** Empty when the settings are not in order: nothing can be compared with them then. */
    private List<Ticker> watched() {
        return current.read() instanceof Valid(TradingSettings settings) ? settings.tickers() : List.of();
    }

    private static Optional<String> meanwhile(String what) {
        return Optional.of("%s was changed elsewhere meanwhile; it is shown as it is now".formatted(what));
    }

    private static String words(StoredGroup group) {
        return "%s: %s".formatted(group.name(), group.tickers());
    }

    private void tell(String words, String user) {
        events.add(EventKind.RULE, "%s, by %s".formatted(words, user));
    }
}
