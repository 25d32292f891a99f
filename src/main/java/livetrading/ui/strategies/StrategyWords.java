package livetrading.ui.strategies;

import java.util.Map;
import java.util.Map.Entry;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** Describes a strategy in a sentence that names its parameters. */
final class StrategyWords {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "sma-crossover",
                    "Long while the average of the last {fast} closes is above that of the last {slow}, from crossing"
                            + " to crossing."),
            Map.entry(
                    "rsi",
                    "Buys when the relative strength index over {period} bars is below {lower} (oversold) and sells"
                            + " when it is above {upper}."),
            Map.entry(
                    "macd",
                    "Long from where the difference of the {fast}-bar and the {slow}-bar average crosses above its own"
                            + " {signal}-bar average until it crosses below it."),
            Map.entry(
                    "bollinger-bands",
                    "Buys below the lower band, {deviations} deviations under the {period}-bar average, and sells at"
                            + " the {exit} band."),
            Map.entry(
                    "momentum",
                    "Long while the price has risen over the last {period} bars, the newest {skip} left out."),
            Map.entry(
                    "mean-reversion",
                    "Buys when the price is {entry} deviations below its {period}-bar average and sells when it is back"
                            + " at {exit}. Trend filter: average of {trend} bars (0 is none)."),
            Map.entry(
                    "breakout",
                    "Buys a close above the highest high of {entry} bars and sells below the lowest low of {exit};"
                            + " the volume has to be at least {volume} times the usual."),
            Map.entry(
                    "vwap",
                    "Long while the close is above the volume-weighted average price: of {period} bars for daily bars,"
                            + " of the session for shorter ones."),
            Map.entry(
                    "pairs-trading",
                    "Buys when the ticker is {entry} deviations cheap against a cointegrated one (chosen over"
                            + " {formation} bars, significance {significance}, spread over {window} bars); sells at"
                            + " {exit}, or at the stop of {stop}."),
            Map.entry(
                    "ml",
                    "Long when a logistic regression, trained on the last {train} bars or more and again every"
                            + " {retrain}, gives an up bar a probability of more than 0.5 + {margin}. {embargo} bars"
                            + " are left out between training and use."),
            Map.entry(
                    "adaptive-ml",
                    "A vote of all rules and two learning models, trained over {window} bars and again every {retrain};"
                            + " those that were right weigh more (rate {rate}, forgetting {forgetting}). Long when the"
                            + " vote is more than 0.5 + {margin}."));

    private static final String TUNED =
            "{base} with parameters that are chosen again every {step} bars by what all combinations of a grid earned over"
                    + " the last {train} (objective {objective}, choice {choose}, {cost} basis points a side). Reasons say what"
                    + " is followed now, and since when.";

    private static final String VOTE =
            "Long while most of the {best} strategies of the program are long that had the best Sharpe ratios over the last"
                    + " {train} bars, less {cost} basis points a side; who votes is decided again every {step} bars.";

    private StrategyWords() {}

    /** The sentence of the strategy; empty for one that this page does not know. */
    static String of(Strategy strategy, Parameters parameters) {
        String words = sentence(strategy);
        for (Entry<String, Object> entry : parameters.asMap().entrySet()) {
            words = words.replace("{" + entry.getKey() + "}", String.valueOf(entry.getValue()));
        }
        return words;
    }

    private static String sentence(Strategy strategy) {
        return switch (strategy) {
            case Tuned tuned -> TUNED.replace("{base}", tuned.base().name());
            case Vote vote -> VOTE;
            default -> SENTENCES.getOrDefault(strategy.id(), "");
        };
    }
}
