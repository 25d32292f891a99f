package livetrading.ledger;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A table that is too long to be read at once. */
@NoRepositoryBean
@Transactional(readOnly = true)
interface LongTable<T, I> extends Repository<T, I> {

    <S extends T, R> R findBy(Specification<T> filter, Function<? super SpecificationFluentQuery<S>, R> query);

    long count(Specification<T> filter);

    /** The rows of one part, without counting how many there are in all. */
    default List<T> part(Specification<T> filter, Pageable part) {
        return this.<T, List<T>>findBy(filter, query -> query.slice(part).getContent());
    }

    /** The first rows in an order. */
    default List<T> first(Specification<T> filter, Sort order, int most) {
        return this.<T, List<T>>findBy(
                filter, query -> query.sortBy(order).limit(most).all());
    }
}
