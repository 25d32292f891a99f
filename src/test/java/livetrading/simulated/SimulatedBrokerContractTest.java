package livetrading.simulated;

import java.nio.file.Path;
import livetrading.broker.BrokerContract;
import livetrading.broker.TradingPlace;

class SimulatedBrokerContractTest extends BrokerContract {

    @Override
    protected TradingPlace open(Path folder) {
        return new SimulatedPlace(folder);
    }
}
