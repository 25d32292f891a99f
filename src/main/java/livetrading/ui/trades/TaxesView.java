package livetrading.ui.trades;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.KeptTaxes;
import livetrading.portfolio.Mode;
import livetrading.review.PeriodPerformances;
import livetrading.tax.AccountTaxes;
import livetrading.tax.Form8949;
import livetrading.tax.TaxGain;
import livetrading.tax.TaxNote;
import livetrading.tax.TaxYear;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Page;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.ui.part.TextLink;
import livetrading.ui.table.Filters;

/** What the sales of a year come to under US tax law, lot by lot; no tax advice, and the page says so. */
@Route("trades/taxes")
@PageTitle("Taxes · Live Trading")
@PermitAll
final class TaxesView extends Page implements BeforeEnterObserver {

    private final EngineMonitor monitor;
    private final KeptTaxes kept;
    private final PageWork work;
    private final PeriodPerformances performances;
    private final Filters filters = new Filters("trades/taxes", this::read);
    private final Select<Integer> year = new Select<>();
    private final Select<Mode> mode;
    private final Paragraph state = new Paragraph();
    private final Figure shortTerm = figure("Short term", "Gains less losses of what was held for a year or less.");
    private final Figure longTerm = figure("Long term", "Gains less losses of what was held for more than a year.");
    private final Figure washed = figure(
            "Wash sales",
            "Losses that this year's sales may not claim yet, because the same ticker was bought within 30 days before or after. They are in the cost of what was bought.");
    private final Figure deferred =
            figure("In what is held", "Losses of wash sales that are in the cost of what is still held.");
    private final GainsGrid gains = new GainsGrid();
    private final UnorderedList notes = new UnorderedList();
    private final Div form = new Div();
    private final Div rest = new Div();
    private Optional<Mode> followed = Optional.empty();

    TaxesView(EngineMonitor monitor, KeptTaxes kept, PageWork work, PeriodPerformances performances) {
        super("Trades");
        this.monitor = monitor;
        this.kept = kept;
        this.work = work;
        this.performances = performances;
        year.setLabel("Year");
        filters.bind(year, "year", Integer::valueOf, String::valueOf);
        mode = filters.each("Mode", "mode", Mode.class, "Current");
        Div figures = new Div(shortTerm, longTerm, washed, deferred);
        figures.addClassName("figures");
        state.getElement().setAttribute("role", "status");
        state.addClassName("quiet");
        filters.add(year);
        rest.addClassName("view-part");
        rest.add(figures, new Panel("Sales", form, gains), notes);
        Paragraph advice = new Paragraph("This is no tax advice: only this program's trades in this account are known, "
                + "and the broker's Form 1099-B decides. ");
        advice.add(new Anchor("help/docs/taxes", "What is computed, and from which sources"));
        add(TradeTabs.taxes(), filters, state, rest, advice);
    }

    private static Figure figure(String name, String meaning) {
        return new Figure(name).explain(meaning);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        read();
    }

    private LocalDate today() {
        return performances.today(shownMode());
    }

    private Mode shownMode() {
        return mode.getOptionalValue().orElse(monitor.status().mode());
    }

    /** All lots of an account are followed from its first day on, which takes a while when there are many trades. */
    void read() {
        Mode asked = shownMode();
        state.setText("Following the lots …");
        // before there are any they would say that nothing was sold, and those of another account are none of this one
        rest.setVisible(followed.filter(asked::equals).isPresent());
        work.compute(this, () -> kept.of(asked), found -> show(asked, found), failure -> failed(asked));
    }

    private void failed(Mode asked) {
        if (asked == shownMode()) {
            state.setText("The taxes could not be computed; the log says why.");
            rest.setVisible(false);
        }
    }

    private void show(Mode asked, AccountTaxes taxes) {
        if (asked != shownMode()) {
            return;
        }
        followed = Optional.of(asked);
        rest.setVisible(true);
        int chosen = offer(taxes);
        TaxYear shown = taxes.year(chosen);
        state.setText("%d, %s account%s"
                .formatted(
                        chosen,
                        asked.name().toLowerCase(Locale.ROOT),
                        asked == Mode.LIVE ? "" : ": for practice, nobody taxes these"));
        show(shortTerm, shown.shortTerm());
        show(longTerm, shown.longTerm());
        washed.show(Formats.money(TaxYear.Totals.of(shown.gains()).disallowed()), "disallowed");
        deferred.show(Formats.money(taxes.deferred()), "disallowed before");
        gains.show(shown.gains());
        form.removeAll();
        if (!shown.gains().isEmpty()) {
            form.add(new TextLink(
                    "Form 8949 as CSV", "form-8949-%d.csv".formatted(chosen), "text/csv", () -> Form8949.csv(shown)));
        }
        notes.removeAll();
        Stream.concat(
                        taxes.openWindows(today()).stream()
                                .map(gain -> "A purchase of %s before %s would defer a loss of %s."
                                        .formatted(gain.ticker(), gain.freeFrom(), Formats.money(gain.washable()))),
                        shown.notes().stream().map(TaxNote::words))
                .forEach(words -> notes.add(new ListItem(words)));
    }

    /** Offers the years with sales, and this one. */
    private int offer(AccountTaxes taxes) {
        int wanted = year.getOptionalValue()
                .orElseGet(() -> taxes.years().stream().findFirst().orElse(today().getYear()));
        List<Integer> years = new ArrayList<>(taxes.years());
        Stream.of(today().getYear(), wanted).filter(one -> !years.contains(one)).forEach(years::add);
        filters.quietly(() -> {
            year.setItems(years);
            year.setValue(wanted);
        });
        return wanted;
    }

    private static void show(Figure figure, List<TaxGain> lines) {
        TaxYear.Totals totals = TaxYear.Totals.of(lines);
        figure.showSigned(
                Formats.profit(totals.gain()),
                "%s %s".formatted(Formats.count(lines.size()), lines.size() == 1 ? "lot" : "lots"),
                totals.gain().signum());
    }
}
