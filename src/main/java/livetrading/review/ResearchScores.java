package livetrading.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The scores of all points at each choice as a text. Three digits of each stay, which is more than a colour shows: numbers
 * of 16 bits, compressed, in Base64.
 */
final class ResearchScores {

    private ResearchScores() {}

    /** @param scores those of one choice after the other, of as many points each */
    static String text(List<float[]> scores) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            for (float[] choice : scores) {
                for (float score : choice) {
                    out.writeShort(Float.floatToFloat16(score));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * @throws IOException when the text has not as many numbers
     * @throws IllegalArgumentException when it is no Base64
     */
    static List<float[]> read(String text, int choices, int points) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(text);
        var scores = new ArrayList<float[]>();
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            for (int choice = 0; choice < choices; choice++) {
                float[] some = new float[points];
                for (int point = 0; point < points; point++) {
                    some[point] = Float.float16ToFloat(in.readShort());
                }
                scores.add(some);
            }
            if (in.read() >= 0) {
                throw new IOException("more scores than choices");
            }
        }
        return scores;
    }
}
