package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.search.Household.Entry;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Households in little room: a byte a letter, read back one at a time for what is shown of the few that were found.
final class PackedHouseholds {
    private static final int ESCAPE = 0x1B;
    private static final SearchField[] FIELDS = SearchField.values();
    private final byte[] bytes;
    private final int[] starts;
    private final long[] owners;
    private final long[] recency;
    private final int[] byOwner;

    PackedHouseholds(List<Household> households) {
        int size = households.size();
        starts = new int[size + 1];
        owners = new long[size];
        recency = new long[size];
        ByteArrayOutputStream out = new ByteArrayOutputStream(size * 64);
        for (int i = 0; i < size; i++) {
            Household household = households.get(i);
            owners[i] = household.owner().value();
            recency[i] = household.recency();
            household.entries().forEach(entry -> write(out, entry));
            starts[i + 1] = out.size();
        }
        bytes = out.toByteArray();
        byOwner = IntStream.range(0, size).boxed().sorted((a, b) -> Long.compare(owners[a], owners[b])).mapToInt(i -> i).toArray();
    }

    int size() {
        return owners.length;
    }

    Household get(int place) {
        List<Entry> entries = new ArrayList<>();
        Reader in = new Reader(starts[place]);
        while (in.at < starts[place + 1]) entries.add(in.entry());
        return new Household(new OwnerId(owners[place]), recency[place], entries);
    }

    /// Where the household of `owner` is, or a negative number.
    int place(OwnerId owner) {
        int low = 0, high = byOwner.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(owners[byOwner[middle]], owner.value());
            if (order == 0) return byOwner[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private static void write(ByteArrayOutputStream out, Entry entry) {
        out.write(entry.field().ordinal());
        number(out, entry.pet().map(pet -> pet.value() + 1).orElse(0L));
        number(out, entry.text().length());
        for (char c : entry.text().toCharArray()) {
            boolean one = c < 0x80 && c != ESCAPE || OneByte.isThai(c);
            if (!one) out.writeBytes(new byte[] {ESCAPE, (byte) (c >> 8), (byte) c});
            else out.write(c < 0x80 ? c : c - '\u0E00' + 0xA0);
        }
    }

    /// Seven bits a byte, the last byte without the high bit.
    private static void number(ByteArrayOutputStream out, long value) {
        for (; value >>> 7 != 0; value >>>= 7) out.write((int) value | 0x80);
        out.write((int) value);
    }

    private final class Reader {
        private int at;

        Reader(int at) {
            this.at = at;
        }

        Entry entry() {
            SearchField field = FIELDS[next()];
            long pet = number();
            char[] text = new char[(int) number()];
            for (int i = 0; i < text.length; i++) text[i] = letter();
            return new Entry(field, pet == 0 ? Optional.empty() : Optional.of(new PetId(pet - 1)), new String(text));
        }

        private int next() {
            return bytes[at++] & 0xFF;
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int part = next();
                value |= (long) (part & 0x7F) << shift;
                if (part < 0x80) return value;
            }
        }

        private char letter() {
            int code = next();
            if (code == ESCAPE) return (char) (next() << 8 | next());
            return (char) (code < 0x80 ? code : code - 0xA0 + '\u0E00');
        }
    }
}
