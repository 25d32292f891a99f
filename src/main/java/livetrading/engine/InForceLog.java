package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.ConfigurationStore;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.RiskRuleRows;
import livetrading.ledger.SettingsInForce;
import livetrading.ledger.SettingsInForce.InForce;
import livetrading.ledger.SettingsInForceRows;
import livetrading.ledger.StrategyPin;
import livetrading.ledger.StrategyPins;
import livetrading.market.MarketCalendar;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import org.springframework.stereotype.Component;

/** Writes down with what a mode trades: before the first check of all, and before each that is made with something else. */
@Component
class InForceLog {

    private final CurrentSettings current;
    private final ConfigurationStore configuration;
    private final RiskRuleRows rules;
    private final StrategyPins pins;
    private final Strategies strategies;
    private final SettingsInForceRows rows;
    private final EquityPoints equity;
    private final Clock clock;
    private final Map<Mode, Seen> last = new EnumMap<>(Mode.class);

    /** What is looked at in each check, to see whether anything has changed. */
    private record Seen(
            TradingSettings settings,
            List<String> strategies,
            int dropped,
            Map<String, String> pins,
            boolean entriesPaused,
            boolean isFirst) {}

    InForceLog(
            CurrentSettings current,
            ConfigurationStore configuration,
            RiskRuleRows rules,
            StrategyPins pins,
            Strategies strategies,
            SettingsInForceRows rows,
            EquityPoints equity,
            Clock clock) {
        this.current = current;
        this.configuration = configuration;
        this.rules = rules;
        this.pins = pins;
        this.strategies = strategies;
        this.rows = rows;
        this.equity = equity;
        this.clock = clock;
    }

    /** Before a check decides anything, at the venue's present. */
    void note(Venue venue, TradingSettings settings, Instructions instructions) {
        Mode mode = venue.mode();
        Optional<EquityPoint> newest = equity.findFirstByModeOrderByAtDesc(mode);
        var seen = new Seen(
                settings,
                strategies.all().stream().map(Strategy::id).toList(),
                strategies.dropped(),
                pinned(mode),
                instructions.entriesPaused(),
                newest.isEmpty());
        // what was edited since the step began is in force from the next check on
        if (!seen.equals(last.get(mode)) && new Valid(settings).equals(current.read())) {
            write(venue, seen, newest);
            last.put(mode, seen);
        }
    }

    private Map<String, String> pinned(Mode mode) {
        return pins.findByModeOrderByTicker(mode).stream()
                .collect(Collectors.toMap(StrategyPin::ticker, StrategyPin::strategy, (one, other) -> other));
    }

    private void write(Venue venue, Seen seen, Optional<EquityPoint> newest) {
        Mode mode = venue.mode();
        InForce inForce = inForce(seen);
        Optional<SettingsInForce> before = rows.findFirstByModeOrderByIdDesc(mode);
        if (before.map(SettingsInForce::inForce).filter(inForce::equals).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Optional<EquityPoint> first = before.isEmpty() ? equity.findFirstByModeOrderByAtAsc(mode) : Optional.empty();
        // it was traded before this was written down: what is in force now stands for all that was
        rows.save(first.map(point -> new SettingsInForce(mode, now, point.at(), date(venue, point.at()), inForce, true))
                .orElseGet(() -> new SettingsInForce(
                        mode, now, venue.marketData().now(), firstSession(venue, newest), inForce, false)));
    }

    private InForce inForce(Seen seen) {
        Stream<String> lines = Stream.concat(
                rules.groups().stream().map(StoredGroup::line),
                rules.rules().stream().filter(StoredRule::enabled).map(StoredRule::line));
        return new InForce(
                configuration.stored().map(SettingTexts::lines).orElse(""),
                lines.map(line -> line.replaceAll("\\s+", " ")).collect(Collectors.joining("\n")),
                String.join("\n", seen.strategies()),
                seen.dropped(),
                seen.pins().entrySet().stream()
                        .map(pin -> pin.getKey() + "=" + pin.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")),
                seen.entriesPaused());
    }

    /** That of the last close, unless an earlier check has decided on it; each close of the built-in market has one check. */
    private static LocalDate firstSession(Venue venue, Optional<EquityPoint> newest) {
        TradingDays days = venue.marketData().days();
        var closed = days.lastClosed(venue.marketData().completeUntil());
        boolean isDecided = venue.mode() != Mode.SIMULATED
                && newest.filter(point -> !point.at().isBefore(closed.close())).isPresent();
        return isDecided ? days.closingAfter(closed.close()).date() : closed.date();
    }

    /** The session whose close was the last one at a time. */
    private static LocalDate date(Venue venue, Instant at) {
        return venue.mode() == Mode.SIMULATED
                ? LocalDate.ofInstant(at, MarketCalendar.NEW_YORK)
                : venue.marketData().days().lastClosed(at).date();
    }
}
