package livetrading.app.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a scrape how trading goes. Where some of it cannot be read, for instance from a database in trouble, the rest is told. */
@Component
final class TradingMetrics implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(TradingMetrics.class);

    private final List<Readings> readings;

    TradingMetrics(List<Readings> readings, PrometheusRegistry registry) {
        this.readings = List.copyOf(readings);
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        var readout = new Readout();
        boolean isComplete = true;
        for (Readings some : readings) {
            isComplete &= isRead(some, readout);
        }
        readout.gauge("scrape_complete", "1 when all could be read, 0 when some of it is missing", isComplete);
        return readout.all();
    }

    private static boolean isRead(Readings some, Readout readout) {
        try {
            some.into(readout);
            return true;
        } catch (RuntimeException e) {
            // a scrape comes several times a minute; the engine says what is wrong with the database
            LOG.debug("Not all metrics could be read", e);
            return false;
        }
    }
}
