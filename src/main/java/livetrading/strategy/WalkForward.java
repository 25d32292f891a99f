package livetrading.strategy;

import java.util.Optional;

/**
 * Out-of-sample probabilities: in blocks of {@code retrain} bars, each predicted by a model that was fitted on earlier
 * bars only.
 *
 * @param firstBlock the first bar that is predicted
 * @param gap how many bars before a block the training rows end
 * @param window at most how many bars back the training rows begin
 */
record WalkForward(int firstBlock, int retrain, int gap, int window) {

    /** NaN before the first block, where features are undefined, and where there is nothing to learn from. */
    double[] probabilities(Features features) {
        int size = features.defined().length;
        double[] probabilities = Windows.undefined(size);
        double[] start = new double[Features.COUNT + 1];
        for (int block = firstBlock; block < size; block += retrain) {
            int to = block - gap;
            int from = Math.max(Features.FIRST, to - window);
            Optional<LogisticRegression> model = LogisticRegression.fit(features, from, to, start);
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
