package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.market.MarketData;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices of hundreds of tickers are the most that a cycle reads, so it reads them once. */
class CyclePricesTest extends OnOneMachine {

    private static final Instructions NONE =
            new Instructions(false, Optional.empty(), Optional.empty(), Map.of(), Map.of(), false, false);

    private final List<Object> loaded = new ArrayList<>();

    @BeforeEach
    void beginTrading() {
        machine.start();
        machine.sessions(1);
    }

    @Test
    void areLoadedOnceForEachTicker() throws BrokerException, InterruptedException {
        runCycle();

        assertThat(loaded).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void areLoadedOnceAlsoWhenAllTickersAreEvaluatedAnew() throws BrokerException, InterruptedException {
        machine.control().reevaluateAll(Mode.SIMULATED);
        runCycle();

        assertThat(loaded).hasSize(8).doesNotHaveDuplicates();
    }

    private void runCycle() throws BrokerException, InterruptedException {
        TradingSettings settings = ((Valid) machine.bean(CurrentSettings.class).read()).settings();
        Venue simulated = machine.bean(Venues.class).of(Mode.SIMULATED).orElseThrow();
        MarketData counting = decorated(MarketData.class, simulated.marketData(), "bars", Optional.empty());
        Venue venue = decorated(Venue.class, simulated, "marketData", Optional.of(counting));
        machine.bean(EngineCycle.class).run(venue, settings, NONE, () -> true);
    }

    /** The same, but for one method: it gives the result, or else notes its first argument. */
    private <T> T decorated(Class<T> type, T real, String method, Optional<Object> result) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        if (result.isPresent()) {
                            return result.get();
                        }
                        loaded.add(arguments[0]);
                    }
                    return called.invoke(real, arguments);
                }));
    }
}
