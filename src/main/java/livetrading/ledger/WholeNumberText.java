package livetrading.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Whole numbers in columns that anybody may edit. SQLite keeps any words in a column of numbers, and its driver would
 * take them for 0.
 */
@Converter
final class WholeNumberText implements AttributeConverter<Integer, String> {

    @Override
    public String convertToDatabaseColumn(Integer value) {
        return value.toString();
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
        return Integer.valueOf(text.strip());
    }
}
