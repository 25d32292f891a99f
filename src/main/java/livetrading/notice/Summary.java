package livetrading.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.ledger.Configurations;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EventKind;
import livetrading.ledger.ManualExits;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.review.Levels;
import livetrading.review.RuleLevels;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import org.springframework.stereotype.Component;

/** The account after a session in words: what it is worth, what was traded, what is held, what did nothing and why. */
@Component
class Summary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

    private final Configurations configurations;
    private final EngineStates states;
    private final EquityHistory equity;
    private final Trades trades;
    private final Positions positions;
    private final Decisions decisions;
    private final ManualExits exits;
    private final EngineEvents events;
    private final RuleLevels levels;

    Summary(
            Configurations configurations,
            EngineStates states,
            EquityHistory equity,
            Trades trades,
            Positions positions,
            Decisions decisions,
            ManualExits exits,
            EngineEvents events,
            RuleLevels levels) {
        this.configurations = configurations;
        this.states = states;
        this.equity = equity;
        this.trades = trades;
        this.positions = positions;
        this.decisions = decisions;
        this.exits = exits;
        this.events = events;
        this.levels = levels;
    }

    /**
     * @param days over which the profit is counted, in sessions of the account
     * @param since by the machine's clock, from when on trades and differences are counted
     */
    String of(Session session, int days, Instant since, Instant now) {
        SettingTexts texts = configurations.read().orElseGet(SettingTexts::standard);
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(texts.of(Setting.MODE)))
                .findFirst();
        if (mode.isEmpty()) {
            return "The mode in the configuration is none, and nothing is traded";
        }
        List<String> lines = new ArrayList<>();
        lines.add(worth(mode.get(), days, DAY.format(session.date())));
        boolean active =
                states.findById(EngineStates.ONLY).map(EngineState::isActive).orElse(false);
        if (!active) {
            lines.add("Trading is off");
        }
        lines.add(traded(trades.findByModeAndRecordedAtGreaterThanOrderById(mode.get(), since)));
        held(mode.get(), lines);
        idle(mode.get(), texts, lines);
        locked(mode.get(), lines);
        long drifts = events.countByKindAndAtAfter(EventKind.DRIFT, since);
        if (drifts > 0) {
            lines.add("Differences from the broker's records: " + drifts);
        }
        lines.add("Next session: " + DAY.format(MarketCalendar.nextSession(now).date()));
        return String.join("\n", lines);
    }

    private String worth(Mode mode, int days, String day) {
        String whose = TradeNews.mode(mode);
        List<EquityHistory.Day> curve = equity.of(mode);
        if (curve.isEmpty()) {
            return "%s%s: no check yet".formatted(whose, day);
        }
        double last = curve.getLast().equity();
        double before = curve.get(Math.max(0, curve.size() - 1 - days)).equity();
        double change = last - before;
        return String.format(
                Locale.ROOT,
                "%s%s: equity $%,.2f, %s %s$%,.2f (%+.2f %%)",
                whose,
                day,
                last,
                days == 1 ? "day" : "week",
                change < 0 ? "-" : "+",
                Math.abs(change),
                before == 0 ? 0 : 100 * change / before);
    }

    private static String traded(List<Trade> fills) {
        long orders = fills.stream().map(Trade::clientOrderId).distinct().count();
        BigDecimal profit = fills.stream()
                .flatMap(fill -> Optional.ofNullable(fill.realizedProfit()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return orders == 0 ? "No trades" : String.format(Locale.ROOT, "Trades: %d, realised $%,.2f", orders, profit);
    }

    private void held(Mode mode, List<String> lines) {
        List<Position> held = positions.findByModeOrderByTicker(mode);
        lines.add(held.isEmpty() ? "No positions" : "Positions: " + held.size());
        Map<String, Levels> levels = held.isEmpty() ? Map.of() : this.levels.of(mode);
        held.forEach(position -> lines.add(String.format(
                Locale.ROOT,
                "- %s: %s at $%,.2f, %+,.2f, %s",
                position.ticker(),
                position.quantity().stripTrailingZeros().toPlainString(),
                position.lastPrice(),
                position.unrealizedProfit(),
                stop(levels.getOrDefault(position.ticker(), Levels.NONE)))));
    }

    private static String stop(Levels levels) {
        return levels.stop().isEmpty()
                ? "no stop"
                : String.format(Locale.ROOT, "stop $%,.2f", levels.stop().getAsDouble());
    }

    /** Tickers whose last decision was to do nothing, counted by the reason; numbers in it do not make another one. */
    private void idle(Mode mode, SettingTexts texts, List<String> lines) {
        List<String> tickers = Arrays.stream(texts.of(Setting.TICKERS).split(","))
                .map(String::strip)
                .filter(ticker -> !ticker.isEmpty())
                .toList();
        List<Decision> last = tickers.isEmpty() ? List.of() : decisions.latest(mode, tickers);
        Map<String, List<Decision>> byReason = last.stream()
                .filter(decision -> decision.action() != Action.BUY && decision.action() != Action.SELL)
                .collect(Collectors.groupingBy(
                        decision -> decision.action() + " " + decision.reason().replaceAll("[-\\d.,]+", "#"),
                        TreeMap::new,
                        Collectors.toList()));
        byReason.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .forEach(group -> lines.add("Did nothing: %s: %s"
                        .formatted(
                                group.stream().map(Decision::ticker).sorted().collect(Collectors.joining(", ")),
                                group.getFirst().reason())));
    }

    private void locked(Mode mode, List<String> lines) {
        exits.findByModeOrderByTicker(mode)
                .forEach(exit -> lines.add("Locked: %s, %s".formatted(exit.ticker(), exit.how())));
        events.lasting(EventKind.LOCK, EngineEvent.lock(mode)).forEach(lock -> lines.add(lock.message()));
    }
}
