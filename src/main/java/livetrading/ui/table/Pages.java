package livetrading.ui.table;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The part of a paged table that is on the screen, as the database is asked for it. */
public final class Pages {

    private Pages() {}

    /** @param otherwise the order of rows that the user's choice leaves equal, or of all without a choice */
    static PageRequest of(Query<?, ?> query, Sort otherwise) {
        Sort chosen = VaadinSpringDataHelpers.toSpringDataSort(query);
        return PageRequest.of(query.getPage(), query.getPageSize(), chosen.and(otherwise));
    }
}
