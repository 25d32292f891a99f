package livetrading.ui.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changes of the configuration mean for the money; changes without such a meaning need no question. */
final class Consequences {

    private Consequences() {}

    /**
     * @param held tickers with an open position in the mode that is configured now
     * @return sentences; none when nothing changes that matters for money
     */
    static List<String> of(List<SettingChange> changes, Set<String> held) {
        List<String> sentences = new ArrayList<>();
        for (SettingChange change : changes) {
            switch (change.setting()) {
                case MODE -> sentences.add(ofMode(change));
                case TICKERS -> sentences.addAll(ofTickers(change, held));
                case INITIAL_CAPITAL ->
                    sentences.add("The capital is that of the simulated market. Once something was ordered there, it"
                            + " applies when that market is reset.");
                case RISK_PER_TRADE -> sentences.add("New positions get the new size; open ones stay as they are.");
                case MAX_POSITIONS ->
                    sentences.add("Positions that are open stay open, also when they are more than that.");
                case CHECK_INTERVAL,
                        TIMEFRAME,
                        FEED,
                        HISTORY_DAYS,
                        METRIC,
                        COMMISSION,
                        SLIPPAGE,
                        FRACTIONAL_SHARES,
                        SWITCHING_MARGIN,
                        MINIMUM_TRADES,
                        MINIMUM_DEFLATED_SHARPE,
                        BEAT_BUY_AND_HOLD,
                        REEVALUATE_AFTER,
                        SESSION_LENGTH -> {}
            }
        }
        return sentences;
    }

    private static String ofMode(SettingChange change) {
        String left = " Positions and orders of %s stay as they are and are not looked after meanwhile."
                .formatted(change.before());
        return switch (change.after()) {
            case "LIVE" -> "LIVE trades with real money, once that is allowed below." + left;
            case "PAPER" -> "PAPER trades with paper money at Alpaca." + left;
            default -> "SIMULATED trades on the built-in market." + left;
        };
    }

    private static List<String> ofTickers(SettingChange change, Set<String> held) {
        Set<String> orphans = new TreeSet<>(change.removedTickers());
        orphans.retainAll(held);
        return orphans.isEmpty()
                ? List.of()
                : List.of(
                        "%s: a position is open. The strategy that opened it leads it to its exit; nothing more is bought."
                                .formatted(String.join(", ", orphans)));
    }
}
