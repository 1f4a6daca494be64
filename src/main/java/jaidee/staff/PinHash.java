package jaidee.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What is kept of a PIN: `argon2id$kibibytes,passes$salt$hash`. Slow on purpose and greedy for memory, so whoever copies
/// the database can't try all PINs of everybody at once. Hashes of earlier versions (`pbkdf2-sha256$…`) still tell right
/// from wrong. Never on the FX thread.
final class PinHash {
    private static final String SCHEME = "argon2id";
    private static final String EARLIER = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PinCost cost;

    PinHash(PinCost cost) {
        this.cost = cost;
    }

    String of(Pin pin) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join("$", SCHEME, costs(), base64.encodeToString(salt), base64.encodeToString(argon2(pin, salt, cost)));
    }

    static boolean matches(String stored, Pin pin) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4) return false;
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] found = switch (parts[0]) {
            case SCHEME -> argon2(pin, salt, cost(parts[1]));
            case EARLIER -> pbkdf2(pin, salt, Integer.parseInt(parts[1]));
            default -> new byte[0];
        };
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[3]), found);
    }

    /// Whether `stored` was made with less, or otherwise, than is asked for now.
    boolean isOutdated(String stored) {
        return !stored.startsWith(SCHEME + "$" + costs() + "$");
    }

    private String costs() {
        return cost.kibibytes() + "," + cost.passes();
    }

    private static PinCost cost(String text) {
        String[] parts = text.split(",");
        return new PinCost(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static byte[] argon2(Pin pin, byte[] salt, PinCost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes()).withIterations(cost.passes()).withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(pin.digits().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] pbkdf2(Pin pin, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(pin.digits().toCharArray(), salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
