package livetrading.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import livetrading.standin.core.Asset;
import livetrading.standin.core.TradingDay;

/**
 * The stand-in by itself, for other programs and for trying things by hand. Its clock begins at a Monday at eleven in
 * New York and runs; every asset has two years of daily bars and a price.
 */
final class StandinProgram {

    private static final int DAYS_OF_BARS = 1200;
    private static final String FIRST_PRICE = "100";

    private StandinProgram() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the port, and perhaps a seed and the time to begin at
     */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Instant start = arguments.length > 2 ? Instant.parse(arguments[2]) : Standin.START;
        try (Standin alpaca = Standin.startRunning(port, seed, start)) {
            addPrices(alpaca, seed);
            announce(alpaca);
            new CountDownLatch(1).await();
        }
    }

    private static void addPrices(Standin alpaca, long seed) {
        LocalDate today = LocalDate.ofInstant(alpaca.clock().instant(), TradingDay.NEW_YORK);
        long series = seed;
        for (Asset asset : alpaca.assets().all()) {
            LocalDate first = today.minusDays(DAYS_OF_BARS);
            alpaca.bars().walk(asset.symbol(), first, today.plusDays(7), FIRST_PRICE, ++series);
            alpaca.tape().price(asset.symbol(), FIRST_PRICE);
        }
    }

    private static void announce(Standin alpaca) {
        List.of(
                        "APCA_API_BASE_URL=" + alpaca.url(),
                        "APCA_API_DATA_URL=" + alpaca.url(),
                        "APCA_API_STREAM_URL=" + alpaca.streamUrl(),
                        "APCA_API_KEY_ID=" + alpaca.keyId(),
                        "APCA_API_SECRET_KEY=" + alpaca.secretKey(),
                        "controls: " + alpaca.adminUrl())
                .forEach(System.out::println);
    }
}
