package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Cash and positions at one time. */
public record Holdings(BigDecimal cash, Map<String, Position> positions) {

    public Holdings {
        positions = Map.copyOf(positions);
    }

    public Optional<Position> position(String symbol) {
        return Optional.ofNullable(positions.get(symbol));
    }

    public BigDecimal qty(String symbol) {
        return position(symbol).map(Position::qty).orElse(BigDecimal.ZERO);
    }

    Holdings trade(String symbol, BigDecimal signedQty, BigDecimal price) {
        Position before = position(symbol).orElseGet(() -> Position.none(symbol, price));
        return with(cash.subtract(signedQty.multiply(price)), before.change(signedQty, price));
    }

    Holdings split(String symbol, BigDecimal ratio) {
        return position(symbol)
                .map(position -> with(cash, position.split(ratio)))
                .orElse(this);
    }

    Holdings rename(String from, String to) {
        return position(from)
                .map(position -> without(from).with(cash, position.renamed(to)))
                .orElse(this);
    }

    Holdings withCash(BigDecimal newCash) {
        return new Holdings(newCash, positions);
    }

    Holdings map(UnaryOperator<Position> change) {
        Map<String, Position> changed = new TreeMap<>(positions);
        changed.replaceAll((symbol, position) -> change.apply(position));
        return new Holdings(cash, changed);
    }

    private Holdings without(String symbol) {
        Map<String, Position> rest = new TreeMap<>(positions);
        rest.remove(symbol);
        return new Holdings(cash, rest);
    }

    private Holdings with(BigDecimal newCash, Position position) {
        Map<String, Position> changed = new TreeMap<>(positions);
        changed.put(position.symbol(), position);
        changed.values().removeIf(each -> each.qty().signum() == 0);
        return new Holdings(Money.plain(newCash), changed);
    }
}
