package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * The order in time of a paged table's rows. Rows of the same instant are in the order of their ids, so that a table can
 * be read a part at a time with none left out and none twice.
 *
 * @param time the attribute with a row's instant
 * @param id the attribute that no two rows share
 */
public record TimeOrder<T, I extends Comparable<? super I>>(
        String time, Function<T, Instant> timeOf, String id, Function<T, @Nullable I> idOf) {

    Sort oldestFirst() {
        return Sort.by(time, id);
    }

    public Sort newestFirst() {
        return oldestFirst().descending();
    }

    Specification<T> after(T last) {
        return (root, query, builder) -> after(last, root, builder);
    }

    /**
     * The rows up to one in time, and that one: what comes later moves none of them.
     *
     * @param isByTime whether they are read in this order. Else nothing has to bound the time alone: the database would
     *     take its index, which leaves out next to nothing, and sort all rows rather than read them in another one's order
     */
    Specification<T> until(T last, boolean isByTime) {
        Specification<T> notAfter = (root, query, builder) -> builder.not(after(last, root, builder));
        Specification<T> bound =
                (root, query, builder) -> builder.lessThanOrEqualTo(root.get(time), timeOf.apply(last));
        return isByTime ? bound.and(notAfter) : notAfter;
    }

    /** The bound on the time alone comes first: it is what an index can serve. */
    private Predicate after(T last, Root<T> root, CriteriaBuilder builder) {
        Path<Instant> at = root.get(time);
        Instant lastTime = timeOf.apply(last);
        I lastId = Objects.requireNonNull(idOf.apply(last), "a row that is stored has an id");
        return builder.and(
                builder.greaterThanOrEqualTo(at, lastTime),
                builder.or(builder.greaterThan(at, lastTime), builder.greaterThan(root.<I>get(id), lastId)));
    }
}
