package livetrading.ui.portfolio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import livetrading.ui.account.PositionRow;
import livetrading.ui.format.Formats;

/** The shares of positions and cash in the equity, the largest first. */
final class AllocationBars extends Div {

    private static final int PER_CENT = 100;

    private List<Part> shown = List.of();

    /** @param share of the equity; negative is owed */
    record Part(String name, String amount, double share) {}

    AllocationBars() {
        addClassName("allocation");
        getElement().setAttribute("role", "list");
    }

    void show(List<PositionRow> positions, BigDecimal cash, BigDecimal equity) {
        List<Part> parts = new ArrayList<>();
        for (PositionRow row : positions) {
            Double share = row.allocation();
            if (share != null) {
                parts.add(new Part(row.ticker(), Formats.money(row.position().marketValue()), share));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::share).reversed());
        if (equity.signum() > 0) {
            parts.add(new Part("Cash", Formats.money(cash), cash.doubleValue() / equity.doubleValue()));
        }
        if (!parts.equals(shown)) {
            shown = parts;
            removeAll();
            parts.forEach(part -> add(bar(part)));
        }
    }

    private static Div bar(Part part) {
        Span name = new Span(part.name());
        Span share = new Span(Formats.percent(part.share()));
        share.setTitle(part.amount());
        Div fill = new Div();
        fill.addClassName("allocation-fill");
        fill.getStyle().setWidth(width(part.share()));
        Div track = new Div(fill);
        track.addClassName("allocation-track");
        Div bar = new Div(name, track, share);
        bar.addClassName("allocation-bar");
        bar.setClassName("cash", part.name().equals("Cash"));
        bar.getElement().setAttribute("role", "listitem");
        return bar;
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 1) * PER_CENT);
    }
}
