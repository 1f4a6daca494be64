package jaidee.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hash that chains the log: SHA-256 over everything an entry says and the hash before it. Each part goes in with
/// its length, so no two different entries read the same.
final class AuditHash {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final MessageDigest digest = sha256();

    private AuditHash() {
    }

    /// Of any texts, one after another.
    static AuditHash begun() {
        return new AuditHash();
    }

    AuditHash and(String text) {
        add(digest, text);
        return this;
    }

    String ended() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(AuditEntry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.id());
        add(digest, entry.at());
        add(digest, entry.staff().map(staff -> Long.toString(staff.value())).orElse(""));
        add(digest, entry.action());
        add(digest, entry.subjectType());
        add(digest, entry.subjectId().map(id -> Long.toString(id)).orElse(""));
        add(digest, entry.detail());
        add(digest, entry.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
