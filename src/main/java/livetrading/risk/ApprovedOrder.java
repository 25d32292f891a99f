package livetrading.risk;

import livetrading.portfolio.OrderIntent;

/** An order that may be sent. Only this package can make one. */
public final class ApprovedOrder implements Approval {

    private final OrderIntent intent;

    ApprovedOrder(OrderIntent intent) {
        this.intent = intent;
    }

    public OrderIntent intent() {
        return intent;
    }
}
