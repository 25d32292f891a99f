package livetrading.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in place of a page that could not be made. */
@ParentLayout(MainLayout.class)
@PageTitle("Not shown · Live Trading")
@PermitAll
final class ErrorView extends Page implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    ErrorView() {
        super("This page could not be shown");
        add(
                new Paragraph("Trading is not touched by this: it goes on, or stays stopped, as it was. "
                        + "What went wrong is in the log, trading_daemon.log in the data folder."),
                new Paragraph("Load the page again; if that does not help, look at the log."),
                Destination.DASHBOARD.link("Dashboard"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        LOG.error("The page {} failed", event.getLocation().getPath(), failure.getCaughtException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
