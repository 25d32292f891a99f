package livetrading.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.ledger.PriceBars;
import livetrading.ledger.ReplacedBars;
import livetrading.market.MarketCalendar;
import livetrading.simulated.SimulatedMarket;
import livetrading.strategy.Strategies;

/** The decisions of a day, made again by a program that runs. */
final class Replayed {

    private Replayed() {}

    static List<ReplayedDecision> of(Machine machine, LocalDate day) throws InterruptedException {
        SimulatedMarket market = machine.bean(SimulatedMarket.class);
        return new DayReplay(
                        machine.bean(PastDecisions.class),
                        machine.bean(DecisionInputs.class),
                        new PastBars(machine.bean(PriceBars.class), machine.bean(ReplacedBars.class), market::stored),
                        machine.bean(Strategies.class),
                        machine.bean(ProgramVersion.class).text())
                .of(day, Optional.empty(), Optional.empty(), done -> {});
    }

    static List<ReplayedDecision> ofAllDays(Machine machine) throws InterruptedException {
        var all = new ArrayList<ReplayedDecision>();
        for (LocalDate day : days(machine)) {
            all.addAll(of(machine, day));
        }
        return all;
    }

    static List<LocalDate> days(Machine machine) {
        return machine.database().queryForList("SELECT DISTINCT market_time FROM decisions", String.class).stream()
                .map(time -> LocalDate.ofInstant(Instant.parse(time), MarketCalendar.NEW_YORK))
                .distinct()
                .sorted()
                .toList();
    }
}
