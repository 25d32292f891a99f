package livetrading.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.risk.rule.AccountRule.WashableLoss;
import livetrading.tax.TaxTrade;
import livetrading.tax.TickerTaxes;

/** Losses of an account that a purchase would defer for the tax office. */
public final class WashableLosses {

    private final Map<Ticker, List<TaxTrade>> trades = new HashMap<>();

    void add(AccountOrder order, TradeBook.Side side) {
        trades.computeIfAbsent(order.ticker(), ticker -> new ArrayList<>())
                .add(new TaxTrade(
                        order.intent().clientOrderId().value(),
                        Sessions.of(side.date()).open(),
                        order.side(),
                        order.quantity(),
                        side.price(),
                        side.fees()));
    }

    List<WashableLoss> of(Ticker ticker) {
        return in(TickerTaxes.of(ticker, trades.getOrDefault(ticker, List.of()), List.of()));
    }

    /** Those that are left in some trades, whenever they were made. */
    public static List<WashableLoss> in(TickerTaxes taxes) {
        return taxes.gains().stream()
                .filter(gain -> gain.washable().signum() > 0)
                .map(gain -> new WashableLoss(gain.sold(), gain.freeFrom(), gain.washable()))
                .toList();
    }
}
