package livetrading.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.CashComparison;
import livetrading.ledger.CashComparisons;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/**
 * Compares how the cash at the broker has changed with what our fills have cost and brought. It blocks nothing: money
 * comes and goes for many good reasons.
 */
@Component
class CashCheck {

    /** What the broker may round, once and for every fill. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** So long after a fill the broker's cash may still lack it. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final CashComparisons comparisons;
    private final Trades trades;
    private final DriftNotes notes;
    private final PersistentDifference persistent;
    private final Clock clock;

    CashCheck(CashComparisons comparisons, Trades trades, DriftNotes notes, Clock clock) {
        this.comparisons = comparisons;
        this.trades = trades;
        this.notes = notes;
        this.persistent = new PersistentDifference(clock);
        this.clock = clock;
    }

    /** Notes what our fills do not explain, once it has lasted; waits while an order is under way. */
    void check(AccountSnapshot snapshot, Mode mode) {
        // the cash of the built-in market is moved by our fills alone
        if (mode == Mode.SIMULATED || snapshot.hasOpenOrders()) {
            return;
        }
        Optional<CashComparison> before = comparisons.findById(mode);
        List<Trade> fills = trades.findByModeAndIdGreaterThanOrderById(
                mode, before.map(CashComparison::lastTrade).orElse(0L));
        Instant quietFrom = clock.instant().minus(QUIET);
        if (fills.stream().allMatch(fill -> fill.recordedAt().isBefore(quietFrom))) {
            BigDecimal cash = snapshot.portfolio().account().cash();
            long newest = fills.stream()
                    .map(Trade::id)
                    .filter(Objects::nonNull)
                    .reduce(before.map(CashComparison::lastTrade).orElse(0L), Math::max);
            var now = new CashComparison(mode, cash, newest, clock.instant());
            before.ifPresentOrElse(known -> compare(mode, known, fills, now), () -> comparisons.save(now));
        }
    }

    private void compare(Mode mode, CashComparison before, List<Trade> fills, CashComparison now) {
        BigDecimal expected = fills.stream().map(CashCheck::effect).reduce(before.cash(), BigDecimal::add);
        BigDecimal difference = now.cash().subtract(expected);
        BigDecimal rounding = CENT.multiply(BigDecimal.valueOf(1L + fills.size()));
        String key = "cash " + mode;
        if (difference.abs().compareTo(rounding) <= 0) {
            persistent.forget(key);
            if (!fills.isEmpty()) {
                comparisons.save(now);
            }
        } else if (!persistent.isNew(key, dollars(difference)) && persistent.hasLasted(key)) {
            persistent.forget(key);
            notes.note(words(difference, now.cash()));
            comparisons.save(now);
        }
    }

    private static BigDecimal effect(Trade fill) {
        BigDecimal amount = fill.quantity().multiply(fill.price());
        return switch (fill.side()) {
            case BUY -> amount.negate().subtract(fill.fees());
            case SELL -> amount.subtract(fill.fees());
        };
    }

    private static String words(BigDecimal difference, BigDecimal cash) {
        boolean more = difference.signum() > 0;
        return "Cash: the account has $%s %s than our trades explain, it is $%s now. Likely %s. Trading goes on with what is there"
                .formatted(
                        dollars(difference.abs()),
                        more ? "more" : "less",
                        dollars(cash),
                        more
                                ? "a deposit, a dividend, interest, or a sale by hand"
                                : "a withdrawal, a fee, a tax, or a purchase by hand");
    }

    private static String dollars(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
