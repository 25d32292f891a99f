package livetrading.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ledger.AlertKind;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Positions that were opened and closed, a line for each order that was filled. */
@Component
final class TradeNews implements NewsSource {

    /** The fills of one check come one after the other: it is waited for so long whether another comes. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Trades trades;
    private final Orders orders;

    TradeNews(Trades trades, Orders orders) {
        this.trades = trades;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "trade_history";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.TRADE_OPENED, AlertKind.TRADE_CLOSED);
    }

    @Override
    public long newest(Instant now) {
        return trades.newest();
    }

    @Override
    public Batch after(long last, Instant now) {
        List<Trade> fills = trades.findByIdGreaterThanOrderById(last, Limit.of(MOST));
        if (fills.isEmpty() || (fills.size() < MOST && isComing(fills, now))) {
            return new Batch(List.of(), last);
        }
        Map<String, List<Trade>> byOrder = fills.stream()
                .collect(Collectors.groupingBy(Trade::clientOrderId, LinkedHashMap::new, Collectors.toList()));
        List<News> news = byOrder.values().stream().map(this::news).toList();
        Long id = fills.getLast().id();
        return new Batch(news, id == null ? last : id);
    }

    private static boolean isComing(List<Trade> fills, Instant now) {
        return fills.getLast().recordedAt().plus(QUIET).isAfter(now)
                && fills.getFirst().recordedAt().plus(LONGEST_WAIT).isAfter(now);
    }

    private News news(List<Trade> fills) {
        Trade fill = fills.getLast();
        BigDecimal shares = fills.stream().map(Trade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worth = fills.stream()
                .map(one -> one.quantity().multiply(one.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = shares.signum() == 0 ? fill.price() : worth.divide(shares, 4, RoundingMode.HALF_EVEN);
        String what = String.format(
                Locale.ROOT,
                "%s%s %s %s at $%,.2f",
                mode(fill.mode()),
                fill.side() == Side.BUY ? "Bought" : "Sold",
                shares.stripTrailingZeros().toPlainString(),
                fill.ticker(),
                average);
        boolean opened = fill.side() == Side.BUY;
        String line = what + (opened ? " (" + fill.strategy() + ")" : closing(fills, fill));
        return News.of(
                opened ? AlertKind.TRADE_OPENED : AlertKind.TRADE_CLOSED, fill.recordedAt(), fill.ticker(), line);
    }

    /** Nothing is said of real money: that is what one expects. */
    static String mode(Mode mode) {
        return switch (mode) {
            case SIMULATED -> "Simulated: ";
            case PAPER -> "Paper: ";
            case LIVE -> "";
        };
    }

    /** Profit, days and reason, as far as they are known. */
    private String closing(List<Trade> fills, Trade last) {
        Optional<BigDecimal> profit = fills.stream()
                .flatMap(one -> Optional.ofNullable(one.realizedProfit()).stream())
                .reduce(BigDecimal::add);
        String money = profit.map(sum ->
                        String.format(Locale.ROOT, ", %s $%,.2f", sum.signum() < 0 ? "loss" : "profit", sum.abs()))
                .orElse("");
        Optional<JournaledOrder> order = orders.findById(last.clientOrderId());
        String reason = order.map(
                        one -> one.exitRules().map(rules -> "rule " + rules).orElseGet(one::reason))
                .filter(text -> !text.isEmpty())
                .map(text -> ": " + text)
                .orElse("");
        return money + held(last) + reason;
    }

    private String held(Trade exit) {
        return opened(trades.findByModeAndTickerOrderByTimestampAscIdAsc(exit.mode(), exit.ticker()), exit)
                .map(from -> {
                    long days = ChronoUnit.DAYS.between(
                            from.atZone(MarketCalendar.NEW_YORK).toLocalDate(),
                            exit.timestamp().atZone(MarketCalendar.NEW_YORK).toLocalDate());
                    return ", held %d %s".formatted(days, days == 1 ? "day" : "days");
                })
                .orElse("");
    }

    /** When the position was opened that a sale belongs to. */
    private static Optional<Instant> opened(Collection<Trade> fills, Trade exit) {
        BigDecimal held = BigDecimal.ZERO;
        Optional<Instant> since = Optional.empty();
        for (Trade fill : fills) {
            if (fill.timestamp().isAfter(exit.timestamp())
                    || fill.clientOrderId().equals(exit.clientOrderId())) {
                continue;
            }
            if (fill.side() == Side.BUY && held.signum() <= 0) {
                since = Optional.of(fill.timestamp());
            }
            held = fill.side() == Side.BUY ? held.add(fill.quantity()) : held.subtract(fill.quantity());
        }
        return since;
    }
}
