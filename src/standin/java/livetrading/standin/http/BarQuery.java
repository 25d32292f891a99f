package livetrading.standin.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Quote;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;

/** The bars of a symbol that a request asks for, with what is wrong with them. */
final class BarQuery {

    private static final Duration DELAY = Duration.ofMinutes(15);
    private static final Set<Fault> SERIES_FAULTS = EnumSet.of(
            Fault.MISSING_BARS,
            Fault.STALE_BARS,
            Fault.DUPLICATE_BAR,
            Fault.ZERO_VOLUME_PLACEHOLDER,
            Fault.ZERO_PRICE,
            Fault.SPIKE,
            Fault.SYMBOL_ABSENT);

    private final BrokerCore broker;
    private final FaultPlan faults;
    private final Call call;
    private final Instant now;
    private final Instant end;
    private final BarLength length;

    BarQuery(BrokerCore broker, FaultPlan faults, Terms terms, Call call) {
        this.broker = broker;
        this.faults = faults;
        this.call = call;
        this.now = broker.clock().instant();
        this.end = call.time("end").orElse(now);
        this.length = BarLength.of(call.query("timeframe").orElse("1Day"));
        if (feed().equals("sip") && end.isAfter(now.minus(DELAY)) && !terms.hasRecentSip()) {
            throw Refusal.of(403, 42210000, "subscription does not permit querying recent SIP data");
        }
    }

    private String feed() {
        return call.query("feed").orElse("iex").toLowerCase(Locale.ROOT);
    }

    List<Bar> of(String symbol) {
        Instant start = call.time("start").orElse(BarRoutes.startOfToday(now));
        Optional<BigDecimal> last = broker.tape().quote(symbol).map(Quote::last);
        List<Bar> known = broker.bars().known(symbol, length, start, end, now, last);
        boolean adjusts = call.query("adjustment")
                .filter(kind -> kind.matches(".*(split|all).*"))
                .isPresent();
        List<Bar> bars = new ArrayList<>(adjusts ? broker.bars().adjusted(symbol, known) : known);
        if (feed().equals("iex")) {
            bars.replaceAll(Bar::onThinExchange);
        }
        faults.strike(SERIES_FAULTS, new Occasion("GET", call.path(), symbol, ""))
                .filter(effect -> !bars.isEmpty())
                .ifPresent(effect -> spoil(bars, effect));
        if (call.query("sort").orElse("asc").equals("desc")) {
            Collections.reverse(bars);
        }
        return bars;
    }

    private void spoil(List<Bar> bars, Effect effect) {
        Bar last = bars.getLast();
        int end = bars.size() - 1;
        switch (effect.fault()) {
            case MISSING_BARS -> leaveOutEvery(effect.number("nth", 2), bars);
            case STALE_BARS -> bars.removeIf(bar -> bar.at().isAfter(now.minus(effect.seconds(3600))));
            case DUPLICATE_BAR -> bars.add(last);
            case ZERO_VOLUME_PLACEHOLDER -> bars.set(end, last.withoutTrades());
            case ZERO_PRICE -> bars.set(end, last.withPrices(BigDecimal.ZERO));
            case SPIKE -> bars.set(end, last.withPrices(effect.decimal("factor", "10")));
            case SYMBOL_ABSENT -> bars.clear();
            default -> throw new IllegalStateException(effect.fault() + " is not about bars");
        }
    }

    private static void leaveOutEvery(int nth, List<Bar> bars) {
        for (int i = bars.size() / nth * nth - 1; i >= 0; i -= nth) {
            bars.remove(i);
        }
    }
}
