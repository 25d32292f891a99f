package livetrading.alpaca;

import java.nio.file.Path;
import livetrading.broker.TradingPlace;
import livetrading.market.MarketDataContract;

class AlpacaMarketDataContractTest extends MarketDataContract {

    @Override
    protected TradingPlace open(Path folder) {
        return new AlpacaPlace();
    }
}
