package livetrading.account;

import java.util.Optional;

/**
 * Which strategy decided on a ticker after a close.
 *
 * @param strategy its id; empty when the ticker was to stay in cash
 */
public record Elected(Optional<String> strategy) {}
