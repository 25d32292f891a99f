package livetrading.account;

import livetrading.market.Ticker;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleAction;

/**
 * A risk rule has acted on a ticker.
 *
 * @param reason with the numbers, without the name of the rule
 */
public record RuleAct(Ticker ticker, Rule rule, RuleAction action, String reason) {}
