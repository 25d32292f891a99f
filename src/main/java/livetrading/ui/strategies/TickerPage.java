package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import livetrading.engine.CompetingStrategies;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.Venues;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ledger.StrategyPin;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.Replays;
import livetrading.review.TickerReplay;
import livetrading.strategy.Strategies;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Live;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Sorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/**
 * The page of one evaluated ticker. What the database has is shown at once; the strategies are replayed in the
 * background.
 */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
final class TickerPage extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(TickerPage.class);

    /** Prices before a trade show what it was made upon. */
    private static final Duration BEFORE_TRADE = Duration.ofDays(120);

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final StrategyRankings rankings;
    private final Decisions decisions;
    private final Replays replays;
    private final PageWork work;
    private final Pinning pinning;
    private final BuyNow buyNow;
    private final Strategies strategies;
    private final Venues venues;
    private final Clock clock;

    private final ConfidencePanel confidence = new ConfidencePanel();
    private final EvaluationGrid table;
    private final ReplayBoard board;
    private final Span period = new Span();
    private final Sorts sorts;

    private Optional<Content> content = Optional.empty();
    private String chosen = "";
    private Optional<Instant> playedUntil = Optional.empty();
    private boolean isPlaying;

    /** The strategies played again, and bars before theirs where a trade is pointed at. */
    private record Played(SequencedMap<String, TickerReplay> strategies, Optional<Bars> earlier) {}

    /** What the page is about. */
    private record Content(Ticker ticker, TickerHeader header, StrategyRanking ranking) {}

    TickerPage(
            EngineMonitor monitor,
            EngineControl control,
            StrategyRankings rankings,
            Decisions decisions,
            Replays replays,
            PageWork work,
            Pinning pinning,
            BuyNow buyNow,
            Strategies strategies,
            CompetingStrategies competing,
            Venues venues,
            Clock clock) {
        this.monitor = monitor;
        this.control = control;
        this.rankings = rankings;
        this.decisions = decisions;
        this.replays = replays;
        this.work = work;
        this.pinning = pinning;
        this.buyNow = buyNow;
        this.strategies = strategies;
        this.table = new EvaluationGrid(this::chooseByHand, this::pin, new Timeframes(competing.timeframes()));
        this.board = new ReplayBoard(table, strategies);
        this.sorts = new Sorts(this::writeAddress).add(Sorts.SORT, table).add("trades", board.trades());
        this.venues = venues;
        this.clock = clock;
        addClassName("view-part");
    }

    /** @param address may name the strategy to show first, and say how tables are sorted */
    void show(Ticker ticker, StrategyRanking ranking, QueryParameters address) {
        Optional<String> strategy = address.getSingleParameter(Destination.STRATEGY);
        sorts.read(address);
        pointAtTrade(address);
        var header = new TickerHeader(ticker.symbol(), () -> pin(chosen), this::release, this::reevaluate, this::buy);
        content = Optional.of(new Content(ticker, header, ranking));
        add(header);
        Optional<String> known = strategy.filter(id -> strategies.find(id).isPresent());
        strategy.filter(id -> known.isEmpty())
                .ifPresent(id -> add(new EmptyState("There is no strategy '%s': another one is shown.".formatted(id))));
        period.addClassName("quiet");
        add(period, confidence(), board);
        rank(ranking);
        choose(known.or(ranking::chosen).orElseGet(() -> highest(ranking)));
        play(ticker);
        Live.follow(this, monitor, this::follow);
    }

    private void pointAtTrade(QueryParameters address) {
        try {
            TradePlace.read(address).ifPresent(board::pointAt);
        } catch (DateTimeException e) {
            add(new EmptyState("The address names no time that there is: the whole history is shown."));
        }
    }

    private Component confidence() {
        return new Panel("How far the choice can be trusted", confidence);
    }

    private void rank(StrategyRanking ranking) {
        content = content.map(old -> new Content(old.ticker(), old.header(), ranking));
        content.ifPresent(now -> now.header().show(ranking));
        confidence.show(ranking);
        table.show(ranking);
        board.evaluated(EvaluationPeriod.of(ranking.best()));
        tellStance();
    }

    /** How old it is changes with the clock of the market. */
    private void tellPeriod(EngineStatus status, StrategyRanking ranking) {
        Instant now = status.market().time().orElseGet(clock::instant);
        String words = EvaluationPeriod.of(ranking.best()).sentence(now);
        if (!period.getText().equals(words)) {
            period.setText(words);
        }
    }

    private void follow(EngineStatus status) {
        content.ifPresent(now -> {
            tellPeriod(status, now.ranking());
            String symbol = now.ticker().symbol();
            List<Decision> last = decisions.latest(status.mode(), List.of(symbol));
            now.header().decided(last.stream().findFirst());
            last.stream().findFirst().flatMap(one -> price(now.ticker(), one)).ifPresent(now.header()::price);
            rankings.of(symbol).filter(next -> !isSame(next, now.ranking())).ifPresent(next -> {
                rank(next);
                tellPeriod(status, next);
                table.mark(chosen);
                if (!evaluated(next).equals(evaluated(now.ranking()))) {
                    play(now.ticker());
                }
            });
            goOn(status);
        });
    }

    /** Plays the strategies again when there are newer prices, one time after the other. */
    private void goOn(EngineStatus status) {
        if (!isPlaying && !status.external().pricesUntil().equals(playedUntil)) {
            content.ifPresent(now -> compute(now.ticker()));
        }
    }

    private static boolean isSame(StrategyRanking one, StrategyRanking other) {
        return evaluated(one).equals(evaluated(other))
                && one.isConfigured() == other.isConfigured()
                && one.pin().map(StrategyPin::strategy).equals(other.pin().map(StrategyPin::strategy));
    }

    private static Instant evaluated(StrategyRanking ranking) {
        return ranking.best().evaluatedAt();
    }

    private void play(Ticker ticker) {
        board.await();
        compute(ticker);
    }

    private void compute(Ticker ticker) {
        isPlaying = true;
        playedUntil = monitor.status().external().pricesUntil();
        Optional<Instant> from = board.pointed().map(trade -> trade.opened().minus(BEFORE_TRADE));
        work.compute(this, () -> play(ticker, from), this::played, this::failed);
    }

    private Played play(Ticker ticker, Optional<Instant> from) throws MissingPricesException {
        SequencedMap<String, TickerReplay> replayed = replays.replay(ticker);
        return new Played(
                replayed, from.isEmpty() ? Optional.empty() : Optional.of(replays.earlier(ticker, from.get())));
    }

    private void played(Played played) {
        isPlaying = false;
        SequencedMap<String, TickerReplay> replayed = played.strategies();
        board.show(replayed, played.earlier());
        replayed.values().stream()
                .findFirst()
                .ifPresent(replay -> content.ifPresent(now -> now.header().price(lastPrice(replay.bars()))));
        tellStance();
        goOn(monitor.status());
    }

    private void failed(Throwable problem) {
        isPlaying = false;
        String why;
        if (problem instanceof MissingPricesException) {
            why = "There is nothing to draw: %s. Trading is not touched by this.".formatted(problem.getMessage());
        } else {
            LOG.error("The strategies of a ticker could not be played", problem);
            why = "The strategies could not be played; the reason is in the log. Trading is not touched by this."
                    + " Load the page again to try it once more.";
        }
        board.fail(why);
    }

    private void chooseByHand(String strategy) {
        choose(strategy);
        writeAddress();
    }

    private void writeAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Destination.STRATEGY, chosen);
        board.pointed().ifPresent(trade -> trade.write(parameters));
        sorts.write(parameters);
        content.ifPresent(now -> UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(Destination.ofTicker(now.ticker().symbol()), QueryParameters.simple(parameters))));
    }

    private void choose(String strategy) {
        chosen = strategy;
        table.mark(strategy);
        board.choose(content.map(now -> now.ticker().symbol()).orElse(""), strategy);
        tellStance();
    }

    private void tellStance() {
        content.ifPresent(now -> {
            boolean isPinned = now.ranking()
                    .pin()
                    .filter(pin -> pin.strategy().equals(chosen))
                    .isPresent();
            String words = board.replay(chosen).map(this::stance).orElse("");
            now.header().chosen(chosen, isPinned, words);
        });
    }

    private void pin(String strategy) {
        content.ifPresent(now -> pinning.pin(now.ticker(), strategy, () -> follow(monitor.status())));
    }

    private void release() {
        content.ifPresent(now -> pinning.release(
                now.ticker(), Optional.ofNullable(now.ranking().best().strategy()), () -> follow(monitor.status())));
    }

    private void buy() {
        content.ifPresent(now -> buyNow.ask(this, now.ticker()));
    }

    private void reevaluate() {
        content.ifPresent(now -> {
            control.reevaluate(monitor.status().mode(), now.ticker().symbol());
            Notices.done(now.ticker() + " is evaluated again in the next cycle");
        });
    }

    private String stance(TickerReplay replay) {
        int last = replay.bars().size() - 1;
        Optional<String> keptOut = replay.keptOut();
        return "%s on %s: %s, because %s"
                .formatted(
                        Names.strategy(chosen),
                        Formats.dateTime(replay.bars().time(last)),
                        replay.signals().isLong(last) && keptOut.isEmpty() ? "long" : "out",
                        keptOut.orElseGet(() -> replay.signals().reason(last)));
    }

    /** The price of a decision; there is none where the ticker stays in cash. */
    private Optional<String> price(Ticker ticker, Decision decision) {
        return decision.price() == null || decision.barTime() == null
                ? Optional.empty()
                : Optional.of(price(ticker, decision.price(), decision.barTime()));
    }

    private String lastPrice(Bars bars) {
        int last = bars.size() - 1;
        return price(bars.ticker(), BigDecimal.valueOf(bars.lastClose()), bars.time(last));
    }

    private String price(Ticker ticker, BigDecimal dollars, Instant bar) {
        return "%s at the close of %s%s".formatted(Formats.price(dollars), Formats.dateTime(bar), origin(ticker));
    }

    private String origin(Ticker ticker) {
        return venues.of(monitor.status().mode())
                .map(venue -> venue.origin(ticker))
                .filter(words -> !words.isEmpty())
                .map(words -> ", " + words)
                .orElse("");
    }

    private static String highest(StrategyRanking ranking) {
        return ranking.byStrategy().values().stream()
                .filter(one -> one.score() != null)
                .max(Comparator.comparing(
                        one -> Optional.ofNullable(one.score()).orElse(0.0)))
                .map(StrategyEvaluation::strategy)
                .orElse("");
    }
}
