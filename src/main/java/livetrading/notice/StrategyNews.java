package livetrading.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.AlertKind;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tickers that another strategy trades from now on. */
@Component
final class StrategyNews implements NewsSource {

    private final BestStrategies best;

    StrategyNews(BestStrategies best) {
        this.best = best;
    }

    @Override
    public String name() {
        return "best_strategies";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.STRATEGY);
    }

    @Override
    public long newest(Instant now) {
        return best.newest();
    }

    @Override
    public Batch after(long last, Instant now) {
        List<BestStrategy> rows = best.findByIdGreaterThanOrderById(last, Limit.of(MOST));
        List<News> news = rows.stream()
                .flatMap(row -> row.changedFrom().map(before -> news(row, before)).stream())
                .toList();
        return new Batch(news, rows.isEmpty() ? last : rows.getLast().id().orElse(last));
    }

    private static News news(BestStrategy row, String before) {
        String now = Optional.ofNullable(row.strategy()).orElse("cash");
        return News.of(
                AlertKind.STRATEGY,
                row.evaluatedAt(),
                row.ticker(),
                "%s%s: %s after %s: %s"
                        .formatted(
                                TradeNews.mode(row.mode()),
                                row.ticker(),
                                now,
                                before.isEmpty() ? "cash" : before,
                                row.reason()));
    }
}
