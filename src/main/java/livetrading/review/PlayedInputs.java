package livetrading.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import livetrading.engine.ProgramVersion;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/** Says by a hash whether an account that is played again would come to the same. */
final class PlayedInputs {

    private PlayedInputs() {}

    /**
     * Of settings, strategies with their versions, prices and the version of the program.
     *
     * @param last session that is played
     * @return 64 hexadecimal digits
     */
    static String of(RecordedSchedule schedule, Map<Ticker, Bars> prices, LocalDate last) {
        var text = new StringBuilder(new ProgramVersion().text())
                .append('\n')
                .append(schedule.text())
                .append('\n')
                .append(last);
        new TreeMap<>(prices)
                .forEach((ticker, bars) ->
                        text.append('\n').append(ticker).append(' ').append(bars.fingerprint()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
