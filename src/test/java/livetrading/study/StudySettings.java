package livetrading.study;

import static livetrading.settings.Setting.BEAT_BUY_AND_HOLD;
import static livetrading.settings.Setting.CONFIRMATION;
import static livetrading.settings.Setting.CONFIRMATION_APPLIES;
import static livetrading.settings.Setting.HISTORY_DAYS;
import static livetrading.settings.Setting.METRIC;
import static livetrading.settings.Setting.MINIMUM_DEFLATED_SHARPE;
import static livetrading.settings.Setting.MINIMUM_TRADES;
import static livetrading.settings.Setting.REEVALUATE_AFTER;
import static livetrading.settings.Setting.SWITCHING_MARGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livetrading.candidate.ReadyConfirmation;
import livetrading.settings.Setting;
import livetrading.study.StudySetting.Field;
import livetrading.study.StudySetting.Size;

/** All that is tried: the defaults, each factor alone, and the best of several factors together. */
final class StudySettings {

    /** So many factors are combined, in twos and threes. */
    private static final int COMBINED = 4;

    private StudySettings() {}

    /** The defaults first. */
    static List<StudySetting> oneFactor(boolean withTuned) {
        var all = new ArrayList<StudySetting>();
        all.add(StudySetting.defaults());
        all.addAll(each("history", HISTORY_DAYS, "%s days", "548", "730", "1095", "1825"));
        all.addAll(each("metric", METRIC, "%s", "total-return", "sortino", "calmar", "profit-factor"));
        all.addAll(each("guard", MINIMUM_TRADES, "at least %s trades", "3", "5", "10"));
        all.addAll(each("guard", MINIMUM_DEFLATED_SHARPE, "deflated Sharpe ratio at least %s", "0.5", "0.75", "0.9"));
        all.addAll(each("guard", BEAT_BUY_AND_HOLD, "has to beat buy and hold", "1"));
        all.addAll(each("margin", SWITCHING_MARGIN, "margin %s", "0", "0.3", "0.5", "1"));
        all.addAll(each("repetition", REEVALUATE_AFTER, "every %s days", "30", "91", "182", "730"));
        all.addAll(confirmations());
        all.add(new StudySetting("size", "2 % a position, 5 positions", Map.of(), Field.BUILT_IN, Size.AS_INSTALLED));
        all.add(StudySetting.of("the vote beside the eleven", Field.WITH_VOTE));
        all.add(StudySetting.of("the vote alone", Field.VOTE_ALONE));
        if (withTuned) {
            all.add(StudySetting.of("the tuned beside the eleven", Field.WITH_TUNED));
            all.add(StudySetting.of("the tuned alone", Field.TUNED_ALONE));
            all.add(StudySetting.of("the tuned and the vote beside the eleven", Field.WITH_TUNED_AND_VOTE));
        }
        return List.copyOf(all);
    }

    private static List<StudySetting> each(String factor, Setting setting, String name, String... texts) {
        return Stream.of(texts)
                .map(text -> StudySetting.of(factor, name.formatted(text), Map.of(setting, text)))
                .toList();
    }

    private static List<StudySetting> confirmations() {
        return Stream.of("entries", "always")
                .map(applies -> StudySetting.of(
                        "confirmation",
                        "weekly average, " + applies,
                        Map.of(
                                CONFIRMATION,
                                ReadyConfirmation.WEEK_ABOVE_AVERAGE.expression(),
                                CONFIRMATION_APPLIES,
                                applies)))
                .toList();
    }

    /**
     * The best of each of the best factors in twos and threes.
     *
     * @param bestFirst settings of one factor that are better than the defaults
     */
    static List<StudySetting> combined(List<StudySetting> bestFirst) {
        var best = new ArrayList<StudySetting>();
        for (StudySetting one : bestFirst) {
            boolean isNew = best.stream().noneMatch(other -> other.factor().equals(one.factor()));
            if (one.isInForm() && isNew && best.size() < COMBINED) {
                best.add(one);
            }
        }
        var combined = new ArrayList<StudySetting>();
        for (int i = 0; i < best.size(); i++) {
            for (int j = i + 1; j < best.size(); j++) {
                combined.add(best.get(i).and(best.get(j)));
                for (int k = j + 1; k < best.size(); k++) {
                    combined.add(best.get(i).and(best.get(j)).and(best.get(k)));
                }
            }
        }
        return List.copyOf(combined);
    }
}
