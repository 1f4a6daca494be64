package jaidee.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Something wrapped by a secret: AES-256-GCM under a key that Argon2id makes of the secret. Whatever of it is changed, it does not
/// open any more.
record Seal(Kind kind, SealCost cost, byte[] salt, byte[] nonce, byte[] box) {
    /// What opens it, and what is in it.
    enum Kind {
        /// The file key, by the key on paper.
        RECOVERY,
        /// The file key, by a key file.
        FILE,
        /// The key on paper, by the file key: so it can be printed again.
        PAPER
    }

    private static final int SALT = 16, NONCE = 12, TAG_BITS = 128, KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Seal of(Kind kind, SealCost cost, String ring, byte[] secret, byte[] content) {
        byte[] salt = random(SALT), nonce = random(NONCE);
        try {
            return new Seal(kind, cost, salt, nonce, cipher(Cipher.ENCRYPT_MODE, kind, cost, ring, secret, salt, nonce).doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// Empty when it is another secret, or not as it was written.
    Optional<byte[]> open(String ring, byte[] secret) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, kind, cost, ring, secret, salt, nonce).doFinal(box));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join("\t", kind.name(), cost.text(), base64.encodeToString(salt), base64.encodeToString(nonce), base64.encodeToString(box));
    }

    /// @throws IllegalArgumentException when it is no line of one
    static Seal read(String[] line) {
        Base64.Decoder base64 = Base64.getDecoder();
        Seal seal = new Seal(Kind.valueOf(line[0]), SealCost.read(line[1]), base64.decode(line[2]), base64.decode(line[3]), base64.decode(line[4]));
        if (seal.salt.length != SALT || seal.nonce.length != NONCE) throw new IllegalArgumentException("seal");
        return seal;
    }

    private static Cipher cipher(int mode, Kind kind, SealCost cost, String ring, byte[] secret, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes()).withIterations(cost.passes()).withParallelism(1).withSalt(salt).build());
        byte[] key = new byte[KEY];
        generator.generateBytes(secret, key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((ring + "\t" + kind + "\t" + cost.text()).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
