package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import livetrading.OwnDataFolder;
import livetrading.engine.Announcer;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.engine.SimulationReset;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Later;
import livetrading.ui.part.PageWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** A view on the real repositories over a database of its own, without a browser; the engine stands still. */
@SpringBootTest
@ContextConfiguration(initializers = OwnDataFolder.class)
@Import(StillEngine.class)
public abstract class ViewTest {

    private static final Routes ROUTES = ScreenRoutes.find();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EngineMonitor monitor;

    private LedgerRows rows;

    @BeforeEach
    final void signIn() {
        rows = new LedgerRows(database);
        rows.clear();
        announcer().stopped();
        var admin = new TestingAuthenticationToken("admin", "", List.of());
        SecurityContextHolder.getContext().setAuthentication(admin);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(admin);
            return request;
        });
    }

    @AfterEach
    final void closeBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** What a page asks of it stays under way. */
    protected static PageWork neverDone() {
        return new PageWork(Executors.newSingleThreadExecutor(task -> new Thread()));
    }

    protected final LedgerRows rows() {
        return rows;
    }

    protected final JdbcTemplate database() {
        return database;
    }

    protected final Announcer announcer() {
        return new Announcer(monitor);
    }

    protected final <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Opens a browser at a page, with its parameters. */
    protected final void open(String address) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        if (!address.isEmpty()) {
            go(address);
        }
    }

    /** Goes to a page in the browser that is open; the address may have parameters. */
    protected static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        // the browser asks for these as soon as it has drawn the rest
        _find(Later.class).forEach(Later::come);
    }

    protected static <V> void enter(HasValue<?, V> field, V value) {
        field.setValue(value);
    }

    protected static Button button(String words) {
        return _get(Button.class, search -> search.withText(words));
    }

    /** Until the page says so; what is played beside it takes a while. */
    protected static void awaitWords(String words) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(words()).contains(words);
        });
    }

    /** The simulated market begins anew and plays so many sessions. */
    protected void sessions(int count) {
        bean(SimulationReset.class).reset();
        SimulatedMarket market = bean(SimulatedMarket.class);
        IntStream.range(0, count).forEach(session -> {
            market.markChecked();
            market.advance(settings().tickers(), settings().costs());
        });
    }

    protected TradingSettings settings() {
        return ((Valid) bean(CurrentSettings.class).read()).settings();
    }

    /** All words on the page, hidden ones left out. */
    protected static String words() {
        StringBuilder words = new StringBuilder();
        _find(Component.class)
                .forEach(part -> words.append(part.getElement().getText()).append('\n'));
        return words.toString();
    }

    protected static String figure(String name) {
        return _find(Figure.class).stream()
                .filter(figure -> figure.getElement().getTextRecursively().startsWith(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
