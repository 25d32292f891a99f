package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is left of a purchase, in the order in which it is sold. */
final class Lot {

    private final LocalDate day;
    private final List<Piece> pieces = new ArrayList<>();

    Lot(BigDecimal units, LocalDate day, BigDecimal cost) {
        this.day = day;
        pieces.add(Piece.bought(units, day, cost));
    }

    LocalDate day() {
        return day;
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Takes out its first shares, as far as they have everything in common, and no more than so many. */
    Piece take(BigDecimal most) {
        Piece first = pieces.removeFirst();
        if (first.units().compareTo(most) <= 0) {
            return first;
        }
        Piece taken = first.first(most);
        pieces.addFirst(first.without(taken));
        return taken;
    }

    /**
     * Lets shares that have not done so yet replace others.
     *
     * @param most no more than so many
     * @param replaced what becomes of as many as there are
     * @return how many there were
     */
    BigDecimal replace(BigDecimal most, Function<Piece, Piece> replaced) {
        BigDecimal left = most;
        for (int i = 0; i < pieces.size() && left.signum() > 0; i++) {
            Piece piece = pieces.get(i);
            if (!piece.isReplacement()) {
                boolean isWhole = piece.units().compareTo(left) <= 0;
                Piece first = isWhole ? piece : piece.first(left);
                left = left.subtract(first.units());
                pieces.set(i, replaced.apply(first));
                if (!isWhole) {
                    pieces.add(i + 1, piece.without(first));
                }
            }
        }
        return most.subtract(left);
    }
}
