package jaidee.scan;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Makes new codes nobody can guess: 12 characters of 5 random bits each. That a code is new is for the table that
/// stores it (unique) to say.
public final class CodeIssuer {
    private final RandomGenerator random;

    public CodeIssuer() {
        this(new SecureRandom());
    }

    /// For sample clinics and tests that want the same codes every time.
    public CodeIssuer(RandomGenerator random) {
        this.random = random;
    }

    public ScanCode issue(CodeKind kind) {
        while (true) {
            String body = body();
            char check = CheckCharacter.of(kind.letter() + body);
            if (ScanCode.CROCKFORD.indexOf(check) >= 0) return new ScanCode(kind, body + check);
        }
    }

    private String body() {
        StringBuilder body = new StringBuilder(ScanCode.RANDOM_LENGTH);
        for (int i = 0; i < ScanCode.RANDOM_LENGTH; i++) {
            body.append(ScanCode.CROCKFORD.charAt(random.nextInt(ScanCode.CROCKFORD.length())));
        }
        return body.toString();
    }
}
