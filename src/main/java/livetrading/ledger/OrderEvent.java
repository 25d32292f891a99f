package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import livetrading.market.OutsideText;
import livetrading.portfolio.OrderState;
import org.jspecify.annotations.Nullable;

/** One change of an order. */
@Entity
@Table(name = "order_events")
public class OrderEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String clientOrderId;

    private Instant at;

    private String state;

    private String message;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OrderEvent() {}

    public OrderEvent(String clientOrderId, Instant at, OrderState state, String message) {
        this.clientOrderId = clientOrderId;
        this.at = at;
        this.state = state.code();
        this.message = OutsideText.line(message);
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public Instant at() {
        return at;
    }

    /** Without the reason, which is the message. */
    public Optional<OrderState> state() {
        return OrderState.find(state, "");
    }

    public String message() {
        return OutsideText.line(message);
    }
}
