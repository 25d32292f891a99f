package livetrading.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Answers an address that leads nowhere. */
@ParentLayout(MainLayout.class)
@PageTitle("There is no such page · Live Trading")
@PermitAll
public final class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("There is no such page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> failure) {
        add(
                new Paragraph("The address /%s leads nowhere. It may be mistyped, or from an older version."
                        .formatted(event.getLocation().getPath())),
                new RouterLink("Dashboard", DashboardView.class));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
