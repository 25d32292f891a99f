package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.springframework.data.jpa.domain.Specification;

/** Which rows of a long table to look at. */
interface RowFilter<T> {

    Predicate predicate(Root<T> root, CriteriaBuilder builder);

    default Specification<T> specification() {
        return (root, query, builder) -> predicate(root, builder);
    }
}
