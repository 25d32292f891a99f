package livetrading.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/** Goes through the sales from the first to the last. */
final class FirstInFirstOut {

    private final Ticker ticker;
    private final Units units;
    private final List<OrderOfDay> orders;
    private final List<Lot> lots = new ArrayList<>();
    private final WashSales washSales = new WashSales(lots);
    private final List<TaxGain> gains = new ArrayList<>();
    private final List<TaxNote> notes = new ArrayList<>();

    /** The first lot of which anything may be left. */
    private int first;

    /** Behind the last lot that has been bought by now. */
    private int bought;

    FirstInFirstOut(Ticker ticker, List<TaxTrade> trades, Units units) {
        this.ticker = ticker;
        this.units = units;
        orders = OrderOfDay.of(trades);
        for (OrderOfDay order : orders) {
            if (order.side() == Side.BUY) {
                lots.add(new Lot(units.of(order.shares(), order.at()), order.day(), order.amount()));
            }
        }
    }

    TickerTaxes run() {
        List<ShareChange> changes = new ArrayList<>(units.changes());
        for (OrderOfDay order : orders) {
            while (!changes.isEmpty() && !changes.getFirst().at().isAfter(order.at())) {
                follow(changes.removeFirst());
            }
            if (order.side() == Side.BUY) {
                bought++;
            } else {
                sell(order);
            }
        }
        changes.forEach(this::follow);
        return new TickerTaxes(gains, left(), notes);
    }

    private record Sold(Lot lot, Piece piece) {}

    private void sell(OrderOfDay sale) {
        BigDecimal all = units.of(sale.shares(), sale.at());
        List<Sold> sold = take(all);
        BigDecimal rest = all;
        BigDecimal proceeds = sale.amount();
        for (Sold each : sold) {
            BigDecimal part = Cents.part(proceeds, each.piece().units(), rest);
            rest = rest.subtract(each.piece().units());
            proceeds = proceeds.subtract(part);
            if (Units.isNone(rest)) {
                part = part.add(proceeds);
                proceeds = Cents.ZERO;
            }
            gains.add(gain(sale, each, part));
        }
        if (!Units.isNone(rest)) {
            notes.add(new TaxNote.WithoutPurchase(ticker, units.shares(rest, sale.at()), sale.day(), proceeds));
        }
    }

    /** Takes out the shares that were bought first. */
    private List<Sold> take(BigDecimal most) {
        List<Sold> taken = new ArrayList<>();
        BigDecimal rest = most;
        while (!Units.isNone(rest) && first < bought) {
            Lot lot = lots.get(first);
            if (lot.isEmpty()) {
                first++;
            } else {
                Piece piece = lot.take(rest);
                rest = rest.subtract(piece.units());
                taken.add(new Sold(lot, piece));
            }
        }
        return taken;
    }

    private TaxGain gain(OrderOfDay sale, Sold sold, BigDecimal proceeds) {
        Piece piece = sold.piece();
        BigDecimal loss = piece.cost().subtract(proceeds);
        BigDecimal disallowed = Cents.ZERO;
        BigDecimal washable = Cents.ZERO;
        if (loss.signum() > 0) {
            WashSales.Washed washed = washSales.wash(first, sold.lot(), piece, loss, sale.day());
            disallowed = washed.disallowed();
            washable = washed.unmatched().signum() > 0 ? loss.subtract(disallowed) : Cents.ZERO;
        }
        return new TaxGain(
                ticker,
                units.shares(piece.units(), sale.at()),
                piece.acquired(),
                piece.heldFrom(),
                sale.day(),
                proceeds,
                piece.cost(),
                disallowed,
                washable);
    }

    /** A split is in the units already; what went without a sale is not. */
    private void follow(ShareChange change) {
        BigDecimal held = BigDecimal.ZERO;
        for (Lot lot : lots.subList(first, bought)) {
            for (Piece piece : lot.pieces()) {
                held = held.add(piece.units());
            }
        }
        BigDecimal gone = held.subtract(units.of(change.left(), change.at()));
        if (!Units.isNone(gone)) {
            LocalDate day = LocalDate.ofInstant(change.at(), MarketCalendar.NEW_YORK);
            BigDecimal cost =
                    take(gone).stream().map(sold -> sold.piece().cost()).reduce(Cents.ZERO, BigDecimal::add);
            notes.add(new TaxNote.SoldElsewhere(ticker, units.shares(gone, change.at()), day, cost));
        }
    }

    private List<TaxLot> left() {
        return lots.subList(first, lots.size()).stream()
                .flatMap(lot -> lot.pieces().stream())
                .filter(piece -> !Units.isNone(piece.units()))
                .map(piece -> new TaxLot(
                        ticker,
                        units.shares(piece.units(), Instant.MAX),
                        piece.acquired(),
                        piece.heldFrom(),
                        piece.cost(),
                        piece.deferred()))
                .toList();
    }
}
