package livetrading.risk.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each rule there is, in the order in which they are shown. To add one, add it here and write its record. */
public enum RuleType {
    STOP_LOSS(
            "stop-loss",
            "Stop-loss",
            "Closes a position whose close is so far below its entry.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.CLOSE,
            values -> new StopLoss(values[0]),
            new RuleParameter("loss", RuleUnit.PER_CENT, 10, 1, 50)),
    ATR_STOP(
            "atr-stop",
            "ATR stop",
            "Closes a position whose close is so many average true ranges below its entry.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.CLOSE,
            values -> new AtrStop((int) values[0], values[1]),
            new RuleParameter("period", RuleUnit.BARS, 14, 1, 250),
            new RuleParameter("multiple", RuleUnit.TIMES, 3, 1, 10)),
    TRAILING_STOP(
            "trailing-stop",
            "Trailing stop",
            "Closes a position whose close is so far below the highest close since its entry.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.CLOSE,
            values -> new TrailingStop(values[0]),
            new RuleParameter("loss", RuleUnit.PER_CENT, 10, 1, 50)),
    TAKE_PROFIT(
            "take-profit",
            "Take profit",
            "Closes a position whose close is so far above its entry.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.CLOSE,
            values -> new TakeProfit(values[0]),
            new RuleParameter("gain", RuleUnit.PER_CENT, 20, 1, 500)),
    TIME_STOP(
            "time-stop",
            "Time stop",
            "Closes a position that was held for so many bars.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.CLOSE,
            values -> new TimeStop((int) values[0]),
            new RuleParameter("bars", RuleUnit.BARS, 60, 1, 1000)),
    COOLDOWN(
            "cooldown",
            "Cooldown",
            "Opens no position for so many bars after an exit, a loss or a stop.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            values -> new Cooldown((int) values[0], Cooldown.After.at(values[1])),
            new RuleParameter("bars", RuleUnit.BARS, 5, 1, 250),
            RuleParameter.word("after", Cooldown.After.written())),
    LOSS_STREAK(
            "loss-streak",
            "Loss streak",
            "Opens no position for so many bars after so many losses in a row within a window.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            values -> new LossStreak((int) values[0], (int) values[1], (int) values[2], LossStreak.Of.at(values[3])),
            new RuleParameter("losses", RuleUnit.TRADES, 3, 2, EntryRule.MOST_OF_ACCOUNT),
            new RuleParameter("window", RuleUnit.BARS, 20, 1, 250),
            new RuleParameter("bars", RuleUnit.BARS, 10, 1, 250),
            RuleParameter.word("of", LossStreak.Of.written())),
    LOW_PROFIT(
            "low-profit",
            "Low profit",
            "Opens no position for so many bars after trades that returned too little in sum.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            values -> new LowProfit(values[0], (int) values[1], (int) values[2]),
            new RuleParameter("profit", RuleUnit.PER_CENT, 0, -50, 50),
            new RuleParameter("trades", RuleUnit.TRADES, 5, 1, 50),
            new RuleParameter("bars", RuleUnit.BARS, 20, 1, 250)),
    BLACKOUT(
            "blackout",
            "Blackout",
            "Opens no position on some days, for instance around earnings.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            Blackout::of,
            RuleParameter.date("from"),
            RuleParameter.date("until")),
    VOLATILITY_SIZE(
            "volatility-size",
            "Size by volatility",
            "Buys for less than the budget what moves more than so much a year.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new VolatilitySize(values[0], (int) values[1]),
            new RuleParameter("target", RuleUnit.PER_CENT, 15, 1, 100),
            new RuleParameter("period", RuleUnit.BARS, 20, 2, 250)),
    ATR_SIZE(
            "atr-size",
            "Size by ATR",
            "Buys no more than loses so much of the equity at a fall by so many average true ranges.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new AtrSize(values[0], (int) values[1], values[2]),
            new RuleParameter("loss", RuleUnit.PER_CENT, 0.5, 0.1, 10),
            new RuleParameter("period", RuleUnit.BARS, 14, 1, 250),
            new RuleParameter("multiple", RuleUnit.TIMES, 3, 1, 10)),
    LIQUIDITY(
            "liquidity",
            "Liquidity",
            "Buys no more than so much of what is traded in a bar, and nothing below a price.",
            RuleScope.TICKER,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new Liquidity(values[0], (int) values[1], values[2]),
            new RuleParameter("share", RuleUnit.PER_CENT, 1, 0.1, 20),
            new RuleParameter("period", RuleUnit.BARS, 20, 1, 250),
            new RuleParameter("price", RuleUnit.DOLLARS, 1, 0.01, 1000)),
    DAY_LOSS(
            "day-loss",
            "Day loss",
            "Buys half, nothing, or closes all after so much was lost in a session.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new DayLoss(values[0], LossLimit.Then.at(values[1])),
            new RuleParameter("loss", RuleUnit.PER_CENT, 3, 0.5, 20),
            RuleParameter.word("then", LossLimit.Then.written())),
    DRAWDOWN(
            "drawdown",
            "Drawdown",
            "Buys half, nothing, or closes all after so much was lost from the highest equity.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new Drawdown(values[0], (int) values[1], LossLimit.Then.at(values[2])),
            new RuleParameter("loss", RuleUnit.PER_CENT, 15, 2, 60),
            new RuleParameter("window", RuleUnit.BARS, 252, 2, 2520),
            RuleParameter.word("then", LossLimit.Then.written())),
    EXPOSURE(
            "exposure",
            "Exposure",
            "Invests no more than so much of the equity.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new Exposure(values[0]),
            new RuleParameter("limit", RuleUnit.PER_CENT, 100, 10, 100)),
    GROUP_EXPOSURE(
            "group-exposure",
            "Exposure of a group",
            "Invests no more than so much of the equity in the tickers of a group.",
            RuleScope.GROUP,
            JudgedOn.COMPLETED_BARS,
            RuleAction.REDUCE,
            values -> new GroupExposure(values[0], Set.of()),
            new RuleParameter("limit", RuleUnit.PER_CENT, 30, 1, 100)),
    ENTRIES_PER_DAY(
            "entries-per-day",
            "Entries a day",
            "Opens no more than so many positions in a session.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            values -> new EntriesPerDay((int) values[0]),
            new RuleParameter("entries", RuleUnit.ENTRIES, 10, 1, 1000)),
    CORRELATION(
            "correlation",
            "Correlation",
            "Opens no position that moves like those that are held.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.BLOCK,
            values -> new Correlation(values[0], (int) values[1]),
            new RuleParameter("limit", RuleUnit.TIMES, 0.8, 0, 1),
            new RuleParameter("period", RuleUnit.BARS, 60, 5, 500)),
    WASH_SALE(
            "wash-sale",
            "Wash sale",
            "Warns of entries, or opens none, that would defer realised losses for the US tax office.",
            RuleScope.ACCOUNT,
            JudgedOn.COMPLETED_BARS,
            RuleAction.WARN,
            values -> new WashSale(values[0], WashSale.Then.at(values[1])),
            new RuleParameter("limit", RuleUnit.DOLLARS, 0, 0, 1_000_000),
            RuleParameter.word("then", WashSale.Then.written())),
    PRICE_COLLAR(
            "price-collar",
            "Price collar",
            "Buys nothing while the quote is too far from the last close, or its spread too wide.",
            RuleScope.TICKER,
            JudgedOn.EACH_CHECK,
            RuleAction.HOLD,
            values -> new PriceCollar(values[0], values[1]),
            new RuleParameter("distance", RuleUnit.PER_CENT, 5, 0.1, 50),
            new RuleParameter("spread", RuleUnit.PER_CENT, 1, 0.01, 20)),
    HALTED(
            "halted",
            "Halted",
            "Orders nothing in a ticker that the broker does not trade now.",
            RuleScope.TICKER,
            JudgedOn.EACH_CHECK,
            RuleAction.HOLD,
            values -> new Halted()),
    ORDER_RATE(
            "order-rate",
            "Order rate",
            "Halts trading after too many orders within minutes, or of one ticker and side in a session.",
            RuleScope.ACCOUNT,
            JudgedOn.EACH_CHECK,
            RuleAction.HALT,
            values -> new OrderRate((int) values[0], (int) values[1], (int) values[2]),
            new RuleParameter("orders", RuleUnit.ORDERS, 20, 1, 1000),
            new RuleParameter("minutes", RuleUnit.MINUTES, 5, 1, 390),
            new RuleParameter("same", RuleUnit.ORDERS, 3, 1, 100)),
    BROKER_REFUSALS(
            "broker-refusals",
            "Refusals of the broker",
            "Halts trading after so many orders in a row that the broker has refused.",
            RuleScope.ACCOUNT,
            JudgedOn.EACH_CHECK,
            RuleAction.HALT,
            values -> new BrokerRefusals((int) values[0]),
            new RuleParameter("refusals", RuleUnit.REFUSALS, 3, 2, 100));

    private final String id;
    private final String title;
    private final String effect;
    private final RuleScope scope;
    private final JudgedOn judgedOn;
    private final RuleAction action;
    private final Function<double[], Rule> made;
    private final List<RuleParameter> parameters;

    RuleType(
            String id,
            String title,
            String effect,
            RuleScope scope,
            JudgedOn judgedOn,
            RuleAction action,
            Function<double[], Rule> made,
            RuleParameter... parameters) {
        this.id = id;
        this.title = title;
        this.effect = effect;
        this.scope = scope;
        this.judgedOn = judgedOn;
        this.action = action;
        this.made = made;
        this.parameters = List.of(parameters);
    }

    /** Those that the back-test of one ticker can obey, and those that no back-test plays. */
    public static List<RuleType> ofOneTicker() {
        return all().stream()
                .filter(type -> type.scope == RuleScope.TICKER || type.isLiveOnly())
                .toList();
    }

    /** All; a whole account obeys all that are judged on completed bars. */
    public static List<RuleType> all() {
        return List.of(values());
    }

    /** Its name on the command line and in files. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What it does, in a sentence. */
    public String effect() {
        return effect;
    }

    public RuleScope scope() {
        return scope;
    }

    public JudgedOn judgedOn() {
        return judgedOn;
    }

    /** Whether it looks at what no back-test knows. */
    public boolean isLiveOnly() {
        return judgedOn == JudgedOn.EACH_CHECK;
    }

    /** What it does unless told otherwise: the mildest that it can. */
    public RuleAction action() {
        return action;
    }

    public List<RuleParameter> parameters() {
        return parameters;
    }

    /** Whether it ends a position because of what that has lost. */
    boolean isStop() {
        return switch (this) {
            case STOP_LOSS, ATR_STOP, TRAILING_STOP -> true;
            default -> false;
        };
    }

    /** Whether one of the rules in a list of names, as {@link Exit#rules} writes it, ends a position because of a loss. */
    public static boolean anyStop(String names) {
        return Arrays.stream(names.split(", "))
                .anyMatch(name -> all().stream().anyMatch(type -> type.id.equals(name) && type.isStop()));
    }

    /** Whether a ticker can have several of them, none of which takes the place of another. */
    public boolean mayRepeat() {
        return this == BLACKOUT;
    }

    /** Whether words of one's own may follow its parameters, which then are its reason. */
    public boolean takesReason() {
        return this == BLACKOUT;
    }

    /** What it takes, for instance {@code loss between 1 and 50 % (default 10 %)}. */
    public String allowed() {
        if (parameters.isEmpty()) {
            return "nothing";
        }
        return parameters.stream().map(RuleParameter::allowed).collect(Collectors.joining(", "))
                + (takesReason() ? ", and a reason in words" : "");
    }

    /** The values of its parameters unless somebody says otherwise. */
    double[] standards() {
        return parameters.stream().mapToDouble(RuleParameter::standard).toArray();
    }

    /**
     * A rule of this type.
     *
     * @param values in the order of the parameters
     * @throws IllegalArgumentException for a value out of range
     */
    Rule rule(double... values) {
        check(values);
        return made.apply(values);
    }

    /** @throws IllegalArgumentException for instance {@code a stop-loss of -5 % is not between 1 and 50 %} */
    void check(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!parameters.get(i).allows(values[i])) {
                throw new IllegalArgumentException(objection(parameters.get(i), values[i]));
            }
        }
    }

    private String objection(RuleParameter parameter, double value) {
        String article = id.startsWith("a") ? "an " : "a ";
        String number = parameter.unit().of(value);
        return parameters.size() == 1
                ? "%s%s of %s is not %s".formatted(article, id, number, parameter.range())
                : "%s%s with %s of %s is not %s".formatted(article, id, parameter.name(), number, parameter.range());
    }

    String text(double[] values) {
        if (values.length == 0) {
            return id;
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> parameters.get(i).written(values[i]))
                .collect(Collectors.joining(",", id + "=", ""));
    }
}
