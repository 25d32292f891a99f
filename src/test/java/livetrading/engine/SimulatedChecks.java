package livetrading.engine;

import livetrading.ledger.EngineStates;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.simulated.SimulatedMarket;
import org.springframework.context.ApplicationContext;

/** Checks of the simulated market, for tests whose engine stands still. */
public final class SimulatedChecks {

    private SimulatedChecks() {}

    /** The market begins anew, and each of so many sessions has its check. */
    public static void run(ApplicationContext context, int sessions) throws Exception {
        context.getBean(SimulationReset.class).reset();
        var settings = ((Valid) context.getBean(CurrentSettings.class).read()).settings();
        Venue venue = context.getBean(Venues.class).of(Mode.SIMULATED).orElseThrow();
        SimulatedMarket market = context.getBean(SimulatedMarket.class);
        for (int i = 0; i < sessions; i++) {
            market.markChecked();
            market.advance(settings.tickers(), settings.costs());
            context.getBean(EngineCycle.class)
                    .run(
                            venue,
                            settings,
                            context.getBean(InstructionStore.class)
                                    .read(
                                            context.getBean(EngineStates.class)
                                                    .findById(EngineStates.ONLY)
                                                    .orElseThrow(),
                                            Mode.SIMULATED),
                            () -> true);
        }
    }
}
