package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A jump in a ticker's prices that hardly can be right. Nothing is traded on them until they are mended, or somebody says
 * that they are right.
 */
@Entity
@Table(name = "implausible_prices")
public class ImplausiblePrice {

    private static final MathContext DIGITS = new MathContext(3);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private String priceDay;

    private String ratio;

    private String reason;

    @SuppressWarnings("unused") // for whoever reads the table
    private Instant foundAt;

    private @Nullable Instant confirmedAt;

    private @Nullable String confirmedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ImplausiblePrice() {}

    public ImplausiblePrice(Mode mode, Ticker ticker, ImplausibleJump jump, Instant foundAt) {
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.priceDay = jump.date().toString();
        this.ratio = ratio(jump);
        this.reason = jump.reason();
        this.foundAt = foundAt;
    }

    public String ticker() {
        return ticker;
    }

    /** What is implausible, and what it looks like. */
    public String reason() {
        return reason;
    }

    /** Whether it is about this jump; dividends that change all prices before it do not make another one of it. */
    public boolean isOf(ImplausibleJump jump) {
        return priceDay.equals(jump.date().toString()) && ratio.equals(ratio(jump));
    }

    /** Whether somebody said that the prices are right. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Who said so; empty when nobody did, or somebody in the database. */
    public String confirmedBy() {
        return confirmedBy == null ? "" : confirmedBy;
    }

    private static String ratio(ImplausibleJump jump) {
        return new BigDecimal(jump.ratio()).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
