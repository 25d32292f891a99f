package livetrading.simulated;

import java.nio.file.Path;
import livetrading.broker.TradingPlace;
import livetrading.market.MarketDataContract;

class SimulatedMarketDataContractTest extends MarketDataContract {

    @Override
    protected TradingPlace open(Path folder) {
        return new SimulatedPlace(folder);
    }
}
