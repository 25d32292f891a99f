package livetrading.script;

import java.util.List;

/**
 * What is wrong with a script.
 *
 * @param message a sentence without its full stop
 * @param suggestion what to write instead; empty when there is nothing to suggest
 */
public record ScriptProblem(Place place, String message, String suggestion) {

    /** Of a longer line the part around the place is shown, in characters. */
    private static final int WIDEST = 120;

    /** The message with its line, the line itself or the part of it around the place, and a caret under that. */
    public String pointedOut(String source) {
        List<String> lines = source.lines().toList();
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        int column = Math.min(line.length(), place.column() - 1);
        int begin = line.length() > WIDEST ? Math.max(0, column - WIDEST / 2) : 0;
        // a tab is as wide above the caret as in front of it
        String before = line.substring(begin, column).replaceAll("[^\t]", " ");
        String shown = line.substring(begin, Math.min(line.length(), begin + WIDEST));
        String caret = before + "^".repeat(Math.clamp(shown.length() - before.length(), 1, place.length()));
        return "line %d, column %d: %s%n    %s%n    %s"
                .formatted(place.line(), place.column(), sentence(), shown, caret);
    }

    /** The message and the suggestion. */
    public String sentence() {
        return suggestion.isEmpty() ? message : message + "; " + suggestion;
    }
}
