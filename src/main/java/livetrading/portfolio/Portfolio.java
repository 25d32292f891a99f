package livetrading.portfolio;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Ticker;

/** The account and all that is held in it at one moment. */
public record Portfolio(Account account, Map<Ticker, Holding> holdings) {

    public Portfolio {
        holdings = Map.copyOf(holdings);
    }

    public Optional<Holding> holding(Ticker ticker) {
        return Optional.ofNullable(holdings.get(ticker));
    }

    public BigDecimal marketValue() {
        return holdings.values().stream().map(Holding::marketValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
