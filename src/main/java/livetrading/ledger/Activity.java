package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import livetrading.broker.CashActivity;
import livetrading.market.OutsideText;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** Money that the broker has booked without a trade, once for each of the broker's ids. */
@Entity
@Table(name = "activities")
public class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String activityId;

    private String type;

    private String day;

    private BigDecimal amount;

    private @Nullable String symbol;

    private int isVoid;

    private Instant bookedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(Mode mode, CashActivity told, Instant now) {
        this.mode = mode;
        this.activityId = told.id();
        this.type = OutsideText.line(told.type());
        this.bookedAt = now;
        this.day = told.date().toString();
        this.amount = told.amount();
        this.symbol = told.symbol().map(OutsideText::line).orElse(null);
        this.isVoid = told.isVoid() ? 1 : 0;
    }

    /** Takes over what the broker has corrected. */
    void become(Activity told) {
        type = told.type;
        day = told.day;
        amount = told.amount;
        symbol = told.symbol;
        isVoid = told.isVoid;
    }

    boolean isLike(Activity told) {
        return type.equals(told.type)
                && day.equals(told.day)
                && amount.compareTo(told.amount) == 0
                && Objects.equals(symbol, told.symbol)
                && isVoid == told.isVoid;
    }

    String activityId() {
        return activityId;
    }

    /** The broker's word. */
    public String type() {
        return type;
    }

    public ActivityKind kind() {
        return ActivityKind.of(type);
    }

    /** In New York. */
    public LocalDate date() {
        return LocalDate.parse(day);
    }

    /** In US dollars, below 0 when it left the account. */
    public BigDecimal amount() {
        return amount;
    }

    /** When it was booked here, which may be days after its date. */
    public Instant bookedAt() {
        return bookedAt;
    }
}
