package livetrading.review;

import java.time.LocalDate;
import java.util.List;
import livetrading.ledger.Activities;
import livetrading.ledger.Activity;
import livetrading.ledger.ActivityKind;
import livetrading.performance.Flow;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/** What brokers have booked without a trade, as performance looks at it. */
@Component
public class AccountActivities {

    private final Activities activities;

    AccountActivities(Activities activities) {
        this.activities = activities;
    }

    /** Deposits and withdrawals up to a New York day. */
    List<Flow> flows(Mode mode, LocalDate to) {
        return all(mode, LocalDate.EPOCH, to).stream()
                .filter(one -> one.kind() == ActivityKind.FLOW && one.amount().signum() != 0)
                .map(one -> new Flow(one.date(), one.amount().doubleValue()))
                .toList();
    }

    /** From one New York day to another, both in it. */
    public BookedMoney booked(Mode mode, LocalDate from, LocalDate to) {
        return BookedMoney.of(all(mode, from, to));
    }

    /** In the built-in market nothing is booked but trades. */
    private List<Activity> all(Mode mode, LocalDate from, LocalDate to) {
        return mode == Mode.SIMULATED ? List.of() : activities.between(mode, from.toString(), to.toString());
    }
}
