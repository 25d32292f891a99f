package livetrading.ui.risk;

import java.util.List;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleType;
import livetrading.settings.StoredGroup;

/**
 * For whom rules can be.
 *
 * @param tickers the watch list
 */
record RuleTargets(List<StoredGroup> groups, List<Ticker> tickers) {

    /** As a stored rule has it for all tickers, and for the whole account. */
    static final String ALL = "";

    /** As stored rules have them, the widest first. */
    List<String> of(RuleType type) {
        List<String> names = groups.stream().map(StoredGroup::name).toList();
        return switch (type.scope()) {
            case ACCOUNT -> List.of(ALL);
            case GROUP -> names;
            case TICKER ->
                Stream.of(Stream.of(ALL), names.stream(), tickers.stream().map(Ticker::symbol))
                        .flatMap(each -> each)
                        .toList();
        };
    }
}
