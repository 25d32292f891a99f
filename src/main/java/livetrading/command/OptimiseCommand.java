package livetrading.command;

import java.util.List;
import livetrading.tuning.Grid;

/** Finds out what tuning the parameters of a strategy is worth. */
final class OptimiseCommand implements Command {

    @Override
    public String name() {
        return "optimise";
    }

    @Override
    public String summary() {
        return "finds out what tuning the parameters of a strategy is worth";
    }

    @Override
    public List<Option> options() {
        return OptimiseRequest.OPTIONS;
    }

    @Override
    public String explanation() {
        return """
                Every point of the grid, which is one choice of the parameters, is played over the whole history.
                Then what somebody would have done who tunes is done: after --train bars a point is chosen by what
                all points earned over these bars, followed for --step bars, and so on. What was earned while it
                was followed is out of sample: the choice did not know it. It is shown beside the defaults and
                beside buying and holding over the same bars. There is no best point to copy: the best of many in
                hindsight says little of what comes.

                More than %,d combinations are not all tried, but a sample of %,d that fills the grid
                evenly and is always the same; a note says so. A history needs the longest warm-up of all
                points, --train bars and four steps. All cash goes into fractions of shares, filled at the
                next open.

                The table ends with a word and its reason: strong, weak or noise. It rests on the deflated Sharpe
                ratio for as many independent trials as the points amount to, on the p-value of the best point
                against cash (Hansen's SPA), on the probability of overfitting, and on the walk-forward efficiency,
                which is the annual return out of sample over that in sample.

                The csv of a file is the surface: each point with its Sharpe ratio, return, drawdown and trades
                over the whole period after the longest warm-up. The JSON has the steps with the point chosen and
                its scores, all metrics of what was stitched together out of sample, the same of the defaults and
                of buying and holding, the Sharpe ratios of other training lengths and steps over the same bars,
                the statistics and Monte Carlo. With --metric-windows each step also has all metrics of its point
                over the bars that it was chosen from and over those that came after, each as a back-test of these
                bars alone: a position that was held before is bought at the first open.

                Of a folder there is one row for each ticker: the score in sample (mean of the steps), and out of
                sample that of tuning, of the defaults and of buying and holding. Files are read one after the
                other, so a folder may have thousands. A strategy that looks at other tickers looks at those of
                the folder, as with evaluate. Nothing is chosen on prices that hardly can be right,
                unless with --accept-jumps. Of a folder bars outside of regular hours are always left out.

                Ctrl-C ends within seconds with what is complete, the points of the csv or the tickers of a folder,
                and with the exit code 1. It is 1, too, when nearly all points never trade.

                examples:
                  livetrading optimise --prices GOOG.csv --strategy sma-crossover
                  livetrading optimise --prices GOOG.csv --strategy rsi --grid lower=10:40:5 --grid upper=60:90:5
                  livetrading optimise --prices GOOG.csv --script pullback.strategy --choose peak --format json
                  livetrading optimise --prices GOOG.csv --strategy macd --format csv > surface.csv
                  livetrading optimise --prices prices --strategy breakout --train 1008 --format csv
                """.formatted(Grid.MOST, Grid.MOST);
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        OptimiseRequest request = OptimiseRequest.of(arguments);
        Grid grid = request.grid();
        if (grid.isSample()) {
            terminal.note(
                    "the grid has %,d combinations; a sample of %,d that fills it evenly is tried, %,d of them valid"
                            .formatted(grid.combinations(), Grid.MOST, grid.size()));
        }
        if (request.isFolder()) {
            FolderOptimiser.run(request, terminal);
        } else {
            FileOptimiser.run(request, terminal);
        }
    }
}
