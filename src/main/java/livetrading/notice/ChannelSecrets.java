package livetrading.notice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import livetrading.vault.SealedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** The keys and passwords of channels, encrypted in a file beside the database. */
public final class ChannelSecrets {

    private final SealedFile file;

    /** @param folder where the encrypted file lies, and beside it what decrypts it */
    public ChannelSecrets(Path folder) {
        this.file = new SealedFile(folder, "alert_keys");
    }

    /** @throws IllegalStateException when they cannot be read */
    synchronized Map<String, String> of(String channel) {
        return Map.copyOf(read().getOrDefault(channel, Map.of()));
    }

    /** @throws IllegalStateException when they cannot be stored */
    synchronized void store(String channel, Map<String, String> secrets) {
        Map<String, Map<String, String>> all = readable();
        all.put(channel, secrets);
        write(all);
    }

    synchronized void forget(String channel) {
        Map<String, Map<String, String>> all = readable();
        if (all.remove(channel) != null) {
            write(all);
        }
    }

    /** What cannot be read is lost and makes room: its owner is asked to enter it again. */
    private Map<String, Map<String, String>> readable() {
        try {
            return read();
        } catch (IllegalStateException e) {
            return new HashMap<>();
        }
    }

    private Map<String, Map<String, String>> read() {
        try {
            return file.read()
                    .map(open -> Provider.JSON.readValue(
                            new String(open, StandardCharsets.UTF_8),
                            new TypeReference<Map<String, Map<String, String>>>() {}))
                    .orElseGet(HashMap::new);
        } catch (JacksonException e) {
            throw new IllegalStateException("the stored keys of channels cannot be read: enter them again", e);
        }
    }

    private void write(Map<String, Map<String, String>> all) {
        file.write(Provider.JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    }
}
