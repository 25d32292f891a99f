package livetrading.ui.trades;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.KeptTaxes;
import livetrading.portfolio.Mode;
import livetrading.review.PeriodPerformances;
import livetrading.tax.AccountTaxes;
import livetrading.ui.ViewTest;
import livetrading.ui.part.TextLink;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class TaxesViewTest extends ViewTest {

    /** A loss of $2.50, all of it fees, and the same shares again within 30 days. */
    private void washedLoss() {
        rows().buy("2025-03-03", "ALFA", "rsi");
        rows().sell("2025-06-02", "ALFA", "rsi", -2.5);
        rows().buy("2025-06-10", "ALFA", "rsi");
    }

    @Test
    void showsTheLotsOfAYearAndWhatAWashSaleDefers() {
        washedLoss();
        open("trades/taxes?year=2025");

        GainsGrid grid = _get(GainsGrid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(_getFormatted(grid, 0, "Acquired")).isEqualTo("2025-03-03");
        assertThat(_getFormatted(grid, 0, "Proceeds")).isEqualTo("$413.75");
        assertThat(_getFormatted(grid, 0, "Cost")).isEqualTo("$416.25");
        assertThat(_getFormatted(grid, 0, "Wash sale")).isEqualTo("$2.50");
        assertThat(figure("Wash sales")).isEqualTo("$2.50");
        assertThat(figure("In what is held")).isEqualTo("$2.50");
        assertThat(words()).contains("This is no tax advice", "for practice, nobody taxes these");
        assertThat(_find(TextLink.class))
                .singleElement()
                .satisfies(link -> assertThat(link.getText()).isEqualTo("Form 8949 as CSV"));
    }

    /** An empty table would say that nothing was sold. */
    @Test
    void showsNoSalesBeforeTheLotsAreFollowed() {
        washedLoss();
        open("help");
        var taxes = new TaxesView(
                bean(EngineMonitor.class), bean(KeptTaxes.class), neverDone(), bean(PeriodPerformances.class));
        UI.getCurrent().add(taxes);
        taxes.read();

        assertThat(words()).contains("Following the lots");
        assertThat(_find(GainsGrid.class)).isEmpty();
    }

    @Test
    void followsTheLotsAgainWhenATradeWasBookedOrCorrected() {
        washedLoss();
        open("trades/taxes?year=2025");
        AccountTaxes before = bean(KeptTaxes.class).of(Mode.SIMULATED);
        assertThat(bean(KeptTaxes.class).of(Mode.SIMULATED)).isSameAs(before);

        rows().sell("2025-09-01", "ALFA", "rsi", 0);
        open("trades/taxes?year=2025");
        assertThat(_size(_get(GainsGrid.class))).isEqualTo(2);

        database().update("UPDATE trade_history SET price = 100 WHERE timestamp LIKE '2025-09-01%'");
        open("trades/taxes?year=2025");
        assertThat(_getFormatted(_get(GainsGrid.class), 1, "Proceeds")).isEqualTo("$998.75");
    }

    @Test
    void offersTheYearsWithSales() {
        washedLoss();
        open("trades/taxes");

        Select<Integer> year = (Select<Integer>) _get(Select.class, search -> search.withLabel("Year"));
        assertThat(year.getValue()).isEqualTo(2025);
        enter(year, 2026);
        assertThat(_size(_get(GainsGrid.class))).isZero();
        assertThat(_find(TextLink.class)).isEmpty();
    }

    @Test
    void anAddressThatNobodyUnderstandsShowsTheLastYear() {
        washedLoss();
        open("trades/taxes?year=soon&mode=CASH");

        assertThat(figure("Wash sales")).isEqualTo("$2.50");
    }

    /** In the built-in market its own days count, not those of this machine. */
    @Test
    void warnsOfPurchasesByTheDaysOfTheMarket() {
        rows().buy("2025-03-03", "ALFA", "rsi");
        rows().sell("2025-06-02", "ALFA", "rsi", -2.5);
        rows().equity("2025-06-12", 100_000, 100_000);
        open("trades/taxes");

        assertThat(words()).contains("A purchase of ALFA before 2025-07-03 would defer a loss of $2.50.");
    }
}
