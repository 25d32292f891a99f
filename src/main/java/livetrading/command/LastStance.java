package livetrading.command;

import java.util.List;
import java.util.Optional;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.Size;
import livetrading.strategy.Signals;

/** What is wanted after the last close of a back-test: what the strategy wants, or what rules make of it. */
final class LastStance {

    private final PlayedStrategy played;
    private final Signals signals;
    private final List<RoundTrip> trades;
    private final int last;

    LastStance(PlayedStrategy played) {
        this.played = played;
        signals = played.signals();
        trades = played.result().trades();
        last = signals.size() - 1;
    }

    String words() {
        return endedByRule()
                .map(exit -> "out: %s; in again when the strategy has been out".formatted(exit.reason()))
                .or(() -> keptOut().map(reason -> "out: %s; %s".formatted(reason, ofStrategy())))
                .orElseGet(this::ofStrategy);
    }

    /** The exit that keeps the ticker out. */
    private Optional<Exit> endedByRule() {
        return trades.isEmpty()
                ? Optional.empty()
                : trades.getLast().rule().filter(exit -> exit.keepsOut(signals.stances()));
    }

    /** What keeps a strategy that wants to be in out. */
    private Optional<String> keptOut() {
        boolean held = !trades.isEmpty() && trades.getLast().open();
        return held || !signals.isLong(last)
                ? Optional.empty()
                : played.rules()
                        .lock(played.period().bars(), last, past())
                        .map(Lock::reason)
                        .or(this::noSize);
    }

    private List<PastTrade> past() {
        return trades.stream().map(trade -> trade.past(played.period().start())).toList();
    }

    private Optional<String> noSize() {
        Bars bars = played.period().bars();
        double[] equity = played.result().equity();
        double cash = equity[equity.length - 1];
        Size size = played.rules().size(bars, last, cash, cash);
        return size.dollars() > 0 ? Optional.empty() : Optional.of(size.reason());
    }

    /** That of a position that is held says itself that it is long. */
    private String ofStrategy() {
        String reason = signals.reason(last);
        String stance = signals.isLong(last) ? "long" : "out";
        return reason.startsWith(stance) ? reason : stance + ": " + reason;
    }
}
