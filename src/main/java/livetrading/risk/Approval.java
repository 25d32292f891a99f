package livetrading.risk;

/** The answer of the {@link RiskDesk}: an order that may be sent, or why not. */
public sealed interface Approval permits ApprovedOrder, Refusal {}
