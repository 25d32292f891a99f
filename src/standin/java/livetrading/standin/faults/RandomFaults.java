package livetrading.standin.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Bad weather: some faults that an honest broker and a bad network can bring about, chosen and timed by a seed. */
public final class RandomFaults {

    private static final List<Effect> REQUESTS = List.of(
            Effect.of(Fault.RESPONSE_LOST),
            Effect.of(Fault.TRUNCATED_BODY),
            Effect.of(Fault.STALL_HEADERS),
            Effect.of(Fault.STALL_BODY),
            Effect.of(Fault.RESET_BEFORE_READ),
            Effect.of(Fault.RESET_AFTER_ACCEPT),
            Effect.of(Fault.KEEP_ALIVE_DROP),
            Effect.of(Fault.STATUS_500_BEFORE),
            Effect.of(Fault.STATUS_500_AFTER),
            Effect.of(Fault.STATUS_502_HTML),
            Effect.of(Fault.STATUS_503),
            Effect.of(Fault.STATUS_504_AFTER),
            Effect.of(Fault.STATUS_429),
            Effect.of(Fault.STATUS_429).with("retryAfter", 1),
            Effect.of(Fault.MALFORMED_JSON),
            Effect.of(Fault.EMPTY_BODY),
            Effect.of(Fault.MISSING_FIELD),
            Effect.of(Fault.UNKNOWN_STATUS),
            Effect.of(Fault.SLOW_VISIBILITY),
            Effect.of(Fault.STALE_READS));

    private static final List<Effect> ORDERS = List.of(
            Effect.of(Fault.PARTIAL_FILLS),
            Effect.of(Fault.PARTIAL_FILLS).with("every", "PT2S"),
            Effect.of(Fault.PARTIAL_THEN_CANCEL),
            Effect.of(Fault.PARTIAL_THEN_REST),
            Effect.of(Fault.FILL_LATE),
            Effect.of(Fault.FILL_RACES_CANCEL),
            Effect.of(Fault.REJECT_ASYNC).with("after", "PT1S"));

    private static final List<Effect> EVENTS = List.of(
            Effect.of(Fault.DUPLICATE_EVENT),
            Effect.of(Fault.DROP_EVENT),
            Effect.of(Fault.LATE_EVENT),
            Effect.of(Fault.OUT_OF_ORDER),
            Effect.of(Fault.UNKNOWN_EVENT),
            Effect.of(Fault.GARBAGE_FRAME));

    private RandomFaults() {}

    /** Switches some faults of every kind on; {@link FaultPlan#clear} ends them. */
    public static void switchOn(FaultPlan plan, long seed) {
        Random random = new Random(seed);
        choose(REQUESTS, 5, random, plan);
        choose(ORDERS, 2, random, plan);
        choose(EVENTS, 2, random, plan);
    }

    private static void choose(List<Effect> effects, int count, Random random, FaultPlan plan) {
        List<Effect> drawn = new ArrayList<>(effects);
        Collections.shuffle(drawn, random);
        drawn.subList(0, count)
                .forEach(effect -> plan.add(Match.always().probability(0.05 + 0.25 * random.nextDouble()), effect));
    }
}
