package livetrading.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.candidate.Confirmation;
import livetrading.candidate.Confirmation.Applies;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.script.BadScript;
import livetrading.script.Condition;
import livetrading.script.ScriptProblem;

/** What has to be right with the confirmation of a configuration, by itself and beside the other settings. */
record ConfirmationCheck(SettingTexts texts) {

    /** Of texts that are in order; empty when nothing is to be confirmed. */
    static Optional<Confirmation> confirmation(SettingTexts texts) {
        try {
            return text(texts).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Confirmation(
                            Applies.of(texts.of(Setting.CONFIRMATION_APPLIES)).orElseThrow(),
                            Condition.read(text(texts))));
        } catch (BadScript e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(SettingTexts texts) {
        return texts.of(Setting.CONFIRMATION).strip();
    }

    /** Sentences, with the place in the text where there is one; none when it is in order. */
    List<String> problems() {
        if (text(texts).isEmpty()) {
            return List.of();
        }
        try {
            Condition condition = Condition.read(text(texts));
            return Stream.concat(periods(condition).stream(), peers(condition).stream())
                    .toList();
        } catch (BadScript bad) {
            return bad.problems().stream().map(ConfirmationCheck::placed).toList();
        }
    }

    /** For instance {@code Character 9 of the confirmation: there is no 'clos'; did you mean close}. */
    private static String placed(ScriptProblem problem) {
        return "Character %d of the confirmation: %s".formatted(problem.place().column(), problem.sentence());
    }

    private List<String> periods(Condition condition) {
        if (condition.periods().isEmpty()) {
            return List.of("The confirmation looks at no longer period: write for instance on week(%s)"
                    .formatted(condition.text()));
        }
        return Timeframe.all(texts.of(Setting.TIMEFRAME)).stream()
                .limit(1)
                .flatMap(timeframe -> condition.periods().stream()
                        .filter(period -> !period.isLongerThan(timeframe))
                        .map(period -> notLonger(period, timeframe)))
                .toList();
    }

    private static String notLonger(Period period, Timeframe timeframe) {
        return "A confirmation of the %s is not longer than the bars of %s".formatted(period.word(), timeframe.code());
    }

    private List<String> peers(Condition condition) {
        List<String> tickers = TradingSettings.tickerNames(texts.of(Setting.TICKERS)).stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
        var problems = new ArrayList<String>();
        for (Ticker peer : condition.peers()) {
            if (!tickers.contains(peer.symbol())) {
                problems.add(
                        "Character %d of the confirmation: %s is not one of the tickers, so that there are no prices of it"
                                .formatted(place(peer), peer.symbol()));
            }
        }
        return problems;
    }

    private int place(Ticker peer) {
        return text(texts).toUpperCase(Locale.ROOT).indexOf('"' + peer.symbol() + '"') + 1;
    }
}
