package livetrading.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of an order. */
public sealed interface OrderState {

    /** Written down and about to be sent; after a crash it may have been sent or not. */
    record Intended() implements OrderState {}

    /** Proved never to have reached the broker; the same decision sends it again under the same client order id. */
    record Unsent() implements OrderState {}

    /** Sent, and the answer was lost: it may or may not have reached the broker. */
    record Unknown(String reason) implements OrderState {}

    /** The broker has it. */
    record Accepted() implements OrderState {}

    /** Some of it is filled, the rest still works. */
    record PartiallyFilled() implements OrderState {}

    /** All of it is filled. */
    record Filled() implements OrderState {}

    /** Cancelled; fills from before stay. */
    record Cancelled(String reason) implements OrderState {}

    /** Its time in force is over; fills from before stay. */
    record Expired(String reason) implements OrderState {}

    /** Refused by the broker. */
    record Rejected(String reason) implements OrderState {}

    /** Whether nothing more can happen to the order. */
    default boolean isFinal() {
        return switch (this) {
            case Intended i -> false;
            case Unsent u -> false;
            case Unknown u -> false;
            case Accepted a -> false;
            case PartiallyFilled p -> false;
            case Filled f -> true;
            case Cancelled c -> true;
            case Expired e -> true;
            case Rejected r -> true;
        };
    }

    /**
     * Whether an order in this state may come into another one. What only we could say of it (about to be sent, never
     * arrived, unknown) counts no more once the broker has spoken, and news from before the end counts no more
     * after it.
     */
    default boolean mayBecome(OrderState next) {
        return equals(next)
                || switch (this) {
                    case Intended i -> !(next instanceof Intended);
                    case Unsent u -> next.isToldByBroker();
                    case Unknown u -> !(next instanceof Intended);
                    case Accepted a -> next.isToldByBroker();
                    case PartiallyFilled p -> next.isToldByBroker() && !(next instanceof Accepted);
                    case Filled f -> false;
                    case Cancelled c -> next.isFinal();
                    case Expired e -> next.isFinal();
                    case Rejected r -> next.isFinal();
                };
    }

    private boolean isToldByBroker() {
        return switch (this) {
            case Intended i -> false;
            case Unsent u -> false;
            case Unknown u -> false;
            case Accepted a -> true;
            case PartiallyFilled p -> true;
            case Filled f -> true;
            case Cancelled c -> true;
            case Expired e -> true;
            case Rejected r -> true;
        };
    }

    /** The name in the database, for example {@code PARTIALLY_FILLED}. */
    default String code() {
        return switch (this) {
            case Intended i -> "INTENDED";
            case Unsent u -> "UNSENT";
            case Unknown u -> "UNKNOWN";
            case Accepted a -> "ACCEPTED";
            case PartiallyFilled p -> "PARTIALLY_FILLED";
            case Filled f -> "FILLED";
            case Cancelled c -> "CANCELLED";
            case Expired e -> "EXPIRED";
            case Rejected r -> "REJECTED";
        };
    }

    /** Why it ended or is unknown, in words; empty where the state speaks for itself. */
    default String reason() {
        return switch (this) {
            case Unknown(String reason) -> reason;
            case Cancelled(String reason) -> reason;
            case Expired(String reason) -> reason;
            case Rejected(String reason) -> reason;
            case Intended i -> "";
            case Unsent u -> "";
            case Accepted a -> "";
            case PartiallyFilled p -> "";
            case Filled f -> "";
        };
    }

    private static Stream<OrderState> all(String reason) {
        return Stream.of(
                new Intended(),
                new Unsent(),
                new Unknown(reason),
                new Accepted(),
                new PartiallyFilled(),
                new Filled(),
                new Cancelled(reason),
                new Expired(reason),
                new Rejected(reason));
    }

    /** The codes of all states. */
    static List<String> codes() {
        return all("").map(OrderState::code).toList();
    }

    /** The state with a code of {@link #code()}, whatever its case; the reason is used where the state has one. */
    static Optional<OrderState> find(String code, String reason) {
        return all(reason).filter(state -> state.code().equalsIgnoreCase(code)).findFirst();
    }

    /** @throws IllegalArgumentException when there is no such state */
    static OrderState of(String code, String reason) {
        return find(code, reason)
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not the state of an order"));
    }
}
