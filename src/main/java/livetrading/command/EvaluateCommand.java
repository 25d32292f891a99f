package livetrading.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import livetrading.selection.PeerPool;
import livetrading.settings.Setting;

/** Compares all strategies on the tickers of a folder. */
final class EvaluateCommand implements Command {

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String summary() {
        return "compares all strategies on every ticker of a folder";
    }

    @Override
    public List<Option> options() {
        return EvaluateRequest.OPTIONS;
    }

    @Override
    public String explanation() {
        return String.format(
                Locale.ROOT,
                """
                All strategies of a ticker are back-tested with their default parameters over the same bars: those
                of the last --history-days, after the longest warm-up of any strategy. The capital is $%,.0f,
                there is %s, slippage is %.0f basis points, and fractions of shares can be bought. The best
                by the metric wins if it made a trade and its score is above 0; otherwise the ticker stays in cash.
                Pairs Trading and Adaptive ML look at all the tickers that are evaluated, or at %d of more than
                so many, which are drawn by their symbols: the same for every ticker and every time.

                Strategies of your own (--scripts) compete with those of the program, and each counts as one
                more trial. When a script is wrong, that is told and nothing is evaluated. With --confirm each
                strategy competes a second time, followed only where the condition agrees, as one more trial.
                With --tuned the strategies that it names compete a second time with parameters that they choose
                again every 63 bars by the last 504, as one more trial each; they need that many bars more. With
                --vote one more is long while most of the three are that did best lately.

                Prices are taken as they stand in the files; see backtest --help for their form. Sessions may be
                missing; bars outside of regular hours are left out. On prices that hardly can be right, such as a
                split that they are not adjusted for, no strategy is chosen, unless with --accept-jumps. A file
                that is not in order is reported, and the others are evaluated; the exit code is 1 if nothing
                could be, or a ticker of --tickers could not. Ctrl-C ends it with what is complete and exit
                code 1. The result does not depend on the number of threads.

                How far a winner can be trusted:
                  PSR       probabilistic Sharpe ratio: probability that the true one is above 0
                  DSR       deflated Sharpe ratio: probability that it is above what luck brings the best of all
                  PBO       probability of backtest overfitting: how often the winner of one part of the window
                            ends up in the lower half in the other; at 50 %% or above the choice says nothing
                  interval  between which values the Sharpe ratio lies with 95 %% probability

                examples:
                  livetrading evaluate --prices prices
                  livetrading evaluate --prices prices --tickers AAPL,IBM --metric calmar --history-days 730
                  livetrading evaluate --prices prices --scripts strategies
                  livetrading evaluate --prices prices --confirm 'on week(close > sma(20))'
                  livetrading evaluate --prices prices --tuned rsi,sma-crossover --vote
                  livetrading evaluate --prices prices --format json
                """,
                Setting.INITIAL_CAPITAL.standardNumber(),
                commission(),
                Setting.SLIPPAGE.standardNumber(),
                PeerPool.MOST);
    }

    private static String commission() {
        double rate = Setting.COMMISSION.standardNumber();
        return rate == 0 ? "no commission" : "a commission of " + Words.percent(rate);
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        long began = System.nanoTime();
        EvaluateRequest request = EvaluateRequest.of(arguments);
        terminal.interruption().listen();
        Evaluator evaluator = new Evaluator(request, terminal);
        evaluator.run();
        evaluator.unusable().forEach(bad -> terminal.err().println(bad.sentence()));
        if (evaluator.evaluated().isEmpty() && !terminal.interruption().isAsked()) {
            throw CommandRefused.noResult("nothing could be evaluated");
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        terminal.out()
                .print(
                        switch (request.format()) {
                            case TABLE -> EvaluateTable.of(request, evaluator, elapsed);
                            case JSON -> EvaluateJson.of(request, evaluator, elapsed);
                        });
        if (terminal.interruption().isAsked()) {
            throw CommandRefused.noResult("interrupted: %,d of %s were looked at"
                    .formatted(evaluator.lookedAt(), Words.count(request.files().size(), "file")));
        }
        if (arguments.has("--tickers") && !evaluator.unusable().isEmpty()) {
            throw CommandRefused.noResult("%d of the tickers could not be evaluated"
                    .formatted(evaluator.unusable().size()));
        }
    }
}
