package livetrading.app.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Action;
import livetrading.risk.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** How many orders were refused since the start, and for which kind of reason; what each check refuses again counts once a bar. */
@Component
final class RefusalReadings implements Readings {

    /** A scrape reads no more of them; the next one goes on. */
    private static final int MOST = 5_000;

    private final Decisions decisions;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long last;

    RefusalReadings(Decisions decisions) {
        this.decisions = decisions;
        for (Refusal.Code code : Refusal.Code.values()) {
            counts.put(code.name(), 0L);
        }
        counts.put(Decision.BY_BROKER, 0L);
        last = decisions.newest();
    }

    @Override
    public synchronized void into(Readout readout) {
        long newest = decisions.newest();
        List<Decision> news = decisions.findByActionAndIdGreaterThanOrderById(Action.REFUSED, last, Limit.of(MOST));
        news.forEach(row -> row.refusal().ifPresent(code -> counts.merge(code, 1L, Long::sum)));
        long read =
                news.isEmpty() ? newest : Objects.requireNonNull(news.getLast().id());
        last = news.size() < MOST ? Math.max(newest, read) : read;
        readout.counter("refusals", "Orders that were refused since the program started", "code", counts);
    }
}
