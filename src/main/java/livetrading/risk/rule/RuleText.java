package livetrading.risk.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livetrading.market.Spelling;

/** One rule as a person writes it: {@code stop-loss}, {@code stop-loss=8%}, {@code atr-stop=14,3}, {@code atr-stop=multiple:2.5}. */
final class RuleText {

    private static final String REASON = "reason:";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    private final RuleType type;
    private final double[] values;
    private final boolean[] given;
    private String reason = "";

    private RuleText(RuleType type) {
        this.type = type;
        values = type.standards();
        given = new boolean[values.length];
    }

    /**
     * @param offered of which types a rule may be
     * @throws IllegalArgumentException for what is no rule, in a sentence that names the rule and says what is allowed
     */
    static Rule parse(String text, List<RuleType> offered) {
        int equals = text.indexOf('=');
        RuleText rule = new RuleText(type((equals < 0 ? text : text.substring(0, equals)).strip(), offered));
        if (equals >= 0) {
            rule.read(text.substring(equals + 1));
        }
        return rule.rule();
    }

    private Rule rule() {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = i > 0 ? values[i - 1] : values[i];
            }
            if (Double.isNaN(values[i])) {
                throw refused("has no " + type.parameters().get(i).name());
            }
        }
        Rule rule = type.rule(values);
        return rule instanceof Blackout blackout ? blackout.because(reason) : rule;
    }

    private static RuleType type(String id, List<RuleType> offered) {
        return offered.stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> all = offered.stream().map(RuleType::id).toList();
            String nearest = all.stream()
                    .min(Comparator.comparingInt(each -> Spelling.distance(id, each)))
                    .orElseThrow();
            return new IllegalArgumentException("there is no rule '%s'; %s is the nearest of %s"
                    .formatted(id, nearest, all.stream().sorted().collect(Collectors.joining(", "))));
        });
    }

    private void read(String text) {
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            if (type.takesReason() && (i == values.length || parts[i].strip().startsWith(REASON))) {
                reason(String.join(",", List.of(parts).subList(i, parts.length)).strip());
                return;
            }
            if (i == values.length) {
                throw refused("has %d values".formatted(parts.length));
            }
            int colon = parts[i].indexOf(':');
            int parameter =
                    colon < 0 ? i : parameter(parts[i].substring(0, colon).strip());
            set(parameter, parts[i].substring(colon + 1).strip());
        }
    }

    private void reason(String text) {
        reason = text.startsWith(REASON) ? text.substring(REASON.length()).strip() : text;
    }

    private int parameter(String name) {
        for (int i = 0; i < values.length; i++) {
            if (type.parameters().get(i).name().equals(name)) {
                return i;
            }
        }
        throw refused("has no '%s'".formatted(name));
    }

    private void set(int parameter, String written) {
        RuleParameter about = type.parameters().get(parameter);
        if (given[parameter]) {
            throw refused("has two values for " + about.name());
        }
        values[parameter] = value(about, written);
        given[parameter] = true;
    }

    private double value(RuleParameter about, String written) {
        if (about.unit() == RuleUnit.DATE) {
            return date(about, written);
        }
        return about.words().isEmpty() ? number(about, written) : word(about, written);
    }

    private double date(RuleParameter about, String written) {
        try {
            return LocalDate.parse(written).toEpochDay();
        } catch (DateTimeParseException e) {
            throw refused("has '%s' for %s, which is not a date like 2026-01-28".formatted(written, about.name()));
        }
    }

    private double word(RuleParameter about, String written) {
        int index = about.words().indexOf(written);
        if (index < 0) {
            throw refused("has '%s' for %s".formatted(written, about.name()));
        }
        return index;
    }

    private double number(RuleParameter about, String written) {
        String number = about.unit() == RuleUnit.PER_CENT && written.endsWith("%")
                ? written.substring(0, written.length() - 1).strip()
                : written;
        if (!NUMBER.matcher(number).matches()) {
            throw refused("has '%s' for %s, which is not a number".formatted(written, about.name()));
        }
        return Double.parseDouble(number);
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("%s %s; it takes %s".formatted(type.id(), what, type.allowed()));
    }
}
