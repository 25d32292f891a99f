package livetrading.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.account.AccountSettings;
import livetrading.ledger.RiskRuleRows;
import livetrading.portfolio.Mode;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredRule;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/**
 * Plays the account with a risk rule and without it, all others as they are, and keeps what came of it as long as settings,
 * rules and prices stay. What is played counts among the accounts that were looked at, like every what-if: who keeps the
 * rules that would have earned most has chosen among as many.
 */
@Component
public class RuleEffects {

    private static final int KEPT = 100;

    private final WhatIfDesk desk;
    private final RiskRuleRows rows;
    private final NewestPrices newest;
    private final Strategies strategies;

    private final Map<Key, RuleEffect> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RuleEffect> eldest) {
            return size() > KEPT;
        }
    });

    RuleEffects(WhatIfDesk desk, RiskRuleRows rows, NewestPrices newest, Strategies strategies) {
        this.strategies = strategies;
        this.desk = desk;
        this.rows = rows;
        this.newest = newest;
    }

    /** All that decides about an effect. */
    private record Key(
            Mode mode, AccountSettings without, AccountSettings with, String rule, Optional<Instant> pricesUntil) {}

    /** What is to be played. */
    public record Question(WhatIfRequest request, String rule, Optional<Instant> pricesUntil) {

        private Key key(Strategies strategies) {
            return new Key(
                    request.mode(),
                    request.inForce().orElseThrow().account(strategies),
                    request.draft().account(strategies),
                    rule,
                    pricesUntil);
        }
    }

    /** How it ended. */
    public sealed interface Answer {

        record Known(RuleEffect effect) implements Answer {}

        /** @param reason in a sentence, without a full stop */
        record Impossible(String reason) implements Answer {}

        record Cancelled() implements Answer {}

        /** The log says why. */
        record Failed() implements Answer {}
    }

    /** @param rule one that is stored, switched on or not */
    public Question of(TradingSettings settings, StoredRule rule) {
        List<StoredRule> others = new ArrayList<>(rows.rules());
        others.remove(rule);
        RiskRules without = RiskRules.of(rows.groups(), others);
        others.add(rule.enabled(true));
        RiskRules with = RiskRules.of(rows.groups(), others);
        var request = new WhatIfRequest(
                settings.mode(),
                Optional.of(settings.with(without)),
                settings.with(with),
                Optional.empty(),
                Optional.empty(),
                false);
        return new Question(request, rule.rule().strip(), newest.until(settings.mode()));
    }

    /** What came of it when it was asked before. */
    public Optional<RuleEffect> known(Question question) {
        return Optional.ofNullable(known.get(question.key(strategies)));
    }

    /**
     * Begins to play, unless something is being played already.
     *
     * @param progress is told on a thread of its own, and so is {@code ended}
     * @return cancels it; empty when it did not begin
     */
    public Optional<Runnable> begin(Question question, WhatIfProgress progress, Consumer<Answer> ended) {
        return desk.begin(question.request(), progress, end -> ended.accept(answer(question, end)));
    }

    private Answer answer(Question question, WhatIfDesk.End end) {
        return switch (end) {
            case WhatIfDesk.End.Played(WhatIfOutcome outcome, var rank) -> answer(question, outcome);
            case WhatIfDesk.End.Cancelled() -> new Answer.Cancelled();
            case WhatIfDesk.End.Failed() -> new Answer.Failed();
        };
    }

    private Answer answer(Question question, WhatIfOutcome outcome) {
        return switch (outcome.inForce().orElseThrow()) {
            case AccountOutcome.Impossible(String reason) -> new Answer.Impossible(reason);
            case AccountOutcome.Played(AccountResult without) ->
                switch (outcome.draft()) {
                    case AccountOutcome.Impossible(String reason) -> new Answer.Impossible(reason);
                    case AccountOutcome.Played(AccountResult with) -> keep(question, without, with);
                };
        };
    }

    private Answer keep(Question question, AccountResult without, AccountResult with) {
        RuleEffect effect = RuleEffect.of(without, with, question.rule());
        known.put(question.key(strategies), effect);
        return new Answer.Known(effect);
    }
}
