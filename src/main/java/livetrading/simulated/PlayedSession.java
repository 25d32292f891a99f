package livetrading.simulated;

import java.time.LocalDate;
import java.util.List;
import livetrading.account.AuctionResult;
import livetrading.account.CashAndHoldings;
import livetrading.account.OpenAuction;
import livetrading.backtest.Costs;
import livetrading.market.Session;

/**
 * What a session has made of the account: orders are filled at its open, holdings are valued at its close.
 *
 * @param after the records at the close
 * @param changed the orders that were filled, rejected or expired
 */
record PlayedSession(AccountRecords after, List<SimulatedOrder> changed) {

    static PlayedSession of(Session session, AccountRecords before, PriceLibrary prices, Costs costs) {
        LocalDate date = session.date();
        OpenAuction auction = new OpenAuction(
                costs,
                ticker -> prices.open(ticker, date),
                ticker -> prices.nextDate(ticker, date).isPresent());
        AuctionResult<SimulatedOrder> result = auction.execute(before.cashAndHoldings(), before.open());
        List<SimulatedOrder> changed = result.orders().stream()
                .map(executed -> executed.order().after(executed.outcome(), session.open()))
                .filter(order -> !order.isOpen())
                .toList();
        CashAndHoldings atClose = result.after().valued(ticker -> prices.lastClose(ticker, date));
        SimulatedAccount account = before.account().onNextSession(date, atClose.cash());
        return new PlayedSession(before.with(account, atClose.holdings(), changed), changed);
    }
}
