package livetrading.app.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one scrape tells. What is not known is left out, for 0 would be taken for a value. */
final class Readout {

    /** Before the name of each. */
    static final String PREFIX = "livetrading_";

    private static final double MILLIS = 1_000;

    private final List<MetricSnapshot> told = new ArrayList<>();

    void gauge(String name, String help, double value) {
        gauge(name, help, List.of(new Point(Labels.EMPTY, value)));
    }

    void gauge(String name, String help, long value) {
        gauge(name, help, (double) value);
    }

    /** 1 when it is so, else 0. */
    void gauge(String name, String help, boolean isSo) {
        gauge(name, help, isSo ? 1L : 0L);
    }

    /** @param byLabel the values by what the label says; few and known beforehand, for each is a time series of its own */
    void gauge(String name, String help, String label, Map<String, ? extends Number> byLabel) {
        gauge(
                name,
                help,
                byLabel.entrySet().stream()
                        .map(entry -> new Point(
                                Labels.of(label, entry.getKey()),
                                entry.getValue().doubleValue()))
                        .toList());
    }

    private record Point(Labels labels, double value) {}

    private void gauge(String name, String help, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        var gauge = GaugeSnapshot.builder().name(PREFIX + name).help(help);
        points.forEach(point -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(point.labels())
                .value(point.value())
                .build()));
        told.add(gauge.build());
    }

    /** @param name without {@code _total}, which the format adds */
    void counter(String name, String help, String label, Map<String, Long> byLabel) {
        var counter = CounterSnapshot.builder().name(PREFIX + name).help(help);
        byLabel.forEach((key, count) -> counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(Labels.of(label, key))
                .value(count)
                .build()));
        told.add(counter.build());
    }

    void add(MetricSnapshot snapshot) {
        told.add(snapshot);
    }

    /** As Prometheus has times: seconds since 1970. */
    static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }

    static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }

    MetricSnapshots all() {
        return new MetricSnapshots(told);
    }
}
