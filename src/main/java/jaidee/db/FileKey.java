package jaidee.db;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The key that locks a database file (AES-128 in XTS mode). It is random and long, made by `random`: H2 stretches it by
/// 10 rounds only, so that a word a person chose would be guessed. The file holds nothing to find a lost one by.
///
/// Close it as soon as the database is open: what it holds is then wiped from memory.
public final class FileKey implements AutoCloseable {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 32;

    private final char[] letters;

    private FileKey(char[] letters) {
        this.letters = letters;
    }

    /// @param letters digits and Latin letters; wiped by this call
    public static FileKey of(char[] letters) {
        FileKey key = new FileKey(letters.clone());
        Arrays.fill(letters, ' ');
        return key;
    }

    /// A new key of 160 random bits.
    public static FileKey random() {
        SecureRandom random = new SecureRandom();
        char[] letters = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) letters[i] = LETTERS[random.nextInt(LETTERS.length)];
        return new FileKey(letters);
    }

    /// To be shown or kept; whoever asked for it wipes it.
    public char[] letters() {
        return letters.clone();
    }

    FileKey copy() {
        return new FileKey(letters.clone());
    }

    /// As H2 wants it: the key of the file, a blank, the password of the user, which is empty. H2 wipes it.
    static char[] password(Optional<FileKey> key) {
        return key.map(some -> {
            char[] password = Arrays.copyOf(some.letters, some.letters.length + 1);
            password[some.letters.length] = ' ';
            return password;
        }).orElseGet(() -> new char[0]);
    }

    @Override
    public void close() {
        Arrays.fill(letters, ' ');
    }

    @Override
    public String toString() {
        return "FileKey";
    }
}
