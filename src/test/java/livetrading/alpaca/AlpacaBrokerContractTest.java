package livetrading.alpaca;

import java.nio.file.Path;
import livetrading.broker.BrokerContract;
import livetrading.broker.TradingPlace;

class AlpacaBrokerContractTest extends BrokerContract {

    @Override
    protected TradingPlace open(Path folder) {
        return new AlpacaPlace();
    }
}
