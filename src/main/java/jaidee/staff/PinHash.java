package jaidee.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What is kept of a PIN: `pbkdf2-sha256$iterations$salt$hash`. Slow on purpose (about half a second), so whoever copies
/// the database can't try all PINs of everybody at once. Never on the FX thread.
final class PinHash {
    /// What OWASP asks of PBKDF2 with SHA-256.
    static final int ITERATIONS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;

    PinHash(int iterations) {
        this.iterations = iterations;
    }

    String of(Pin pin) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join("$", SCHEME, Integer.toString(iterations), base64.encodeToString(salt),
                base64.encodeToString(derive(pin, salt, iterations)));
    }

    static boolean matches(String stored, Pin pin) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) return false;
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[3]), derive(pin, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(Pin pin, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(pin.digits().toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
