package livetrading.risk;

/** The answer of the {@link OrderApproval}: an order that may be sent, or why not. */
public sealed interface Approval permits ApprovedOrder, Refusal {}
