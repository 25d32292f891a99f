package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccountFiguresTest {

    private static final double CLOSE = 1e-12;

    @Test
    void measuresFromTheFirstSession() {
        AccountFigures figures = AccountFigures.of(new double[] {100_000, 110_000, 99_000});

        assertThat(figures.totalProfit()).isEqualTo(-1_000);
        assertThat(figures.totalReturn()).isCloseTo(-0.01, within(CLOSE));
        assertThat(figures.sessionProfit()).hasValue(-11_000);
    }

    @Test
    void tellsTheDrawdownNowFromTheWorst() {
        AccountFigures figures = AccountFigures.of(new double[] {100, 80, 200, 190});

        assertThat(figures.drawdown()).isCloseTo(-0.05, within(CLOSE));
        assertThat(figures.maxDrawdown()).isCloseTo(-0.2, within(CLOSE));
    }

    /** (0.10 - 0.10) / 2 is the mean of two opposite returns, whatever came before them. */
    @Test
    void countsNoReturnForTheSessionFromWhichItIsMeasured() {
        assertThat(AccountFigures.of(new double[] {100, 110, 99}).sharpe().getAsDouble())
                .isCloseTo(0, within(CLOSE));
        // returns of 1 % and 3 %: mean 2 %, sample deviation 1.4142 %
        assertThat(AccountFigures.of(new double[] {100, 101, 104.03}).sharpe().getAsDouble())
                .isCloseTo(Math.sqrt(2) * Math.sqrt(252), within(1e-9));
    }

    @Test
    void hasNoSharpeRatioAndNoLastProfitAfterOneSession() {
        AccountFigures figures = AccountFigures.of(new double[] {100_000});

        assertThat(figures.sharpe()).isEmpty();
        assertThat(figures.sessionProfit()).isEmpty();
        assertThat(figures.totalReturn()).isZero();
    }

    @Test
    void refusesNoSessionAtAll() {
        assertThatThrownBy(() -> AccountFigures.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
