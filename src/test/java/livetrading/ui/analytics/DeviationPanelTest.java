package livetrading.ui.analytics;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.deviation.DeviationState;
import livetrading.engine.DeviationRecords;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.review.AccountComparison;
import livetrading.review.DeviationFindings;
import livetrading.review.DeviationWatch;
import livetrading.review.DeviationWatch.Finding;
import livetrading.ui.ViewTest;
import livetrading.ui.part.PageWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class DeviationPanelTest extends ViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void saysWhatToDoWhileNothingWasTraded() {
        open("analytics");
        awaitWords("Nothing was traded in this mode yet");

        assertThat(words()).contains("Once trading has gone on for two sessions");
    }

    @Test
    void showsWhatDiffersWithItsCauseAndWhatNothingExplainsFirst() {
        open("analytics");
        DeviationPanel panel = _get(DeviationPanel.class);
        awaitWords("Nothing was traded in this mode yet");
        panel.show(new Finding.Found(findings()));

        assertThat(words())
                .contains("SIMULATED account from 2026-03-02 to 2026-03-04")
                .contains("Live has returned +2.00 %, the back-test +3.00 %")
                .contains("the settings that followed stand for it")
                .contains("Deals: Deviates")
                .contains("Costs of executions: Not enough yet")
                .contains("Sharpe ratio: Fine")
                .contains("3 of 5 deals are equal to the cent, 1 differ for a recorded cause, 1 unexplained");
        DifferencesGrid grid = _get(DifferencesGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid, 0))
                .containsSubsequence("ALFA", "BUY", "Only live", "7 at $10.50", "–", "Unexplained");
        assertThat(GridKt._getFormattedRow(grid, 1))
                .containsSubsequence(
                        "BRAV",
                        "BUY",
                        "Only in the back-test",
                        "–",
                        "7 at $10.50",
                        "Refused",
                        "5 of 5 positions are open");
        assertThat(button("I have looked into it").isVisible()).isTrue();
    }

    /** Before anything has been found, an empty table would say that every deal is that of the back-test. */
    @Test
    void promisesNothingWhileTheAccountIsPlayed() {
        open("help");
        UI.getCurrent().add(panel(neverDone()));

        assertThat(words())
                .contains("The account is played again since trading began", "Being computed")
                .doesNotContain("The curves begin");
        assertThat(_find(DifferencesGrid.class)).isEmpty();
        assertThat(_find(Chart.class)).isEmpty();
    }

    /** The one that goes on after a start may take minutes, and so may what others compute. */
    @Test
    void f176_whoWaitsForTheComparisonAndWhoComputesDoNotHoldUpEachOther() {
        var isOver = new CountDownLatch(1);
        try (var computing = Executors.newSingleThreadExecutor();
                var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            computing.execute(() -> awaitQuietly(isOver));
            try {
                open("help");
                UI.getCurrent().add(panel(new PageWork(computing, waiting)));
                awaitWords("Nothing was traded in this mode yet");
            } finally {
                isOver.countDown();
            }
        }
    }

    /** Over a watch that has found nothing yet, whatever other tests have asked theirs. */
    private DeviationPanel panel(PageWork work) {
        var watch = beans.createBean(DeviationWatch.class);
        return new DeviationPanel(watch, work, bean(Clock.class), Mode.SIMULATED, () -> "me");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void liftsAPauseAfterAQuestion() {
        bean(DeviationRecords.class).pause(Mode.SIMULATED, "rsi", "3 of 9 deals differ");
        open("analytics");
        awaitWords("Entries of RSI are paused because live trading deviates: 3 of 9 deals differ");

        button("Lift the pause").click();
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(bean(DeviationWatch.class).paused(Mode.SIMULATED)).isEmpty();
        assertThat(words()).doesNotContain("Entries of RSI are paused because");
    }

    private static DeviationFindings findings() {
        var only = new DealDifference(Optional.of(deal("ALFA")), Optional.empty(), Optional.empty());
        var refused = new DealDifference(
                Optional.empty(),
                Optional.of(deal("BRAV")),
                Optional.of(new Cause(Cause.Kind.REFUSED, "5 of 5 positions are open")));
        var comparison = new AccountComparison(
                Mode.SIMULATED,
                DAY.minusDays(1),
                DAY.plusDays(1),
                true,
                List.of(DAY.minusDays(1), DAY, DAY.plusDays(1)),
                List.of(1.0, 1.01, 1.02),
                List.of(1.0, 1.02, 1.03),
                new DealComparison(5, 3, List.of(only, refused)),
                Map.of(only, "rsi"),
                List.of(),
                List.of());
        Map<DeviationFindings.Test, DeviationState> states = new LinkedHashMap<>();
        states.put(DeviationFindings.Test.DEALS, new DeviationState.Alarm("1 of 5 deals differs"));
        states.put(DeviationFindings.Test.COSTS, new DeviationState.TooLittle(17, "3 orders are too few"));
        states.put(DeviationFindings.Test.RETURN, new DeviationState.AsTested("live Sharpe ratio 1.10"));
        return new DeviationFindings(comparison, Optional.empty(), states, Instant.parse("2026-03-04T21:00:00Z"));
    }

    private static Deal deal(String ticker) {
        return new Deal(DAY, new Ticker(ticker), Side.BUY, BigDecimal.valueOf(7), new BigDecimal("10.5"));
    }
}
