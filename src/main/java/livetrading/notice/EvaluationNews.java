package livetrading.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import livetrading.ledger.AlertKind;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Action;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tickers that could not be evaluated, or not be looked at. */
@Component
final class EvaluationNews implements NewsSource {

    private final Decisions decisions;

    EvaluationNews(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.EVALUATION);
    }

    @Override
    public long newest(Instant now) {
        return decisions.newest();
    }

    @Override
    public Batch after(long last, Instant now) {
        List<Decision> rows = decisions.findByActionAndIdGreaterThanOrderById(Action.ERROR, last, Limit.of(MOST));
        List<News> news = rows.stream().map(EvaluationNews::news).toList();
        Long id = rows.isEmpty() ? null : rows.getLast().id();
        return new Batch(news, id == null ? last : id);
    }

    private static News news(Decision row) {
        String line = "%s%s: %s".formatted(TradeNews.mode(row.mode()), row.ticker(), row.reason());
        return News.of(AlertKind.EVALUATION, row.decidedAt(), row.ticker(), line)
                .once("evaluation " + line);
    }
}
