package livetrading.alpaca;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.vault.SealedFile;

/** Keeps the keys of each mode, encrypted. */
public final class KeyVault {

    private final SealedFile file;

    /** @param folder where the encrypted file lies, and beside it what decrypts it */
    public KeyVault(Path folder) {
        this.file = new SealedFile(folder, "alpaca_keys");
    }

    /** @throws IllegalStateException when the file is there and cannot be read or decrypted */
    public synchronized Optional<AlpacaKeys> keys(Mode mode) {
        return Optional.ofNullable(read().get(mode));
    }

    /** @throws IllegalStateException when the keys cannot be stored */
    public synchronized void store(Mode mode, AlpacaKeys keys) {
        Map<Mode, AlpacaKeys> all = readable();
        all.put(mode, keys);
        write(all);
    }

    public synchronized void forget(Mode mode) {
        Map<Mode, AlpacaKeys> all = readable();
        all.remove(mode);
        if (file.exists()) {
            write(all);
        }
    }

    /** What cannot be read is lost and makes room: its owner was asked to enter it again. */
    private Map<Mode, AlpacaKeys> readable() {
        try {
            return read();
        } catch (IllegalStateException e) {
            return new EnumMap<>(Mode.class);
        }
    }

    private Map<Mode, AlpacaKeys> read() {
        var all = new EnumMap<Mode, AlpacaKeys>(Mode.class);
        byte[] open = file.read().orElse(null);
        if (open == null) {
            return all;
        }
        try {
            var in = new DataInputStream(new ByteArrayInputStream(open));
            for (int i = in.readInt(); i > 0; i--) {
                all.put(Mode.valueOf(in.readUTF()), new AlpacaKeys(in.readUTF(), in.readUTF()));
            }
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the stored keys cannot be read: enter them again", e);
        }
    }

    private void write(Map<Mode, AlpacaKeys> all) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeInt(all.size());
            for (Map.Entry<Mode, AlpacaKeys> entry : all.entrySet()) {
                out.writeUTF(entry.getKey().name());
                out.writeUTF(entry.getValue().id());
                out.writeUTF(entry.getValue().secret());
            }
            file.write(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the keys cannot be written", e);
        }
    }
}
