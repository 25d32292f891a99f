package livetrading.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import livetrading.portfolio.Action;
import livetrading.portfolio.Stance;
import org.jspecify.annotations.Nullable;

/** Constants by their names. A word that is none of them, which somebody may have written, must not break a page. */
abstract class EnumText<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;
    private final @Nullable E otherwise;

    private EnumText(Class<E> type, @Nullable E otherwise) {
        this.type = type;
        this.otherwise = otherwise;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : constant.name();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElse(otherwise);
    }

    @Converter(autoApply = true)
    static final class OfEventKind extends EnumText<EventKind> {
        OfEventKind() {
            super(EventKind.class, EventKind.OTHER);
        }
    }

    @Converter(autoApply = true)
    static final class OfAlertKind extends EnumText<AlertKind> {
        OfAlertKind() {
            super(AlertKind.class, AlertKind.OTHER);
        }
    }

    /** An unknown action is no trade that one could rely on. */
    @Converter(autoApply = true)
    static final class OfAction extends EnumText<Action> {
        OfAction() {
            super(Action.class, Action.ERROR);
        }
    }

    @Converter(autoApply = true)
    static final class OfStance extends EnumText<Stance> {
        OfStance() {
            super(Stance.class, null);
        }
    }
}
