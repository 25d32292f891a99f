package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTableTest {

    @Test
    void saysWhatWasPlayed() throws CommandRefused {
        String text = AccountTable.of(SmallAccount.played(
                "--risk-per-trade=0.1", "--commission=0.001", "--min-deflated=0.95", "--beat-buy-and-hold"));

        assertThat(text).startsWith("""
                2 tickers, 3 sessions, 2020-01-02 to 2020-01-04
                AAA, BBB
                capital $100,000.00, 10 % of equity a position, at most 5 positions, whole shares
                commission 0.1 %, slippage 5 bp
                evaluated by sharpe over 365 days, again after 365 days, switching margin 0.1
                a strategy needs 1 trade, a deflated Sharpe ratio of 95 %, and to beat buy and hold
                """);
    }

    @Test
    void putsTheAccountBesideBothBenchmarks() throws CommandRefused {
        String text = AccountTable.of(SmallAccount.played());

        assertThat(text)
                .containsPattern("  +Account  +Buy and hold  +At same exposure\n")
                .containsPattern("Final equity +\\$100,072.27 +\\$90,000.00 +\\$100,000.00\n")
                .containsPattern("Sharpe ratio +0.50 +-0.50 +-\n")
                // a tenth lost in two sessions of the 252 of a year
                .containsPattern("CAGR +50.00 % +-100.00 % +-\n")
                .containsPattern("Average exposure +1.05 %\n");
    }

    @Test
    void countsChoicesAndTradesOfEachStrategy() throws CommandRefused {
        String text = AccountTable.of(SmallAccount.played());

        assertThat(text)
                .containsPattern("SMA Crossover +1 +1 +0 +100.00 % +5.39 % +\\$0.00 +\\$53.97\n")
                .containsPattern("RSI[^\n]* +0 +1 +1 +- +- +\\$0.00 +\\$20.30\n")
                .containsPattern("stay in cash +1 +0 +0 +- +- +\\$0.00 +\\$0.00\n")
                .containsPattern("all +2 +2 +1 +100.00 % +5.39 % +\\$0.00 +\\$74.27\n");
    }

    @Test
    void saysWhyEntriesWereRefusedInWords() throws CommandRefused {
        assertThat(AccountTable.of(SmallAccount.played()))
                .contains("             12  share too dear\n              3  positions full\n");
    }

    @Test
    void showsTheLastTrades() throws CommandRefused {
        assertThat(AccountTable.of(SmallAccount.played()))
                .containsPattern("AAA +SMA Crossover +2020-01-03 +100.05 +2020-01-04 +105.45 +\\$53.97 +5.39 %\n")
                .containsPattern("BBB +RSI +2020-01-03 +50.01 +open +\\$20.30 +1.98 %\n");
    }

    @Test
    void saysThatNothingWasTraded() throws CommandRefused {
        assertThat(AccountTable.of(SmallAccount.idle())).contains("No entry was refused.\n", "No trades.\n");
    }

    @Test
    void fitsIntoATerminal() throws CommandRefused {
        assertThat(AccountTable.of(SmallAccount.played()).lines())
                .allMatch(line -> line.length() <= 100)
                .allMatch(line -> line.matches("\\p{ASCII}*"));
    }
}
