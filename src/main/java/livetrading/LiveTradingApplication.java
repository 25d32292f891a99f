package livetrading;

import livetrading.app.start.HealthCommand;
import livetrading.app.start.Launcher;
import livetrading.app.start.ReplayCommand;
import livetrading.app.start.ReportCommand;
import livetrading.app.start.RestoreCommand;
import livetrading.app.start.TaxCommand;
import livetrading.app.start.UpgradeCommand;
import livetrading.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LiveTradingApplication {

    public static void main(String[] arguments) {
        if (RestoreCommand.isMeantBy(arguments)) {
            System.exit(RestoreCommand.run(arguments, System.getenv(), System.out, System.err));
        }
        if (UpgradeCommand.isMeantBy(arguments)) {
            System.exit(UpgradeCommand.run(arguments, System.getenv(), System.out, System.err));
        }
        if (TaxCommand.isMeantBy(arguments)) {
            System.exit(TaxCommand.run(arguments, System.getenv(), System.out, System.err));
        }
        if (ReportCommand.isMeantBy(arguments)) {
            System.exit(ReportCommand.run(arguments, System.getenv(), System.out, System.err));
        }
        if (HealthCommand.isMeantBy(arguments)) {
            System.exit(HealthCommand.run(System.getenv(), System.out));
        }
        if (ReplayCommand.isMeantBy(arguments)) {
            System.exit(ReplayCommand.run(arguments, System.getenv(), System.out, System.err));
        }
        if (CommandLine.isMeantBy(arguments)) {
            System.exit(CommandLine.run(arguments, System.out, System.err));
        }
        Launcher.launch(LiveTradingApplication.class, arguments);
    }
}
