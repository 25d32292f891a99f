package livetrading.ui.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.Position;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import org.jspecify.annotations.Nullable;

/**
 * A position and what it is compared with.
 *
 * @param equity of the account, of which the position is a share, in US dollars
 * @param isClosing whether somebody has asked for it to be sold
 */
public record PositionRow(Position position, BigDecimal equity, boolean isClosing) {

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
                isClosing,
                position.updatedAt());
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, RATIO_DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
