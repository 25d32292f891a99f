package livetrading.command;

import java.util.Optional;
import livetrading.market.Bars;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.Size;
import livetrading.strategy.Signals;

/** What is wanted after the last close of a back-test: what the strategy wants, or what rules make of it. */
final class LastStance {

    private final PlayedStrategy played;
    private final Signals signals;
    private final int last;

    LastStance(PlayedStrategy played) {
        this.played = played;
        signals = played.signals();
        last = signals.size() - 1;
    }

    String words() {
        return played.result()
                .keepingOut(signals)
                .map(exit -> "out: %s; in again when the strategy has been out".formatted(exit.reason()))
                .or(() -> keptOut().map(reason -> "out: %s; %s".formatted(reason, ofStrategy())))
                .orElseGet(this::ofStrategy);
    }

    /** What keeps a strategy that wants to be in out. */
    private Optional<String> keptOut() {
        return played.result().wantsToBuy(signals)
                ? played.result()
                        .lock(played.period().bars(), signals, played.rules())
                        .map(Lock::reason)
                        .or(this::noSize)
                : Optional.empty();
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
