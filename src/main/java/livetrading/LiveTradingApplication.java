package livetrading;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LiveTradingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LiveTradingApplication.class, arguments);
    }
}
