package livetrading.alpaca;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import livetrading.portfolio.Mode;

/**
 * Keeps the keys of each mode in a file that only its owner can read, encrypted with AES-256 in Galois/counter mode. What
 * decrypts it lies in a file of its own beside it, so that neither a backup of the database nor a look into one file
 * gives the keys away.
 */
public final class KeyVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final Path secretFile;
    private final SecureRandom random = new SecureRandom();

    /** @param folder where the two files lie */
    public KeyVault(Path folder) {
        this.file = folder.resolve("alpaca_keys");
        this.secretFile = folder.resolve("alpaca_keys.secret");
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
        if (Files.exists(file)) {
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
        if (!Files.exists(file)) {
            return all;
        }
        try {
            byte[] sealed = Files.readAllBytes(file);
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] open = cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES));
            var in = new DataInputStream(new ByteArrayInputStream(open));
            for (int i = in.readInt(); i > 0; i--) {
                all.put(Mode.valueOf(in.readUTF()), new AlpacaKeys(in.readUTF(), in.readUTF()));
            }
            return all;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored keys in " + file.getFileName() + " cannot be read: enter them again", e);
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
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes.toByteArray());
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
            replace(file, sealed);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keys cannot be stored: look at the rights of the data folder and the room on its disk", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws IOException, GeneralSecurityException {
        if (!Files.exists(secretFile)) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            replace(secretFile, secret);
        }
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode, new SecretKeySpec(Files.readAllBytes(secretFile), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** After a crash in the middle the file has either the old content or the new one. */
    private static void replace(Path target, byte[] content) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, content);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
