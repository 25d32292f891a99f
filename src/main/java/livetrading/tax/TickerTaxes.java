package livetrading.tax;

import java.util.List;
import livetrading.market.Ticker;

/**
 * The purchases and sales of one ticker in one account as US tax law sees them: first in, first out, with wash sales.
 *
 * @param gains in the order of the sales
 * @param lots what is left, in the order of the purchases
 */
public record TickerTaxes(List<TaxGain> gains, List<TaxLot> lots, List<TaxNote> notes) {

    public TickerTaxes {
        gains = List.copyOf(gains);
        lots = List.copyOf(lots);
        notes = List.copyOf(notes);
    }

    /**
     * Takes all of them together: a purchase changes what came of a sale up to 30 days before.
     *
     * @param trades in the order of their time
     */
    public static TickerTaxes of(Ticker ticker, List<TaxTrade> trades, List<ShareChange> changes) {
        return new FirstInFirstOut(ticker, trades, new Units(changes)).run();
    }
}
