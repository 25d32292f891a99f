package livetrading.app.start;

import livetrading.app.storage.DataFolder;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.PriceFolder;
import livetrading.simulated.SimulatedMarket;
import livetrading.simulated.SimulationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulated market with its generated prices, those of the data folder, and its state in the database. */
@Configuration(proxyBeanMethods = false)
class SimulatedTrading {

    @Bean
    SimulatedMarket simulatedMarket(DataFolder folder, SimulationStore store) {
        var generated = new GeneratedPrices(GeneratedPrices.DEFAULT_SEED);
        return new SimulatedMarket(generated, new PriceFolder(folder.prices()), store);
    }
}
