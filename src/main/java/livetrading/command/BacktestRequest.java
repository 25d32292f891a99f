package livetrading.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.candidate.CandidateId;
import livetrading.candidate.Candidates;
import livetrading.candidate.Confirmed;
import livetrading.market.Ticker;
import livetrading.market.file.Reading;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;
import livetrading.settings.Setting;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** What the options of {@code backtest} ask for. */
record BacktestRequest(
        Path prices,
        Reading reading,
        boolean regularHours,
        Strategy strategy,
        Parameters parameters,
        RuleList rules,
        Backtest backtest,
        Optional<Path> peers,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Format format) {

    static final double BASIS_POINTS = 10_000;

    private static final double CAPITAL = Setting.INITIAL_CAPITAL.standardNumber();
    private static final double COMMISSION = Setting.COMMISSION.standardNumber();
    private static final double SLIPPAGE_BASIS_POINTS = Setting.SLIPPAGE.standardNumber();
    private static final double MOST_CAPITAL = 1e15;

    static final Option REGULAR_HOURS = Option.flag("--regular-hours", "leaves out bars outside of regular hours");

    static final Option COMMISSION_RATE = Option.optional(
            "--commission",
            "RATE",
            "of the traded value, at entry and at exit: 0.001 is 0.1 %% (default %s)"
                    .formatted(Setting.COMMISSION.standard()));

    static final Option SLIPPAGE = Option.optional(
            "--slippage-bps",
            "N",
            "by how many basis points a buy is dearer and a sell\ncheaper than the open (default %s)"
                    .formatted(Setting.SLIPPAGE.standard()));

    static final List<Option> OPTIONS = List.of(
            Option.required("--prices", "FILE.csv", "prices of one ticker; the file's name is the ticker's"),
            Option.optional(
                    "--strategy",
                    "ID",
                    "one of those listed below, one of them tuned as rsi~tuned, or\nvote, the vote of the best"),
            ScriptFiles.SCRIPT,
            TunedOptions.PLAYED_TUNED,
            ConfirmOptions.CONFIRM,
            ConfirmOptions.CONFIRM_ALWAYS,
            Option.repeatable("--set", "name=value", "a parameter of the strategy, its default otherwise"),
            RuleOptions.RULE,
            RuleOptions.FILE,
            RuleOptions.BLACKOUTS,
            Option.flag("--adjust", "scales open, high, low and close by AdjClose / Close"),
            REGULAR_HOURS,
            Option.optional(
                    "--capital",
                    "N",
                    "US dollars at the start (default %s)".formatted(Setting.INITIAL_CAPITAL.standard())),
            COMMISSION_RATE,
            SLIPPAGE,
            Option.flag("--whole-shares", "buys whole shares only (default: fractions too)"),
            Option.optional(
                    "--peers",
                    "DIR",
                    "files of other tickers, which pairs-trading and scripts with\npeer need and adaptive-ml uses; the ticker's own is passed over"),
            Option.optional(
                    "--from",
                    "DATE",
                    "first New York date that is measured; earlier bars only\nwarm up the indicators"),
            Option.optional("--to", "DATE", "last New York date that is used"),
            Format.OPTION);

    static BacktestRequest of(Arguments arguments) throws CommandRefused {
        Strategy unconfirmed = TunedOptions.of(strategy(arguments), arguments);
        Strategy strategy = ConfirmOptions.of(arguments)
                .<Strategy>map(confirmation -> new Confirmed(unconfirmed, confirmation))
                .orElse(unconfirmed);
        arguments.requireOrder("--from", "--to");
        requirePeers(unconfirmed, arguments);
        requirePeers(strategy, arguments);
        return new BacktestRequest(
                arguments.path("--prices").orElseThrow(),
                arguments.has("--adjust") ? Reading.ADJUSTED : Reading.AS_THEY_STAND,
                arguments.has("--regular-hours"),
                strategy,
                parameters(unconfirmed, arguments.all("--set")),
                RuleOptions.of(arguments, RuleType.ofOneTicker()).with(RuleOptions.blackouts(arguments)),
                backtest(arguments),
                arguments.path("--peers"),
                arguments.date("--from"),
                arguments.date("--to"),
                Format.of(arguments));
    }

    static void requirePeers(Strategy strategy, Arguments arguments) throws CommandRefused {
        if (arguments.has("--peers")) {
            return;
        }
        if (CandidateId.of(strategy.id()).base().equals("pairs-trading")) {
            throw CommandRefused.wrongUsage("--peers DIR is missing: pairs-trading looks for a partner there");
        }
        if (!strategy.peers().isEmpty()) {
            throw CommandRefused.wrongUsage("--peers DIR is missing: %s looks at %s"
                    .formatted(
                            strategy.id(),
                            strategy.peers().stream().map(Ticker::symbol).collect(Collectors.joining(", "))));
        }
    }

    static Strategy strategy(Arguments arguments) throws CommandRefused {
        Optional<Path> script = arguments.path(ScriptFiles.SCRIPT.name());
        Optional<String> id = arguments.text("--strategy");
        if (script.isPresent() && id.isPresent()) {
            throw CommandRefused.wrongUsage("--strategy and --script are given: one of both is played");
        }
        if (script.isPresent()) {
            return ScriptFiles.read(script.get());
        }
        return strategy(id.orElseThrow(() -> CommandRefused.wrongUsage(
                "--strategy ID is missing; %s plays one of your own".formatted(ScriptFiles.SCRIPT.form()))));
    }

    private static Strategy strategy(String id) throws CommandRefused {
        CandidateId candidate = CandidateId.of(id);
        boolean isPlain =
                candidate.timeframe().isEmpty() && candidate.confirmation().isEmpty();
        return Optional.of(id)
                .filter(text -> isPlain)
                .flatMap(text -> Candidates.find(text, StrategyCatalog::find))
                .orElseThrow(() -> CommandRefused.wrongUsage(
                        "--strategy: there is no strategy '%s'; there are %s, each of them with %s behind it, and %s"
                                .formatted(
                                        id,
                                        StrategyCatalog.all().stream()
                                                .map(Strategy::id)
                                                .collect(Collectors.joining(", ")),
                                        Tuned.SUFFIX,
                                        Vote.ID)));
    }

    private static Parameters parameters(Strategy strategy, List<String> settings) throws CommandRefused {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                throw CommandRefused.wrongUsage("--set has to be name=value, not '%s'".formatted(setting));
            }
            String name = setting.substring(0, equals);
            if (values.put(name, setting.substring(equals + 1)) != null) {
                throw CommandRefused.wrongUsage("--set %s is given twice".formatted(name));
            }
        }
        try {
            Parameters parameters = Parameters.defaults(strategy.parameters()).with(values);
            strategy.warmUp(parameters);
            return parameters;
        } catch (IllegalArgumentException e) {
            throw CommandRefused.wrongUsage("--set for %s: %s".formatted(strategy.id(), e.getMessage()));
        }
    }

    static Backtest backtest(Arguments arguments) throws CommandRefused {
        double capital = arguments.number(
                "--capital", CAPITAL, value -> value > 0 && value <= MOST_CAPITAL, "a number above 0, up to 1e15");
        double commission = arguments.number(
                "--commission", COMMISSION, value -> value >= 0 && value < 0.1, "a fraction from 0 to below 0.1");
        double slippage = arguments.number(
                "--slippage-bps",
                SLIPPAGE_BASIS_POINTS,
                value -> value >= 0 && value < 1000,
                "a number from 0 to below 1000");
        return new Backtest(capital, new Costs(commission, slippage / BASIS_POINTS), arguments.has("--whole-shares"));
    }
}
