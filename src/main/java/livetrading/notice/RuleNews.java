package livetrading.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.AlertKind;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.risk.rule.RuleAction;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What risk rules did, and what they keep out from then on. */
@Component
final class RuleNews implements NewsSource {

    private final RiskActions actions;

    RuleNews(RiskActions actions) {
        this.actions = actions;
    }

    @Override
    public String name() {
        return "risk_actions";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.ENTRY_REFUSED, AlertKind.RULE_ACTED, AlertKind.LOCK);
    }

    @Override
    public long newest(Instant now) {
        return actions.newest();
    }

    @Override
    public Batch after(long last, Instant now) {
        List<RiskAction> rows = actions.findByIdGreaterThanOrderById(last, Limit.of(MOST));
        List<News> news = rows.stream().flatMap(RuleNews::news).toList();
        return new Batch(news, rows.isEmpty() ? last : rows.getLast().id().orElse(last));
    }

    private static Stream<News> news(RiskAction row) {
        AlertKind kind = switch (row.action()) {
            case BLOCK, HOLD -> AlertKind.ENTRY_REFUSED;
            case CLOSE, REDUCE, WARN, HALT -> AlertKind.RULE_ACTED;
        };
        News acted = of(row, kind, "%s: %s".formatted(row.action().words(), row.reason()));
        return row.action() == RuleAction.CLOSE
                ? Stream.of(
                        acted,
                        of(row, AlertKind.LOCK, "locked: nothing is bought before its strategy has wanted to be out"))
                // such a rule says the same after each bar for as long as its reason lasts
                : Stream.of(
                        acted.once("rule %s %s %s %s".formatted(row.mode(), row.ticker(), row.rule(), row.action())));
    }

    private static News of(RiskAction row, AlertKind kind, String words) {
        String whose = row.ticker().isEmpty() ? "the account" : row.ticker();
        return News.of(
                kind,
                row.actedAt(),
                row.ticker(),
                "%s%s, rule %s, %s".formatted(TradeNews.mode(row.mode()), whose, row.rule(), words));
    }
}
