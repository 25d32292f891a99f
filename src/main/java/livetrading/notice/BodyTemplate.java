package livetrading.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.ledger.Alert;
import tools.jackson.core.JacksonException;

/** What a webhook posts: JSON with places such as {@code {{text}}} for what an alert says. */
record BodyTemplate(String text) {

    static final BodyTemplate USUAL = new BodyTemplate(
            "{\"kind\":\"{{kind}}\",\"message\":\"{{message}}\",\"at\":\"{{at}}\",\"text\":\"{{text}}\"}");

    private static final List<String> FIELDS = List.of("text", "kind", "message", "at", "urgency");
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

    /** In words why it cannot be used; empty when it can. */
    Optional<String> problem() {
        Optional<String> unknown = FIELD.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(field -> !FIELDS.contains(field))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("There is no field {{%s}}; there are {{%s}}"
                    .formatted(unknown.get(), String.join("}}, {{", FIELDS)));
        }
        try {
            var _ = Provider.JSON.readTree(FIELD.matcher(text).replaceAll("x"));
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("This is no JSON; put quotes around the fields");
        }
    }

    String filled(Alert alert) {
        return FIELD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(escaped(value(match.group(1), alert))));
    }

    private static String value(String field, Alert alert) {
        return switch (field) {
            case "kind" -> alert.kind().name();
            case "message" -> alert.message();
            case "at" -> alert.at().toString();
            case "urgency" -> Urgency.of(alert).name();
            default -> Texts.full(alert);
        };
    }

    private static String escaped(String value) {
        String quoted = Provider.JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
