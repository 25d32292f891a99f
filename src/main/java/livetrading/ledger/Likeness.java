package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Locale;

/**
 * That a text occurs in another one, whatever its case.
 *
 * @param text as somebody typed it: per cent and underscore stand for themselves
 */
record Likeness(String text) {

    private static final char ESCAPE = '\\';

    Predicate of(Expression<String> whole, CriteriaBuilder builder) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return builder.like(builder.lower(whole), pattern, ESCAPE);
    }
}
