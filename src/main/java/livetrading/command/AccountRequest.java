package livetrading.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.file.Reading;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;
import livetrading.selection.Competitors;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;

/**
 * What the options of {@code account} ask for.
 *
 * @param tickers in the order in which entries are decided; empty for all of the folder in alphabetical order
 * @param strategies those of the program, the scripts of a folder, tuned ones and the vote, with a confirmation each
 *     twice
 * @param blackouts of a file, perhaps for many more tickers than are played
 * @param settings in order, but with the tickers of a new installation
 */
record AccountRequest(
        List<Path> files,
        List<Ticker> tickers,
        Reading reading,
        Strategies strategies,
        SettingTexts settings,
        RuleList rules,
        List<TargetedRule> blackouts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int threads,
        Format format) {

    static final List<Option> OPTIONS = Stream.of(
                    Stream.of(
                            Option.required("--prices", "DIR", "the price files, <TICKER>.csv each, with daily bars"),
                            Option.optional(
                                    "--tickers",
                                    "A,B",
                                    "only these, and in this order when there is not enough for\nall (default: all files of the folder, in alphabetical order)"),
                            Option.optional(
                                    "--from",
                                    "DATE",
                                    "after whose close the account begins; earlier bars are for\nevaluations and indicators"),
                            Option.optional("--to", "DATE", "last date that is played")),
                    SettingOptions.all(),
                    Stream.of(ScriptFiles.FOLDER),
                    TunedOptions.ALL.stream(),
                    ConfirmOptions.ALL.stream(),
                    Stream.of(RuleOptions.RULE, RuleOptions.FILE, RuleOptions.BLACKOUTS),
                    Stream.of(
                            Option.flag("--adjust", "scales open, high, low and close by AdjClose / Close"),
                            ParallelTasks.OPTION,
                            Format.OPTION))
            .flatMap(options -> options)
            .toList();

    static AccountRequest of(Arguments arguments) throws CommandRefused {
        SettingTexts settings = SettingOptions.texts(arguments);
        arguments.requireOrder("--from", "--to");
        int threads = ParallelTasks.threads(arguments);
        Format format = Format.of(arguments);
        return new AccountRequest(
                PriceFiles.askedFor(arguments),
                PriceFiles.tickers(arguments),
                arguments.has("--adjust") ? Reading.ADJUSTED : Reading.AS_THEY_STAND,
                strategies(arguments),
                settings,
                RuleOptions.of(arguments, RuleType.all()),
                RuleOptions.blackouts(arguments),
                arguments.date("--from"),
                arguments.date("--to"),
                threads,
                format);
    }

    Competitors competitors() {
        return Competitors.withDefaults(strategies);
    }

    private static Strategies strategies(Arguments arguments) throws CommandRefused {
        Strategies strategies = ScriptFiles.strategies(arguments);
        for (Strategy strategy : strategies.all()) {
            Optional<String> tooLong = ScriptLooks.tooLong(strategy, Timeframe.DAY_1);
            if (tooLong.isPresent()) {
                throw CommandRefused.noResult(tooLong.get());
            }
        }
        return strategies;
    }

    /**
     * The rules for some tickers, with the blackouts that are for them.
     *
     * @throws CommandRefused when a rule, other than those blackouts, is for another ticker
     */
    RuleList rulesFor(Collection<Ticker> tickers) throws CommandRefused {
        Optional<String> unknown = rules.unknown(tickers);
        if (unknown.isPresent()) {
            throw CommandRefused.noResult(unknown.get());
        }
        return rules.with(blackouts.stream()
                .filter(blackout -> tickers.stream().anyMatch(blackout.target()::includes))
                .toList());
    }

    SettingTexts settingsWith(Collection<Ticker> tickers) {
        return settings.with(
                Setting.TICKERS, tickers.stream().map(Ticker::symbol).collect(Collectors.joining(",")));
    }
}
