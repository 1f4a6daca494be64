package jaidee.db;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip that counts and hashes what is put into its first entry, and can be given up in the middle of it.
final class HashedZip extends ZipOutputStream {
    /// Asked about once a megabyte.
    interface Wanted {
        boolean at(long bytes, long sinceLast);
    }

    private static final long ASKED_EVERY = 1 << 20;

    private final MessageDigest hash = BackupFile.sha256();
    private final Wanted wanted;
    private int entries;
    private long bytes, asked;

    HashedZip(OutputStream out, Wanted wanted) {
        super(out);
        this.wanted = wanted;
        // a file of a database packs nearly as well in a third of the time
        setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void putNextEntry(ZipEntry entry) throws IOException {
        entries++;
        super.putNextEntry(entry);
    }

    @Override
    public synchronized void write(byte[] source, int from, int length) throws IOException {
        if (entries == 1) {
            hash.update(source, from, length);
            bytes += length;
            if (bytes - asked >= ASKED_EVERY) {
                if (!wanted.at(bytes, bytes - asked)) throw new BackupFile.Refused(new BackupRefusal.Cancelled());
                asked = bytes;
            }
        }
        super.write(source, from, length);
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
