package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A table that is too long to be read at once. */
@NoRepositoryBean
@Transactional(readOnly = true)
public interface PagedTable<T, I extends Comparable<? super I>, F extends RowFilter<T>> extends Repository<T, I> {

    <S extends T, R> R findBy(Specification<T> filter, Function<? super SpecificationFluentQuery<S>, R> query);

    long count(Specification<T> filter);

    TimeOrder<T, I> order();

    /**
     * The rows of one part, without counting how many there are in all.
     *
     * @param newest the last row in time that is read; later ones are left out, so that they move none of the others
     */
    default List<T> part(F filter, Optional<T> newest, Pageable part) {
        boolean isByTime = part.getSort().stream()
                .findFirst()
                .filter(first -> first.getProperty().equals(order().time()))
                .isPresent();
        Specification<T> known = newest.map(row -> order().until(row, isByTime)).orElseGet(Specification::unrestricted);
        return this.<T, List<T>>findBy(
                filter.specification().and(known), query -> query.slice(part).getContent());
    }

    /** The last row in time. */
    default Optional<T> last(F filter) {
        return this.<T, Optional<T>>findBy(
                filter.specification(),
                query -> query.sortBy(order().newestFirst()).first());
    }

    /** How many rows come after one in time. */
    default long countAfter(Optional<T> last, F filter) {
        return last.map(row -> count(filter.specification().and(order().after(row))))
                .orElseGet(() -> count(filter));
    }

    default long count(F filter) {
        return count(filter.specification());
    }

    /** The oldest of those that come after one in time; for reading all of them a part at a time. */
    default List<T> after(Optional<T> last, F filter, int most) {
        Specification<T> rest = last.map(order()::after).orElseGet(Specification::unrestricted);
        return this.<T, List<T>>findBy(
                filter.specification().and(rest),
                query -> query.sortBy(order().oldestFirst()).limit(most).all());
    }
}
