package livetrading.standin.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A fault with its settings, which {@link Fault} lists. */
public record Effect(Fault fault, Map<String, String> settings) {

    public Effect {
        settings = Map.copyOf(settings);
    }

    public static Effect of(Fault fault) {
        return new Effect(fault, Map.of());
    }

    public Effect with(String setting, Object value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value.toString());
        return new Effect(fault, more);
    }

    public Optional<String> text(String setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    public int number(String setting, int preset) {
        return text(setting).map(Integer::valueOf).orElse(preset);
    }

    public BigDecimal decimal(String setting, String preset) {
        return new BigDecimal(settings.getOrDefault(setting, preset));
    }

    public Duration duration(String setting, Duration preset) {
        return text(setting).map(Duration::parse).orElse(preset);
    }

    public Duration seconds(int preset) {
        return Duration.ofSeconds(number("seconds", preset));
    }
}
