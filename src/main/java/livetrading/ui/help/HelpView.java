package livetrading.ui.help;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One of the program's documents. */
@Route("help/:path*")
@PageTitle("Help · Live Trading")
@PermitAll
final class HelpView extends Main implements BeforeEnterObserver {

    /** The text comes after the browser has looked for the place that an address names. */
    private static final String GO_TO_THE_PLACE = """
            const go = () => {
                const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
                (place || this).scrollIntoView();
            };
            requestAnimationFrame(go);
            this.onclick = (click) => {
                const link = click.target.closest('a[href]');
                if (!link?.hash || link.pathname !== location.pathname) return;
                click.preventDefault();
                click.stopPropagation();
                history.replaceState(history.state, '', link.href);
                go();
            };""";

    private final Article text = new Article();

    HelpView() {
        addClassNames("view", "help");
        add(text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = event.getRouteParameters().get("path").orElse("");
        Documents.html(Documents.file(path))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(String html) {
        text.getElement().setProperty("innerHTML", html);
        getElement().executeJs(GO_TO_THE_PLACE);
    }
}
