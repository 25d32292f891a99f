package livetrading.standin.core;

import java.util.UUID;

/** Something that is traded. */
public record Asset(
        UUID id,
        String symbol,
        String name,
        String exchange,
        boolean active,
        boolean tradable,
        boolean fractionable,
        boolean shortable) {

    Asset renamed(String newSymbol) {
        return new Asset(id, newSymbol, name, exchange, active, tradable, fractionable, shortable);
    }

    Asset untradable() {
        return new Asset(id, symbol, name, exchange, active, false, fractionable, shortable);
    }

    Asset inactive() {
        return new Asset(id, symbol, name, exchange, false, false, fractionable, shortable);
    }

    Asset wholeSharesOnly() {
        return new Asset(id, symbol, name, exchange, active, tradable, false, shortable);
    }
}
