package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.FilterOptions;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.RoundTripGroups;
import livetrading.ledger.RoundTripTotals;
import livetrading.ledger.TradeSums;
import livetrading.portfolio.Mode;
import livetrading.review.AccountActivities;
import livetrading.review.DeviationWatch;
import livetrading.review.LiveComparisons;
import livetrading.review.PeriodPerformance;
import livetrading.review.PeriodPerformances;
import livetrading.review.Reports;
import livetrading.ui.analytics.PeriodBar.Choice;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Later;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.SignedIn;

/**
 * Performance in any period: of the account its returns, risk and drawdowns beside buying and holding; of a strategy or a
 * ticker what it has realised; and live trading against its back-test.
 */
@Route("analytics")
@PageTitle("Analytics · Live Trading")
@PermitAll
final class AnalyticsView extends Page implements BeforeEnterObserver {

    private final EngineMonitor monitor;
    private final PeriodPerformances performances;
    private final PeriodBar bar;
    private final Paragraph caption = new Paragraph();
    private final ReturnFigures figures = new ReturnFigures();
    private final AccountPart account;
    private final RealizedPart realized;
    private final ActivityPanel activity;
    private final AccountActivities activities;
    private final BookedPanel booked = new BookedPanel();
    private final BreakdownPanel breakdown;
    private final ProfitPanel profits;
    private final Div rest = new Div();

    AnalyticsView(
            EngineMonitor monitor,
            PeriodPerformances performances,
            AccountActivities activities,
            FilterOptions options,
            ProfitSums sums,
            TradeSums traded,
            RoundTripTotals totals,
            RoundTripGroups groups,
            LiveComparisons comparisons,
            BestStrategies best,
            Reports reports,
            DeviationWatch watch,
            PageWork work,
            AuthenticationContext session,
            Clock clock) {
        super("Analytics");
        this.monitor = monitor;
        this.performances = performances;
        this.activities = activities;
        bar = new PeriodBar(options, this::choose);
        account = new AccountPart(performances, work, figures::show);
        realized = new RealizedPart(totals, sums);
        activity = new ActivityPanel(groups, totals, traded);
        breakdown = new BreakdownPanel(groups);
        profits = new ProfitPanel(sums);
        var live = new LivePanel(comparisons, best, monitor.status().mode(), work);
        var whole = new DeviationPanel(watch, work, clock, monitor.status().mode(), () -> SignedIn.name(session));
        bar.filters().sorts(live.executions());
        caption.addClassName("quiet");
        caption.getElement().setAttribute("role", "status");
        rest.addClassName("view-part");
        rest.add(account, activity, booked, realized, breakdown, profits);
        add(
                bar,
                caption,
                figures,
                Destination.toFigures("How these figures are computed"),
                new Later(rest, whole, live),
                new ReportPanel(reports, work, this::choice));
        Live.follow(figures, monitor, status -> showFigures());
        Live.follow(rest, monitor, status -> showRest());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bar.read(event.getLocation().getQueryParameters());
        if (isAttached()) {
            choose();
        }
    }

    private void choose() {
        showFigures();
        if (rest.isAttached()) {
            showRest();
        }
    }

    private Choice choice() {
        Mode mode = bar.mode(monitor.status().mode());
        return bar.choice(mode, performances.today(mode));
    }

    private PeriodPerformance period(Choice choice) {
        return performances.of(choice.mode(), from(choice), to(choice));
    }

    /** The first day of the account where none is chosen. */
    private LocalDate from(Choice choice) {
        return choice.from().or(() -> performances.first(choice.mode())).orElseGet(() -> to(choice));
    }

    private LocalDate to(Choice choice) {
        return choice.to().orElseGet(() -> performances.today(choice.mode()));
    }

    private void showFigures() {
        Choice choice = choice();
        bar.offer(choice.mode());
        PeriodPerformance period = period(choice);
        caption.setText(choice.isWholeAccount() ? words(choice, period) : words(choice));
        figures.setVisible(choice.isWholeAccount());
        figures.show(period);
    }

    private String words(Choice choice, PeriodPerformance period) {
        if (period.curve().isEmpty()) {
            return performances
                    .first(choice.mode())
                    .map(first ->
                            "Nothing is known of the account in this period: its first day is %s.".formatted(first))
                    .orElse("Nothing is known of this account yet: its first day is that of the first check.");
        }
        String worthless = period.worthless()
                .map(day -> " On %s nothing was left of the account: the figures begin after it.".formatted(day))
                .orElse("");
        return "%s account from %s to %s, measured from the last value before; %s a year.%s"
                .formatted(
                        choice.mode(),
                        period.curve().first(),
                        period.curve().last(),
                        ReturnFigures.above(period.riskFree()),
                        worthless);
    }

    private static String words(Choice choice) {
        return "Equity is stored for the whole account only. Of %s this is what sales have realised."
                .formatted(RealizedPart.subject(choice));
    }

    private void showRest() {
        Choice choice = choice();
        account.setVisible(choice.isWholeAccount());
        activity.setVisible(choice.isWholeAccount());
        realized.setVisible(!choice.isWholeAccount());
        if (choice.isWholeAccount()) {
            PeriodPerformance period = period(choice);
            account.show(choice, period);
            activity.show(choice, period);
            booked.show(activities.booked(choice.mode(), from(choice), to(choice)));
        } else {
            booked.setVisible(false);
            realized.show(choice);
        }
        breakdown.show(choice.roundTrips());
        profits.show(choice.trades());
    }
}
