package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import livetrading.account.AccountInForce;
import livetrading.account.AccountSchedule;
import livetrading.account.AccountSettings;
import livetrading.ledger.SettingsInForce;
import livetrading.ledger.SettingsInForce.InForce;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.review.RecordedStrategies.GoneException;
import livetrading.selection.Competitor;
import livetrading.settings.RiskRules;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;

/**
 * With what a mode traded, day by day.
 *
 * @param settings as they were valid from each session on
 * @param inForce the same with pins and pauses, as an account is played with it
 * @param isAssumed whether what was in force at first was not written down
 * @param text all of it that makes a difference to an account that is played with it
 */
record RecordedSchedule(
        NavigableMap<LocalDate, TradingSettings> settings,
        NavigableMap<LocalDate, AccountInForce> inForce,
        boolean isAssumed,
        String text) {

    /**
     * @param rows in order of time, at least one; of those of a session the last counts
     * @param capital with which the account began, in US dollars
     * @throws GoneException when something of it cannot be read, or is not daily
     */
    static RecordedSchedule of(
            List<SettingsInForce> rows, SettingsCheck check, Strategies strategies, BigDecimal capital)
            throws GoneException {
        var settings = new TreeMap<LocalDate, TradingSettings>();
        var inForce = new TreeMap<LocalDate, AccountInForce>();
        var text = new StringBuilder("capital ").append(capital);
        for (SettingsInForce row : rows) {
            InForce stored = row.inForce();
            TradingSettings valid = read(stored, check);
            if (!valid.timeframe().isDaily()) {
                throw new GoneException("only what is traded on daily bars can be played, and from %s on it was %s"
                        .formatted(row.firstSession(), valid.timeframe().code()));
            }
            settings.put(row.firstSession(), valid);
            inForce.put(row.firstSession(), inForce(stored, valid, strategies, capital));
            text.append("\nfrom %s %s".formatted(row.firstSession(), stored));
        }
        return new RecordedSchedule(settings, inForce, rows.getFirst().isAssumed(), text.toString());
    }

    private static TradingSettings read(InForce stored, SettingsCheck check) throws GoneException {
        // settings that came with a later version have their default
        var texts = SettingTexts.ofLines(SettingTexts.standard().lines() + "\n" + stored.settings());
        return switch (check.check(
                texts, RiskRules.typed(stored.riskRules().lines().toList()))) {
            case Valid(TradingSettings valid) -> valid;
            case Invalid invalid ->
                throw new GoneException("the settings of then are no settings now: " + invalid.message());
        };
    }

    private static AccountInForce inForce(
            InForce stored, TradingSettings settings, Strategies strategies, BigDecimal capital) throws GoneException {
        AccountSettings account = settings.account(
                RecordedStrategies.of(stored.strategies().lines().toList(), stored.strategiesDropped(), strategies));
        var pins = new HashMap<Ticker, Competitor>();
        stored.pins().lines().forEach(line -> {
            int sign = line.indexOf('=');
            strategies
                    .find(line.substring(sign + 1))
                    .map(Competitor::withDefaults)
                    .ifPresent(pin -> pins.put(new Ticker(line.substring(0, sign)), pin));
        });
        return new AccountInForce(
                new AccountSettings(account.tickers(), capital, account.evaluation(), account.limits()),
                pins,
                true,
                stored.entriesPaused() || settings.rules().standstill().isPresent());
    }

    LocalDate begin() {
        return settings.firstKey();
    }

    AccountSchedule schedule() {
        return new AccountSchedule(inForce);
    }

    /** The settings of a session. */
    TradingSettings at(LocalDate session) {
        return Optional.ofNullable(settings.floorEntry(session))
                .map(Map.Entry::getValue)
                .orElseGet(() -> settings.firstEntry().getValue());
    }

    /** All that were ever on the watch list. */
    List<Ticker> tickers() {
        var tickers = new LinkedHashSet<Ticker>();
        settings.values().forEach(one -> tickers.addAll(one.tickers()));
        return List.copyOf(tickers);
    }

    /**
     * The same where nothing was decided on the sessions without a check, because trading was off or the program did not
     * run. In the built-in market each session has one.
     *
     * @param equity of the account by the time of each check
     */
    RecordedSchedule whereChecked(Mode mode, NavigableMap<Instant, Double> equity, TradingDays days) {
        return mode == Mode.SIMULATED ? this : offOn(CheckedSessions.without(equity, begin(), days));
    }

    /** The prices of all that were ever on the watch list and have any. */
    Map<Ticker, Bars> prices(Function<Ticker, Optional<Bars>> stored) {
        var prices = new LinkedHashMap<Ticker, Bars>();
        tickers().forEach(ticker -> stored.apply(ticker).ifPresent(bars -> prices.put(ticker, bars)));
        return prices;
    }

    private RecordedSchedule offOn(List<LocalDate> sessions) {
        var next = new TreeMap<>(inForce);
        for (LocalDate session : sessions) {
            if (session.isBefore(begin())) {
                continue;
            }
            AccountInForce before = inForce.floorEntry(session).getValue();
            next.put(session, new AccountInForce(before.settings(), before.pins(), false, before.entriesPaused()));
            LocalDate after = session.plusDays(1);
            AccountInForce later = inForce.floorEntry(after).getValue();
            if (!sessions.contains(after)) {
                next.putIfAbsent(after, later);
            }
        }
        return new RecordedSchedule(settings, next, isAssumed, text + "\nwithout " + sessions);
    }
}
