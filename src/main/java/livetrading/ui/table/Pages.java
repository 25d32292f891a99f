package livetrading.ui.table;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The part of a paged table that is on the screen, as the database is asked for it. */
public final class Pages {

    private Pages() {}

    /**
     * What is missing comes last whichever way a person sorts.
     *
     * @param otherwise the order of rows that the user's choice leaves equal, or of all without a choice; by columns
     *     in which nothing is missing, so that an index can serve them
     */
    static PageRequest of(Query<?, ?> query, Sort otherwise) {
        List<Sort.Order> chosen = VaadinSpringDataHelpers.toSpringDataSort(query).stream()
                .map(order -> otherwise.getOrderFor(order.getProperty()) == null ? order.nullsLast() : order)
                .toList();
        return new Part(query.getOffset(), query.getLimit(), Sort.by(chosen).and(otherwise));
    }

    /** It may begin anywhere. */
    private static final class Part extends PageRequest {

        private final long offset;

        Part(long offset, int size, Sort sort) {
            super(0, size, sort);
            this.offset = offset;
        }

        @Override
        public long getOffset() {
            return offset;
        }
    }
}
