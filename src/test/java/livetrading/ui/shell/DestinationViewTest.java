package livetrading.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Arrays;
import livetrading.ui.ViewTest;
import livetrading.ui.part.Destination;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links name pages by their addresses, so these have to lead there. */
class DestinationViewTest extends ViewTest {

    @ParameterizedTest
    @EnumSource
    void leadsToThePageOfThatTitle(Destination destination) {
        open(destination.path());

        assertThat(_get(H1.class).getText()).isEqualTo(destination.title());
    }

    @Test
    void allStandInTheNavigation() {
        open("");

        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel, SideNavItem::getPath)
                .startsWith(Arrays.stream(Destination.values())
                        .map(destination -> tuple(destination.title(), destination.path()))
                        .toArray(Tuple[]::new))
                .endsWith(tuple("Help", "help/README"));
    }
}
