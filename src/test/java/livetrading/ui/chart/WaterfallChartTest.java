package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livetrading.ui.chart.WaterfallChart.Range;
import livetrading.ui.chart.WaterfallChart.Step;
import org.junit.jupiter.api.Test;

class WaterfallChartTest {

    private static final List<Step> STEPS =
            List.of(new Step("Buy and hold", 10), new Step("Timing", 5), new Step("Sizing", -18), new Step("Costs", 0));

    @Test
    void itsRangeReachesFromTheLowestSumToTheHighest() {
        assertThat(Range.of(STEPS)).isEqualTo(new Range(-3, 15));
        assertThat(Range.of(List.of(new Step("Buy and hold", 4)))).isEqualTo(new Range(0, 4));
        assertThat(new Range(-3, 15).with(new Range(-5, 2))).isEqualTo(new Range(-5, 15));
    }

    @Test
    void namesTheStepsAndWhatComesOfThemAndLeavesRoom() {
        WaterfallChart chart = new WaterfallChart("Parts", "None.");
        chart.show(STEPS, "Account", Range.of(STEPS));

        assertThat(chart.isDrawn()).isTrue();
        assertThat(chart.configuration().getxAxis().getCategories())
                .containsExactly("Buy and hold", "Timing", "Sizing", "Costs", "Account");
        assertThat(chart.configuration().getyAxis().getMin().doubleValue()).isLessThan(-3);
        assertThat(chart.configuration().getyAxis().getMax().doubleValue()).isGreaterThan(15);
    }

    @Test
    void getsMoreRoomWhenAnotherChartBesideItNeedsIt() {
        WaterfallChart chart = new WaterfallChart("Parts", "None.");
        chart.show(STEPS, "Account", Range.of(STEPS));
        chart.show(STEPS, "Account", new Range(-3, 200));

        assertThat(chart.configuration().getyAxis().getMax().doubleValue()).isGreaterThan(200);
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        assertThat(new WaterfallChart("Parts", "None.").isDrawn()).isFalse();
    }
}
