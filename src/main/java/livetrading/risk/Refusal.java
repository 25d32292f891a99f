package livetrading.risk;

/** No order, for a reason in words: {@code 5 of 5 positions are open}. */
public record Refusal(String reason) implements Approval {}
