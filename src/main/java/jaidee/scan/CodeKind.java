package jaidee.scan;

import jaidee.kernel.Message;
import java.util.Optional;
import java.util.stream.Stream;

/// What a code of the clinic stands for; the second letter of its prefix.
public enum CodeKind {
    MEMBER('M', "scan.kind.member"), COUPON('C', "scan.kind.coupon"), RECEIPT('R', "scan.kind.receipt"),
    /// Points exchanged with a partner: a numbered voucher.
    PARTNER('P', "scan.kind.partner"),
    /// A gift that points were given for.
    GIFT('G', "scan.kind.gift"),
    /// A slip with which an owner recommends the clinic.
    FRIEND('F', "scan.kind.friend"),
    /// A printed question that is answered later.
    ANSWER('A', "scan.kind.answer");

    private final char letter;
    private final String key;

    CodeKind(char letter, String key) {
        this.letter = letter;
        this.key = key;
    }

    public char letter() {
        return letter;
    }

    static Optional<CodeKind> of(char letter) {
        return Stream.of(values()).filter(kind -> kind.letter == letter).findFirst();
    }

    /// `JM`, `JC`, `JR` …: J for Jaidee, then the kind.
    public String prefix() {
        return "J" + letter;
    }

    /// What people call the paper that carries it.
    public Message named() {
        return Message.of(key);
    }
}
