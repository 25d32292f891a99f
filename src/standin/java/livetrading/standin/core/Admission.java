package livetrading.standin.core;

import java.time.Instant;
import java.time.LocalTime;

/** Everything that an order has to pass before the broker takes it. */
final class Admission {

    private static final LocalTime OPG_FROM = LocalTime.of(19, 0);
    private static final LocalTime OPG_UNTIL = LocalTime.of(9, 28);
    private static final LocalTime CLS_UNTIL = LocalTime.of(15, 50);

    private final SimClock clock;
    private final Assets assets;
    private final OrderBook book;
    private final AccountRules accountRules;
    private final WashTradeRule washTradeRule;

    Admission(SimClock clock, Assets assets, OrderBook book, AccountRules accountRules) {
        this.clock = clock;
        this.assets = assets;
        this.book = book;
        this.accountRules = accountRules;
        this.washTradeRule = new WashTradeRule(book);
    }

    /** The asset that is to be traded; throws a {@link Refusal}. */
    Asset admit(Ticket ticket) {
        TicketRules.check(ticket);
        Asset asset = checkAsset(ticket);
        accountRules.checkMayTrade();
        checkWindow(ticket);
        checkUnused(ticket.clientOrderId());
        washTradeRule.check(ticket);
        accountRules.check(ticket, asset);
        return asset;
    }

    void checkUnused(String clientOrderId) {
        if (book.isUsed(clientOrderId)) {
            throw Refusal.invalid("client_order_id must be unique");
        }
    }

    private Asset checkAsset(Ticket ticket) {
        Asset asset = assets.find(ticket.symbol())
                .orElseThrow(() -> Refusal.unprocessable("asset \"" + ticket.symbol() + "\" not found"));
        if (!asset.active()) {
            throw Refusal.unprocessable("asset " + asset.symbol() + " is not active");
        }
        if (!asset.tradable()) {
            throw Refusal.unprocessable("asset " + asset.symbol() + " is not tradable");
        }
        if (ticket.isFractional() && !asset.fractionable()) {
            throw Refusal.forbidden("asset \"" + asset.symbol() + "\" is not fractionable");
        }
        return asset;
    }

    private void checkWindow(Ticket ticket) {
        Instant now = clock.instant();
        LocalTime time = LocalTime.ofInstant(now, TradingDay.NEW_YORK);
        if (ticket.timeInForce() == TimeInForce.OPG && !time.isBefore(OPG_UNTIL) && time.isBefore(OPG_FROM)) {
            throw Refusal.forbidden("opg orders are only accepted between 7:00pm and 9:28am ET");
        }
        if (ticket.timeInForce() == TimeInForce.CLS && !time.isBefore(CLS_UNTIL) && time.isBefore(OPG_FROM)) {
            throw Refusal.forbidden("cls orders are not accepted after 3:50pm ET");
        }
    }
}
