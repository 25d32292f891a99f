package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.market.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveGuardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    private static final PriceCollar COLLAR = new PriceCollar(5, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            104.97 | 105.01 | 100  | ""
            94.99  | 95.03  | 100  | ""
            105.10 | 105.20 | 100  | the quote of 105.15 is 5.2 % away from the last close of 100, more than 5 %
            94.80  | 94.90  | 100  | the quote of 94.85 is -5.2 % away from the last close of 100, more than 5 %
            99.6   | 100.4  | 100  | ""
            99     | 101    | 100  | the quote of 99.00 to 101.00 has a spread of 2.00 %, more than 1 %
            100    | 100    | 100  | ""
            0      | 0      | 100  | a quote of 0 to 0 is none
            0      | 100    | 100  | a quote of 0 to 100 is none
            100    | 0      | 100  | a quote of 100 to 0 is none
            101    | 99     | 100  | a quote of 101 to 99 is none
            NaN    | 100    | 100  | a quote of NaN to 100 is none
            100    | NaN    | 100  | a quote of 100 to NaN is none
            100    | Infinity | 100 | a quote of 100 to Infinity is none
            100    | 100    | 0    | the quote of 100.00 is Infinity % away from the last close of 0, more than 5 %
            100    | 100    | NaN  | the quote of 100.00 is NaN % away from the last close of NaN, more than 5 %
            """)
    void aCollarHoldsWhatIsFarOrWideOrNotKnown(double bid, double ask, double lastClose, String objection) {
        assertThat(COLLAR.objection(Optional.of(new Quote(bid, ask, NOW)), lastClose, NOW)
                        .orElse(""))
                .isEqualTo(objection);
    }

    @Test
    void aCollarHoldsWithoutAQuoteAndWithAnOldOne() {
        Quote old = new Quote(100, 100, NOW.minus(Duration.ofMinutes(30)));

        assertThat(COLLAR.objection(Optional.empty(), 100, NOW)).hasValue("there is no quote");
        assertThat(COLLAR.objection(Optional.of(old), 100, NOW)).isEmpty();
        assertThat(COLLAR.objection(Optional.of(old), 100, NOW.plusSeconds(1)))
                .hasValue("its last quote is of 2026-11-23T15:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"19, 2, false", "20, 2, true", "21, 0, true", "0, 3, true", "19, 4, true"})
    void theTwentyFirstOrderAndTheFourthAlikeAreNotSent(long sent, long alike, boolean halts) {
        assertThat(new OrderRate(20, 5, 3).objection(sent, alike, "buy AAPL").isPresent())
                .isEqualTo(halts);
    }

    @Test
    void saysWhatRanAway() {
        assertThat(new OrderRate(20, 5, 3).objection(20, 3, "buy AAPL"))
                .hasValue("20 orders were sent within 5 minutes, and more than 20 are not sent");
        assertThat(new OrderRate(20, 5, 3).objection(1, 3, "buy AAPL"))
                .hasValue("3 orders to buy AAPL were sent in this session, and more than 3 are not sent");
        assertThat(new BrokerRefusals(3).objection(3, "no money"))
                .hasValue("the broker has refused 3 orders in a row, the last one because: no money");
        assertThat(new BrokerRefusals(3).objection(2, "no money")).isEmpty();
    }

    @Test
    void guardsCloseNothingAndKeepNothingOutOfABacktest() {
        var rules = new RuleBook(List.of(COLLAR, new Halted(), new OrderRate(20, 5, 3), new BrokerRefusals(3)));

        assertThat(rules.guards()).hasSize(4).allMatch(guard -> guard.type().isLiveOnly());
        assertThat(rules.rules()).allMatch(rule -> rule instanceof LiveGuard);
    }
}
