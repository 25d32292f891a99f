package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.market.Ticker;

/** What the records do not explain, so that the broker's statement has to. */
public sealed interface TaxNote {

    Ticker ticker();

    BigDecimal shares();

    LocalDate day();

    /** In a sentence. */
    String words();

    /** Shares were sold of which no purchase is known. */
    record WithoutPurchase(Ticker ticker, BigDecimal shares, LocalDate day, BigDecimal proceeds) implements TaxNote {

        @Override
        public String words() {
            return "%s: %s shares were sold on %s for $%s, and no purchase of them is known: they are not in these figures"
                    .formatted(ticker, shares.toPlainString(), day, proceeds.toPlainString());
        }
    }

    /** Shares went without a sale of the program. */
    record SoldElsewhere(Ticker ticker, BigDecimal shares, LocalDate day, BigDecimal cost) implements TaxNote {

        @Override
        public String words() {
            return "%s: %s shares with a basis of $%s were gone on %s without a sale of the program, sold elsewhere or paid out at a split: what they brought is not in these figures"
                    .formatted(ticker, shares.toPlainString(), cost.toPlainString(), day);
        }
    }
}
