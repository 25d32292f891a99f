package livetrading.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.backtest.Period;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleType;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** Plays one strategy over the prices of one file. */
final class BacktestCommand implements Command {

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String summary() {
        return "plays one strategy over the prices of one file";
    }

    @Override
    public List<Option> options() {
        return BacktestRequest.OPTIONS;
    }

    @Override
    public String explanation() {
        return """
                A decision is taken after the close of a bar and filled at the open of the next, all cash into the
                one position. Prices are taken as they stand in the file. The file has the columns Date, Open,
                High, Low, Close, Volume and, for --adjust, AdjClose, or is an export of one of the usual sources;
                a note says what is taken for what, and which prices look wrong. A date is 2024-01-31 for daily
                bars and '2024-01-31 09:30:00', New York time, for bars of 1Min, 5Min, 15Min or 1Hour, which is
                told by their distance. Weekly and monthly bars are refused. Sessions may be missing: indicators
                run over the bars that there are. Bars outside of regular hours count like the others, unless
                --regular-hours leaves them out, as live trading and evaluate do. A year has 252 sessions with as
                many bars as those that are measured.

                In the JSON, entryBar and exitBar count from 0 at the first bar that is measured, and are those of
                the fills; fractions are 0.12 for 12 %; a metric that is undefined is null. The metric trades
                counts closed trades; the list has the open one too.

                The ML Strategy fits its model anew every `retrain` bars up to 6300 training rows, 25 years of
                daily bars, and beyond that when they have grown by a thirtieth.

                Risk rules end a position before the strategy does, keep it out for a while or make it smaller. They
                are judged on the close of every bar and filled at the next open, as every decision; gain and loss
                are counted from the open of the bar of the entry. After an exit by rule the ticker stays out until
                the strategy has been out, too. Each line of a --rules file is a rule; 'AAPL: '
                before it makes it one for that ticker, which takes the place of one of its kind for all tickers,
                'tech: ' one for a group that a line 'group tech: AAPL,MSFT' has made; # begins a comment. Buying
                and holding obeys no rule.

                examples:
                  livetrading backtest --prices GOOG.csv --strategy sma-crossover
                  livetrading backtest --prices GOOG.csv --strategy rsi --set lower=25 --set upper=65 --adjust
                  livetrading backtest --prices GOOG.csv --strategy pairs-trading --peers . --from 2010-01-01
                  livetrading backtest --prices GOOG.csv --strategy macd --rule stop-loss=8% --rule atr-stop=14,3
                  livetrading backtest --prices GOOG.csv --script pullback.strategy --set limit=25
                  livetrading backtest --prices GOOG.csv --strategy rsi --confirm 'on week(close > sma(20))'
                  livetrading backtest --prices GOOG.csv --strategy rsi~tuned --set train=756 --set choose=peak
                  livetrading backtest --prices GOOG.csv --script pullback.strategy --tuned
                  livetrading backtest --prices GOOG.csv --strategy macd --commission 0.001 --format json

                A strategy of your own is a file in the language that docs/strategy-language.md explains; the
                command check says what is wrong with one.

                risk rules, and what they take:
                """ + RuleOptions.help(RuleType.ofOneTicker()) + """

                strategies, and their parameters with default and range:
                """ + Help.strategies() + """

                A tuned strategy, rsi~tuned or one with --tuned, chooses the parameters itself: every `step` bars
                all combinations of a grid are scored by the `objective` over the last `train` bars, less `cost`
                basis points a side, and one is chosen by its neighbourhood (plateau), its own score (peak) or as
                the middle of all (median). What it takes instead:
                """
                + Help.parameters(new Tuned(StrategyCatalog.all().getFirst())) + """

                The vote is long while most of the `best` strategies are that did best over the last `train` bars:
                """
                + Help.parameters(
                        Candidates.find(Vote.ID, StrategyCatalog::find).orElseThrow()) + "\n";
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        BacktestRequest request = BacktestRequest.of(arguments);
        Bars bars = bars(request, terminal);
        int start = start(request, bars);
        Optional<String> tooLong = ScriptLooks.tooLong(request.strategy(), bars.timeframe());
        if (tooLong.isPresent()) {
            throw CommandRefused.noResult(request.prices() + ": " + tooLong.get());
        }
        requireWarmUp(request, bars);
        BarNotes.of(request.prices().toString(), bars).forEach(terminal::note);
        Map<Ticker, Bars> peers = peers(request, bars, terminal);
        Signals signals = request.strategy().signals(new History(bars, peers), request.parameters());
        PlayedStrategy played = PlayedStrategy.of(request, new Period(bars, start), signals);
        played.tooDear().ifPresent(terminal::note);
        played.noRule().ifPresent(terminal::note);
        RuleOptions.liveOnly(played.rules().rules()).ifPresent(terminal::note);
        terminal.out()
                .print(
                        switch (request.format()) {
                            case TABLE -> BacktestTable.of(played);
                            case JSON -> BacktestJson.of(played);
                        });
    }

    private static Bars bars(BacktestRequest request, Terminal terminal) throws CommandRefused {
        Bars read = PriceFiles.read(request.prices(), request.reading(), terminal);
        Bars all = request.regularHours() ? read.regularHours() : read;
        if (all.isEmpty()) {
            throw CommandRefused.noResult(ReadFile.outside(request.prices()));
        }
        Optional<LocalDate> to = request.to();
        if (to.isEmpty()) {
            return all;
        }
        Bars bars = all.first(all.indexOf(MarketCalendar.startOfDay(to.get().plusDays(1))));
        if (bars.isEmpty()) {
            throw CommandRefused.noResult(
                    "%s has no bars up to --to %s: it begins on %s".formatted(request.prices(), to.get(), all.date(0)));
        }
        return bars;
    }

    /** The index of the first bar that is measured. */
    private static int start(BacktestRequest request, Bars bars) throws CommandRefused {
        Optional<LocalDate> from = request.from();
        int start =
                from.map(date -> bars.indexOf(MarketCalendar.startOfDay(date))).orElse(0);
        if (start == bars.size()) {
            throw CommandRefused.noResult("%s has no bars from --from %s on: the last is of %s"
                    .formatted(request.prices(), from.orElseThrow(), bars.date(bars.size() - 1)));
        }
        return start;
    }

    private static void requireWarmUp(BacktestRequest request, Bars bars) throws CommandRefused {
        int needed = request.strategy().warmUp(request.parameters(), bars.timeframe()) + 1;
        if (bars.size() < needed) {
            throw CommandRefused.noResult("%s: %s needs %s, the file has %d%s"
                    .formatted(
                            request.prices(),
                            request.strategy().id(),
                            Words.count(needed, "bar"),
                            bars.size(),
                            request.to().map(to -> " up to " + to).orElse("")));
        }
    }

    private static Map<Ticker, Bars> peers(BacktestRequest request, Bars bars, Terminal terminal)
            throws CommandRefused {
        Strategy strategy = request.strategy();
        if (request.peers().isEmpty() || !strategy.usesPeers()) {
            request.peers().ifPresent(folder -> terminal.note(strategy.id() + " does not look at --peers"));
            return Map.of();
        }
        Map<Ticker, Bars> peers = PriceFiles.peers(request.peers().get(), bars, request.reading(), terminal);
        if (peers.isEmpty()) {
            throw CommandRefused.noResult("--peers: no other ticker than %s has a file in %s"
                    .formatted(bars.ticker(), request.peers().get()));
        }
        List<Ticker> strangers = peers.values().stream()
                .filter(peer -> !shareATime(bars, peer))
                .map(Bars::ticker)
                .sorted()
                .toList();
        if (strangers.size() == peers.size()) {
            throw CommandRefused.noResult("--peers: no ticker in %s has dates in common with %s (%s to %s)"
                    .formatted(request.peers().get(), bars.ticker(), bars.date(0), bars.date(bars.size() - 1)));
        }
        List<Ticker> missing = ScriptLooks.missing(strategy, with(peers.keySet(), bars.ticker()));
        if (!missing.isEmpty()) {
            throw CommandRefused.noResult("--peers: %s looks at %s, which has no file in %s"
                    .formatted(
                            strategy.id(), missing.getFirst(), request.peers().get()));
        }
        strangers.forEach(peer -> terminal.note("%s has no dates in common with %s".formatted(peer, bars.ticker())));
        return peers;
    }

    private static Set<Ticker> with(Set<Ticker> peers, Ticker own) {
        return Stream.concat(peers.stream(), Stream.of(own)).collect(Collectors.toSet());
    }

    private static boolean shareATime(Bars bars, Bars peer) {
        for (int i = 0; i < bars.size(); i++) {
            int j = peer.indexOf(bars.time(i));
            if (j < peer.size() && peer.times()[j] == bars.times()[i]) {
                return true;
            }
        }
        return false;
    }
}
