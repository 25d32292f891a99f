package livetrading.ui.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livetrading.settings.Setting;
import livetrading.ui.setting.SettingChange;

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
            Setting setting = change.setting();
            if (setting == Setting.MODE) {
                sentences.add(ofMode(change));
            } else if (setting == Setting.TICKERS) {
                sentences.addAll(ofTickers(change, held));
            } else {
                setting.consequence().ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private static String ofMode(SettingChange change) {
        String left =
                " Positions and orders of %s stay as they are and are not looked after meanwhile. Nothing is taken along: %s has evaluations, pinned strategies and tickers closed by hand of its own."
                        .formatted(change.before(), change.after());
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
