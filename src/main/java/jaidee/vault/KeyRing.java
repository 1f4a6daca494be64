package jaidee.vault;

import jaidee.db.FileKey;
import jaidee.vault.Seal.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The wrapped copies of one file key: by the recovery key and by a key file. It may be read by anybody,
/// for it opens by those secrets only; so it lies beside the database and in each backup of it.
///
/// @param id    tells key rings, and the key files for them, apart
/// @param place of the key file when it is not where this user's keys are
record KeyRing(String id, List<Seal> seals, Optional<String> place) {
    private static final String FIRST_LINE = "jaidee-keyring\t1";
    private static final String PLACE = "place";
    private static final int ID_BYTES = 8, LETTERS = 32, PARTS = 5;

    KeyRing {
        seals = List.copyOf(seals);
    }

    /// A ring for a new key, as yet opened by paper alone.
    static KeyRing of(FileKey key, RecoveryKey paper) {
        String id = HexFormat.of().formatHex(Seal.random(ID_BYTES));
        Seal recovery = Seal.of(Kind.RECOVERY, SealCost.RANDOM, id, ascii(paper.letters()), ascii(key));
        return new KeyRing(id, List.of(recovery, Seal.of(Kind.PAPER, SealCost.RANDOM, id, ascii(key), ascii(paper.letters()))), Optional.empty());
    }

    /// @param newPlace empty: where this user's keys are
    KeyRing byFile(FileKey key, byte[] content, Optional<String> newPlace) {
        return with(Seal.of(Kind.FILE, SealCost.RANDOM, id, content, ascii(key)), newPlace);
    }

    /// There is one way besides paper; a new one ends the old.
    private KeyRing with(Seal way, Optional<String> newPlace) {
        List<Seal> kept = new ArrayList<>(seals.stream().filter(seal -> seal.kind() == Kind.RECOVERY || seal.kind() == Kind.PAPER).toList());
        kept.add(way);
        return new KeyRing(id, kept, newPlace);
    }

    Optional<FileKey> openByFile(byte[] content) {
        return open(Kind.FILE, content).map(KeyRing::fileKey);
    }

    Optional<FileKey> openByPaper(RecoveryKey paper) {
        return open(Kind.RECOVERY, ascii(paper.letters())).map(KeyRing::fileKey);
    }

    Optional<RecoveryKey> paper(FileKey key) {
        return open(Kind.PAPER, ascii(key)).map(RecoveryKey::of);
    }

    private Optional<byte[]> open(Kind kind, byte[] secret) {
        return seals.stream().filter(seal -> seal.kind() == kind).findFirst().flatMap(seal -> seal.open(id, secret));
    }

    byte[] text() {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, "id\t" + id));
        place.ifPresent(where -> lines.add(PLACE + '\t' + where));
        seals.forEach(seal -> lines.add(seal.line()));
        return (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IOException when it is not the text of one
    static KeyRing read(byte[] text) throws IOException {
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        try {
            if (!lines.getFirst().equals(FIRST_LINE)) throw new IOException("not a key ring of this program");
            String id = lines.get(1).split("\t")[1];
            if (!id.matches("[0-9a-f]{16}")) throw new IOException("key ring: id");
            List<String[]> rest = lines.stream().skip(2).map(line -> line.split("\t", -1)).toList();
            Optional<String> place = rest.stream().filter(line -> line[0].equals(PLACE)).map(line -> line[1]).findFirst();
            return new KeyRing(id, rest.stream().filter(line -> line.length == PARTS).map(Seal::read).toList(), place);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.util.NoSuchElementException e) {
            throw new IOException("key ring: " + e.getMessage(), e);
        }
    }

    private static FileKey fileKey(byte[] letters) {
        if (letters.length != LETTERS) throw new IllegalStateException("another kind of key");
        return FileKey.of(new String(letters, StandardCharsets.US_ASCII).toCharArray());
    }

    private static byte[] ascii(FileKey key) {
        return ascii(new String(key.letters()));
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
