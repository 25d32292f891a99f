package livetrading.market;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How much is traded on a day compared with the days before, for bars of any timeframe. */
final class DayVolumes {

    private static final int DAYS = 20;
    private static final int FEWEST_DAYS = 5;

    private final Bars bars;

    DayVolumes(Bars bars) {
        this.bars = bars;
    }

    /**
     * The volume of the day that begins with bar {@code first} as a multiple of what is usual: in shares or in money,
     * whichever is less, because shares that are split change hands in other numbers. Empty when too few days before have
     * volumes.
     */
    OptionalDouble multiple(int first) {
        double[] shares = new double[DAYS + 1];
        double[] money = new double[DAYS + 1];
        int days = 0;
        add(shares, money, days++, first, endOfDay(first));
        for (int end = first; end > 0 && days <= DAYS; days++) {
            int begin = startOfDay(end - 1);
            add(shares, money, days, begin, end);
            end = begin;
        }
        double usualShares = median(shares, days);
        double usualMoney = median(money, days);
        return days <= FEWEST_DAYS || usualShares <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(shares[0] / usualShares, money[0] / usualMoney));
    }

    private void add(double[] shares, double[] money, int day, int from, int to) {
        for (int i = from; i < to; i++) {
            shares[day] += bars.volume()[i];
            money[day] += bars.volume()[i] * bars.close()[i];
        }
    }

    private int startOfDay(int bar) {
        int i = bar;
        while (i > 0 && bars.date(i - 1).equals(bars.date(bar))) {
            i--;
        }
        return i;
    }

    private int endOfDay(int bar) {
        int i = bar + 1;
        while (i < bars.size() && bars.date(i).equals(bars.date(bar))) {
            i++;
        }
        return i;
    }

    /** Of all but the first value, which is the day itself. */
    private static double median(double[] values, int days) {
        double[] before = Arrays.copyOfRange(values, 1, Math.max(days, 1));
        Arrays.sort(before);
        return before.length == 0 ? 0 : before[before.length / 2];
    }
}
