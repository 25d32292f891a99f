package livetrading.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Page;

/** Answers an address that leads nowhere. */
@ParentLayout(MainLayout.class)
@PageTitle("There is no such page · Live Trading")
@PermitAll
final class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("There is no such page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> failure) {
        add(
                new Paragraph("The address /%s leads nowhere. It may be mistyped, or from an older version."
                        .formatted(event.getLocation().getPath())),
                Destination.DASHBOARD.link("Dashboard"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
