package livetrading.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livetrading.settings.Setting;

/** Measures what selection is worth, over folders of daily prices; {@code scripts/selection-study} runs it. */
final class SelectionStudy {

    private static final int THREADS = 2;

    private final List<StudyPanel> panels;

    /** @param panels the longest first: it decides what is offered */
    SelectionStudy(List<StudyPanel> panels) {
        this.panels = List.copyOf(panels);
    }

    public static void main(String... arguments) throws InterruptedException {
        List<String> all = List.of(arguments);
        List<String> folders = after("--prices", all);
        if (folders.isEmpty()) {
            System.err.println(
                    "usage: scripts/selection-study --prices DIR [--prices DIR]... [--without-tuned] [--threads N]");
            System.exit(2);
        }
        try {
            int threads = after("--threads", all).stream()
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(THREADS);
            var study = new SelectionStudy(folders.stream()
                    .map(folder -> new StudyPanel(StudyPrices.of(Path.of(folder)), threads))
                    .toList());
            System.out.print(study.markdown(!all.contains("--without-tuned")));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static List<String> after(String name, List<String> arguments) {
        return IntStream.range(1, arguments.size())
                .filter(i -> arguments.get(i - 1).equals(name))
                .mapToObj(arguments::get)
                .toList();
    }

    private String markdown(boolean withTuned) throws InterruptedException {
        long begin = System.nanoTime();
        play(StudySettings.oneFactor(withTuned));
        play(combined());
        List<StudyResult> results = panels.stream().map(StudyPanel::result).toList();
        System.err.printf("played and measured in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        var words = new StringBuilder();
        for (int i = 0; i < panels.size(); i++) {
            words.append(markdown(panels.get(i), results.get(i), i == 0));
        }
        for (StudyResult other : results.subList(1, results.size())) {
            words.append(new StudyAgreement(results.getFirst(), other).markdown());
        }
        return words.toString();
    }

    private void play(List<StudySetting> settings) throws InterruptedException {
        for (StudyPanel panel : panels) {
            panel.add(settings);
        }
    }

    /** What is combined for one watch list is played over all of them, so that each counts what was tried for any. */
    private List<StudySetting> combined() {
        Map<Map<Setting, String>, StudySetting> combined = new LinkedHashMap<>();
        panels.forEach(panel -> StudySettings.combined(panel.bestFirst())
                .forEach(setting -> combined.putIfAbsent(setting.changes(), setting)));
        return List.copyOf(combined.values());
    }

    private static String markdown(StudyPanel panel, StudyResult result, boolean isFirst) {
        var tables = new StudyTables(result);
        return "## Result%n%n".formatted()
                + panel.words(result)
                + tables.rows()
                + tables.accidents()
                + tables.best()
                + (isFirst ? tables.odds() : "")
                + panel.years()
                + System.lineSeparator();
    }
}
