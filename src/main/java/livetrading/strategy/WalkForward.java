package livetrading.strategy;

import java.util.Optional;
import java.util.function.Supplier;
import livetrading.indicator.Windows;

/**
 * Out-of-sample probabilities: in blocks of {@code retrain} bars, each predicted by a model that was fitted on earlier
 * bars only.
 *
 * <p>The model is fitted again before every block until it has {@value #MANY_ROWS} training rows, 25 years of daily
 * bars. From there on a block would add less than a hundredth to them and as many bars as ever would have to be gone
 * through, so that the time would grow with the square of the bars: it is fitted again when they have grown by one part
 * in {@value #GROWTH}. Which bars these are follows from their position alone.
 *
 * @param firstBlock the first bar that is predicted
 * @param gap how many bars before a block the training rows end
 * @param window at most how many bars back the training rows begin
 */
record WalkForward(int firstBlock, int retrain, int gap, int window) {

    private static final int MANY_ROWS = 6300;
    private static final int GROWTH = 30;

    /** How a block comes to its model, which may be known from before. */
    private interface Fits {

        Optional<LogisticRegression> of(int block, Supplier<Optional<LogisticRegression>> fit);
    }

    /** NaN before the first block, where features are undefined, and where there is nothing to learn from. */
    double[] probabilities(History history) {
        // the last label of a block's rows may be known by its first bar only
        return probabilities(
                history.features(),
                (block, fit) -> history.models()
                        .of(new FittedModels.Key(this, block, history.bars().fingerprint(0, block + 1)), fit));
    }

    double[] probabilities(Features features) {
        return probabilities(features, (block, fit) -> fit.get());
    }

    private double[] probabilities(Features features, Fits fits) {
        int size = features.defined().length;
        double[] probabilities = Windows.undefined(size);
        double[] start = new double[Features.COUNT + 1];
        Optional<LogisticRegression> model = Optional.empty();
        int learned = 0;
        for (int block = firstBlock; block < size; block += retrain) {
            int to = block - gap;
            int from = Math.max(Features.FIRST, to - window);
            if (to - from <= MANY_ROWS || to - from - learned >= learned / GROWTH) {
                double[] near = start;
                model = fits.of(block, () -> LogisticRegression.fit(features, from, to, near));
                learned = to - from;
            }
            if (model.isPresent()) {
                start = model.get().weights();
                int end = Math.min(block + retrain, size);
                for (int t = block; t < end; t++) {
                    probabilities[t] = model.get().probability(features, t);
                }
            }
        }
        return probabilities;
    }
}
