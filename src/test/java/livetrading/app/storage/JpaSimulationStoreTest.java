package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import livetrading.SteppedClock;
import livetrading.backtest.Costs;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.SimulationRows;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.simulated.Approved;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.InMemorySimulationStore;
import livetrading.simulated.PriceFolder;
import livetrading.simulated.SimulatedMarket;
import livetrading.simulated.SimulationStore;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

class JpaSimulationStoreTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BRAV = new Ticker("BRAV");
    private static final List<Ticker> BOTH = List.of(ALFA, BRAV);
    private static final Costs COSTS = new Costs(0.001, 0.0005);

    /** The database does not keep zeros at the end of a fraction. */
    private static final RecursiveComparisonConfiguration BY_VALUE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext program;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class})
    @EntityScan("livetrading.ledger")
    @EnableJpaRepositories("livetrading.ledger")
    @Import({SqliteDataSources.class, SimulationRows.class, JpaSimulationStore.class})
    static class Database {}

    @BeforeEach
    void start() {
        program = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("dataFolder", new DataFolder(folder));
                    context.getBeanFactory().registerSingleton("clock", new SteppedClock());
                })
                .run("--livetrading.data-folder=" + folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void standsAfterARestartWhereItStoodBefore() throws BrokerException {
        InMemorySimulationStore memory = new InMemorySimulationStore();
        ClientOrderId expected = play(memory);

        ClientOrderId id = play(store());
        stop();
        start();

        assertThat(id).isEqualTo(expected);
        assertSame(store(), memory, id);
        assertThat(marketOver(store()).broker().portfolio())
                .usingRecursiveComparison(BY_VALUE)
                .isEqualTo(marketOver(memory).broker().portfolio());
    }

    /** Buys two, sells one and leaves an order open; returns the purchase that was filled first. */
    private ClientOrderId play(SimulationStore store) throws BrokerException {
        SimulatedMarket market = marketOver(store);
        market.place(BOTH, 100, 365, new BigDecimal("100000"));
        ApprovedOrder first = Approved.buy(market, ALFA, "12.345678");
        market.broker().submit(first);
        market.broker().submit(Approved.buy(market, BRAV, "7"));
        step(market);
        market.broker().submit(Approved.sell(market, BRAV, "7"));
        step(market);
        market.broker().submit(Approved.buy(market, BRAV, "3"));
        market.markChecked();
        return first.intent().clientOrderId();
    }

    private static void assertSame(SimulationStore actual, SimulationStore expected, ClientOrderId id) {
        assertThat(actual.account()).usingRecursiveComparison(BY_VALUE).isEqualTo(expected.account());
        assertThat(actual.holdings()).usingRecursiveComparison(BY_VALUE).isEqualTo(expected.holdings());
        assertThat(actual.openOrders()).usingRecursiveComparison(BY_VALUE).isEqualTo(expected.openOrders());
        assertThat(actual.order(id)).usingRecursiveComparison(BY_VALUE).isEqualTo(expected.order(id));
    }

    @Test
    void hasNothingBeforeTheFirstStart() {
        assertThat(store().account()).isEmpty();
        assertThat(store().holdings()).isEmpty();
        assertThat(store().openOrders()).isEmpty();
        assertThat(store().order(new ClientOrderId("none"))).isEmpty();
    }

    @Test
    void forgetsEverythingWhenItStartsOver() throws BrokerException {
        ClientOrderId id = play(store());

        marketOver(store()).reset(BOTH, 100, 365, BigDecimal.TEN);

        assertThat(store().account().orElseThrow().run()).isEqualTo(2);
        assertThat(store().holdings()).isEmpty();
        assertThat(store().openOrders()).isEmpty();
        assertThat(store().order(id)).isEmpty();
    }

    @Test
    void savesAWholeStepOrNothingOfIt() throws BrokerException, SQLException {
        SimulatedMarket market = marketOver(store());
        market.place(BOTH, 100, 365, new BigDecimal("100000"));
        ApprovedOrder order = Approved.buy(market, ALFA, "10");
        market.broker().submit(order);
        market.markChecked();
        var before = market.session();
        execute("create trigger full before insert on simulated_fills begin select raise(abort, 'disk full'); end");

        assertThatThrownBy(() -> market.advance(BOTH, COSTS)).hasStackTraceContaining("disk full");

        assertThat(market.session()).isEqualTo(before);
        assertThat(store().holdings()).isEmpty();
        assertThat(market.isChecked()).isTrue();

        execute("drop trigger full");
        market.advance(BOTH, COSTS);
        assertThat(market.broker().order(order.intent().clientOrderId()))
                .map(BrokerOrder::state)
                .contains(new OrderState.Filled());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        program.getBean("writePool", DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SimulationStore store() {
        return program.getBean(SimulationStore.class);
    }

    private SimulatedMarket marketOver(SimulationStore store) {
        return new SimulatedMarket(new GeneratedPrices(GeneratedPrices.DEFAULT_SEED), new PriceFolder(folder), store);
    }

    private static void step(SimulatedMarket market) {
        market.markChecked();
        market.advance(BOTH, COSTS);
    }
}
