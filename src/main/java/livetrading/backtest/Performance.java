package livetrading.backtest;

/** Computes the metrics of an equity curve and its round trips. */
final class Performance {

    private Performance() {}
}
