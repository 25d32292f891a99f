package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import livetrading.engine.ReplayedDecision.Difference;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.ledger.PastDecisions.Row;
import livetrading.ledger.StoredTimes;
import livetrading.market.Ticker;
import livetrading.strategy.Strategies;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Makes the decisions of a day again, from what was stored with them and the stored bars, by the same calls that a check
 * makes. Nothing is sent and nothing written.
 */
public final class DayReplay {

    private final PastDecisions decisions;
    private final DecisionInputs inputs;
    private final PastBars bars;
    private final Strategies strategies;
    private final String version;

    /** @param version of the program that runs */
    public DayReplay(
            PastDecisions decisions, DecisionInputs inputs, PastBars bars, Strategies strategies, String version) {
        this.decisions = decisions;
        this.inputs = inputs;
        this.bars = bars;
        this.strategies = strategies;
        this.version = version;
    }

    /**
     * The decisions that were made, or repeated, on a day of the market in New York, the oldest first.
     *
     * @param mode as it is stored; empty for all
     * @param progress is told how much is done, 0 to 1
     */
    public List<ReplayedDecision> of(
            LocalDate day, Optional<String> mode, Optional<String> ticker, DoubleConsumer progress)
            throws InterruptedException {
        List<Row> rows = decisions.of(day, mode, ticker);
        Map<Long, Outcome> checks = new HashMap<>();
        List<ReplayedDecision> replayed = new ArrayList<>();
        var check = new CheckReplay(new BarsOfThen(bars, decisions), strategies, inputs);
        for (Row row : rows) {
            OptionalLong id = row.inputs();
            if (id.isPresent() && !checks.containsKey(id.getAsLong())) {
                checks.put(id.getAsLong(), outcome(check, id.getAsLong()));
            }
            replayed.add(
                    id.isEmpty()
                            ? impossible(
                                    row, "its inputs were not kept: it was made by an earlier version of the program")
                            : compared(row, Objects.requireNonNull(checks.get(id.getAsLong()))));
            progress.accept((double) replayed.size() / rows.size());
        }
        return replayed;
    }

    /** Of a check: its decisions, or why there are none. */
    private record Outcome(Optional<CheckReplay.Replayed> replayed, String problem, String version) {}

    private Outcome outcome(CheckReplay check, long id) throws InterruptedException {
        try {
            Optional<DecisionInputs.Inputs> stored = inputs.find(id);
            return stored.isEmpty()
                    ? new Outcome(Optional.empty(), "what it was made from is gone", "")
                    : new Outcome(
                            Optional.of(check.replay(stored.get())),
                            "",
                            stored.get().version());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Outcome(Optional.empty(), "what it was made from cannot be read: " + HaltCause.words(e), "");
        }
    }

    private static ReplayedDecision impossible(Row row, String reason) {
        return new ReplayedDecision(row, new ReplayedDecision.Impossible(reason), List.of());
    }

    private ReplayedDecision compared(Row row, Outcome outcome) {
        if (outcome.replayed().isEmpty()) {
            return impossible(row, outcome.problem());
        }
        CheckReplay.Replayed check = outcome.replayed().get();
        return check.decided(row.ticker())
                .map(ticker -> compared(row, check, ticker, outcome.version()))
                .orElseGet(() -> impossible(row, "its check did not decide on " + row.ticker()));
    }

    private ReplayedDecision compared(Row row, CheckReplay.Replayed check, Ticker ticker, String madeBy) {
        Decision now = Objects.requireNonNull(check.decisions().get(ticker));
        List<Difference> differences = new ArrayList<>(differences(row, now));
        check.orders().getOrDefault(ticker, Optional.empty()).ifPresent(differences::add);
        List<String> notes = new ArrayList<>(check.notes(ticker));
        if (!differences.isEmpty() && !madeBy.equals(version)) {
            notes.add("it was made by version %s, this is %s, which may be why".formatted(madeBy, version));
        }
        return new ReplayedDecision(
                row,
                differences.isEmpty() ? new ReplayedDecision.Same() : new ReplayedDecision.Different(differences),
                notes);
    }

    private static List<Difference> differences(Row row, Decision now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("action", List.of(row.action(), now.action().name()));
        fields.put("reason", List.of(row.reason(), now.reason()));
        fields.put(
                "price",
                List.of(
                        price(row.price()),
                        now.price() == null ? "" : price(now.price().toString())));
        fields.put(
                "stance",
                List.of(row.stance(), now.stance() == null ? "" : now.stance().name()));
        fields.put("strategy", List.of(row.strategy(), Objects.requireNonNullElse(now.strategy(), "")));
        fields.put("order id", List.of(row.order(), Objects.requireNonNullElse(now.clientOrderId(), "")));
        fields.put("refusal", List.of(row.refusal(), now.refusal().orElse("")));
        fields.put("bar", List.of(row.barTime(), time(now.barTime())));
        List<Difference> differences = new ArrayList<>();
        fields.forEach((what, values) -> {
            boolean isSame = isWord(what)
                    ? values.getFirst().equalsIgnoreCase(values.getLast())
                    : values.getFirst().equals(values.getLast());
            if (!isSame) {
                differences.add(new Difference(what, said(values.getFirst()), said(values.getLast())));
            }
        });
        return differences;
    }

    /** Whether small letters and capitals of a field are the same. */
    private static boolean isWord(String field) {
        return field.equals("stance") || field.equals("action");
    }

    private static String said(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String price(String text) {
        try {
            return text.isEmpty()
                    ? ""
                    : new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : StoredTimes.text(time);
    }
}
