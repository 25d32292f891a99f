package livetrading.script;

import java.util.List;

/**
 * What is wrong with a script.
 *
 * @param message a sentence without its full stop
 * @param suggestion what to write instead; empty when there is nothing to suggest
 */
public record ScriptProblem(Place place, String message, String suggestion) {

    /** The message with its line, the line itself and a caret under the place. */
    public String pointedOut(String source) {
        List<String> lines = source.lines().toList();
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        String caret = " ".repeat(place.column() - 1) + "^".repeat(Math.max(1, place.length()));
        return "line %d, column %d: %s%n    %s%n    %s"
                .formatted(place.line(), place.column(), sentence(), line, caret);
    }

    /** The message and the suggestion. */
    public String sentence() {
        return suggestion.isEmpty() ? message : message + "; " + suggestion;
    }
}
