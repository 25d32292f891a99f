package livetrading;

import livetrading.app.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LiveTradingApplication {

    public static void main(String[] arguments) {
        Launcher.launch(LiveTradingApplication.class, arguments);
    }
}
