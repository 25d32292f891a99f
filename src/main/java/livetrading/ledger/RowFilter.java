package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.springframework.data.jpa.domain.Specification;

/** Which rows of a paged table to look at. */
public interface RowFilter<T> {

    /** By which files with these rows differ from files with others. */
    default String suffix() {
        return "";
    }

    Predicate predicate(Root<T> root, CriteriaBuilder builder);

    default Specification<T> specification() {
        return (root, query, builder) -> predicate(root, builder);
    }
}
