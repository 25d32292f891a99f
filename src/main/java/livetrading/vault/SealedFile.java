package livetrading.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that only its owner can read, encrypted with AES-256 in Galois/counter mode. What decrypts it lies in a file of
 * its own beside it, so that neither a backup of the database nor a look into one file gives its content away.
 */
public final class SealedFile {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final Path secretFile;
    private final SecureRandom random = new SecureRandom();

    /** @param name of the file in the folder; what decrypts it is called the same with {@code .secret} after it */
    public SealedFile(Path folder, String name) {
        this.file = folder.resolve(name);
        this.secretFile = folder.resolve(name + ".secret");
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * What was written last; empty when nothing was.
     *
     * @throws IllegalStateException when the file is there and cannot be read or decrypted
     */
    public Optional<byte[]> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Files.readAllBytes(file);
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored keys in " + file.getFileName() + " cannot be read: enter them again", e);
        }
    }

    /** @throws IllegalStateException when it cannot be stored */
    public void write(byte[] open) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
            replace(file, sealed);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keys cannot be stored: look at the rights of the data folder and the room on its disk", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws IOException, GeneralSecurityException {
        // one that was damaged opens nothing any more, and must not stand in the way of what is written anew
        if (!Files.exists(secretFile) || (mode == Cipher.ENCRYPT_MODE && Files.size(secretFile) != SECRET_BYTES)) {
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
