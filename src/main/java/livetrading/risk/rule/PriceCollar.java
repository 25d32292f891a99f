package livetrading.risk.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Quote;

/**
 * Holds a purchase back while its price is doubtful.
 *
 * @param distance the most by which the middle of the quote may be away from the last close, in per cent
 * @param spread the most by which the ask may be above the bid, in per cent of their middle
 */
public record PriceCollar(double distance, double spread) implements LiveGuard {

    private static final double WHOLE = 100;

    /** A quote that is older says nothing of now. */
    private static final Duration CURRENT = Duration.ofMinutes(30);

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public PriceCollar {
        RuleType.PRICE_COLLAR.check(distance, spread);
    }

    @Override
    public RuleType type() {
        return RuleType.PRICE_COLLAR;
    }

    @Override
    public double[] values() {
        return new double[] {distance, spread};
    }

    /**
     * Why nothing is to be bought now.
     *
     * @param lastClose by which the purchase was decided, in US dollars
     */
    public Optional<String> objection(Optional<Quote> quote, double lastClose, Instant now) {
        return quote.map(one -> objection(one, lastClose, now)).orElseGet(() -> Optional.of("there is no quote"));
    }

    private Optional<String> objection(Quote quote, double lastClose, Instant now) {
        double middle = (quote.bid() + quote.ask()) / 2;
        double wide = WHOLE * (quote.ask() - quote.bid()) / middle;
        double away = WHOLE * (middle / lastClose - 1);
        if (!(quote.bid() > 0 && quote.ask() >= quote.bid() && middle < Double.POSITIVE_INFINITY)) {
            return Optional.of("a quote of %s to %s is none"
                    .formatted(RuleWords.number(quote.bid()), RuleWords.number(quote.ask())));
        }
        if (quote.at().isBefore(now.minus(CURRENT))) {
            return Optional.of("its last quote is of " + quote.at());
        }
        if (!(wide <= spread)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the quote of %s to %s has a spread of %.2f %%, more than %s",
                    RuleWords.price(quote.bid()),
                    RuleWords.price(quote.ask()),
                    wide,
                    RuleUnit.PER_CENT.of(spread)));
        }
        return Math.abs(away) <= distance && lastClose > 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the quote of %s is %.1f %% away from the last close of %s, more than %s",
                        RuleWords.price(middle),
                        away,
                        RuleWords.number(lastClose),
                        RuleUnit.PER_CENT.of(distance)));
    }
}
