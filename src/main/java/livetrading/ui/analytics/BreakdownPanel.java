package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import livetrading.ledger.RoundTripFilter;
import livetrading.ledger.RoundTripGroups;
import livetrading.ledger.RoundTripGroups.Group;
import livetrading.market.MarketCalendar;
import livetrading.ui.chart.BarChart;
import livetrading.ui.chart.BarChart.Bar;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;

/** What the trades that ended in the period have brought: by when they were opened, how long they were held, and why. */
final class BreakdownPanel extends Div {

    private static final String NONE = "The first bar appears with the first trade that is over.";

    private final RoundTripGroups groups;
    private final BarChart weekdays = BarChart.ofDollars("Profit by weekday of the entry", NONE);
    private final BarChart hours = BarChart.ofDollars("Profit by hour of the entry", NONE);
    private final BarChart lengths = BarChart.ofDollars("Profit by holding time", NONE);
    private final BarChart reasons = BarChart.ofDollars("Profit by entry reason", NONE);

    BreakdownPanel(RoundTripGroups groups) {
        this.groups = groups;
        addClassName("side-by-side");
        add(
                new Panel("Profit by weekday of the entry", weekdays),
                new Panel("Profit by hour of the entry, New York", hours),
                new Panel("Profit by holding time", lengths),
                new Panel("Profit by entry reason", reasons));
    }

    void show(RoundTripFilter filter) {
        List<Group<Instant>> entries = groups.entryHours(filter);
        weekdays.show("Profit by weekday of the entry", by(entries, ZonedDateTime::getDayOfWeek, BreakdownPanel::name));
        hours.show("Profit by hour of the entry", by(entries, ZonedDateTime::getHour, "%02d:00"::formatted));
        lengths.show(
                "Profit by holding time",
                groups.lengths(filter).stream()
                        .map(one -> bar(one.key().words(), one.profit()))
                        .toList());
        reasons.show(
                "Profit by entry reason",
                ProfitPanel.ends(groups.reasons(filter).stream()
                        .map(one -> bar(Formats.sentence(one.key()), one.profit()))
                        .toList()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static <K extends Comparable<K>> List<Bar> by(
            List<Group<Instant>> entries, Function<ZonedDateTime, K> key, Function<K, String> name) {
        var sums = new TreeMap<K, Double>();
        entries.forEach(
                one -> sums.merge(key.apply(one.key().atZone(MarketCalendar.NEW_YORK)), one.profit(), Double::sum));
        return sums.entrySet().stream()
                .map(one -> bar(name.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private static Bar bar(String name, double profit) {
        return new Bar(name, profit, (int) Math.signum(profit));
    }
}
