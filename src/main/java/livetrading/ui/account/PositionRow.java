package livetrading.ui.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.Position;
import livetrading.review.Levels;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import org.jspecify.annotations.Nullable;

/**
 * A position and what it is compared with.
 *
 * @param equity of the account, of which the position is a share, in US dollars
 * @param levels at which risk rules end it
 * @param isClosing whether somebody has asked for it to be sold
 */
public record PositionRow(Position position, BigDecimal equity, Levels levels, boolean isClosing) {

    private static final int RATIO_DIGITS = 6;

    public String ticker() {
        return position.ticker();
    }

    @Nullable
    public Double allocation() {
        return equity.signum() == 0 ? null : ratio(position.marketValue(), equity);
    }

    @Nullable
    Double unrealized() {
        BigDecimal cost = position.averagePrice().multiply(position.quantity());
        return cost.signum() == 0 ? null : ratio(position.unrealizedProfit(), cost.abs());
    }

    /** The return of the last session, or of the one that is under way. */
    @Nullable
    Double day() {
        BigDecimal before = position.previousClose();
        return before == null || before.signum() == 0
                ? null
                : ratio(position.lastPrice().subtract(before), before);
    }

    /** The close at which a rule limits the loss. */
    @Nullable
    BigDecimal stop() {
        return levels.stop().isEmpty() ? null : BigDecimal.valueOf(levels.stop().getAsDouble());
    }

    /** How far the price is above the stop, as a fraction of the price; below 0 when it was passed within a bar. */
    @Nullable
    Double toStop() {
        BigDecimal stop = stop();
        BigDecimal last = position.lastPrice();
        return stop == null || last.signum() == 0 ? null : ratio(last.subtract(stop), last);
    }

    String strategy() {
        return Optional.ofNullable(Names.strategy(position.strategy())).orElse(Formats.MISSING);
    }

    /** Who owns it: shares that the user bought by hand are never touched. */
    String owner() {
        if (position.ownQuantity().signum() == 0) {
            return "yours";
        }
        return position.ownQuantity().compareTo(position.quantity()) < 0
                ? "program %s, the rest yours".formatted(Formats.quantity(position.ownQuantity()))
                : "program";
    }

    /** All that a table shows of it. */
    List<Object> content() {
        return List.of(
                position.quantity(),
                position.averagePrice(),
                position.lastPrice(),
                Formats.percent(allocation()),
                Formats.percent(day()),
                strategy(),
                owner(),
                Formats.price(stop()),
                Formats.percent(toStop()),
                isClosing,
                position.updatedAt());
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, RATIO_DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
