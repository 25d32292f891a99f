package livetrading.simulated;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.account.Rounding;

/**
 * Where the built-in market and the money in it stand.
 *
 * @param run counts the fresh starts, so that no order or execution id comes twice
 * @param placement names what the start was placed for: tickers, warm-up, evaluation days, capital
 * @param session the date whose close is now
 * @param checked whether the engine has completed its cycle on this session
 * @param capital at the start, in US dollars
 * @param cash in US dollars
 * @param orders how many orders there have been in this run
 */
public record SimulatedAccount(
        int run,
        String placement,
        LocalDate session,
        boolean checked,
        BigDecimal capital,
        BigDecimal cash,
        long orders) {

    /** @throws IllegalArgumentException when capital or cash is negative */
    public SimulatedAccount {
        if (capital.signum() < 0 || cash.signum() < 0) {
            throw new IllegalArgumentException(
                    "capital %s and cash %s of the simulated account".formatted(capital, cash));
        }
    }

    /** At the close of the first session, with all capital in cash. */
    static SimulatedAccount fresh(int run, String placement, LocalDate session, BigDecimal capital) {
        BigDecimal cash = Rounding.amount(capital);
        return new SimulatedAccount(run, placement, session, false, cash, cash, 0);
    }

    SimulatedAccount onNextSession(LocalDate next, BigDecimal cashThen) {
        return new SimulatedAccount(run, placement, next, false, capital, cashThen, orders);
    }

    SimulatedAccount afterCheck() {
        return new SimulatedAccount(run, placement, session, true, capital, cash, orders);
    }

    SimulatedAccount withOneOrderMore() {
        return new SimulatedAccount(run, placement, session, checked, capital, cash, orders + 1);
    }
}
