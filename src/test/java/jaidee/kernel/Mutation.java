package jaidee.kernel;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// What happens to good files on sticks, in the post and in the hands of whoever wants to do harm.
public enum Mutation {
    FLIPPED_BITS {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] bad = good.clone();
            for (int hits = 1 + random.nextInt(12); hits > 0; hits--) bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            return bad;
        }
    },
    SCRAMBLED {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] bad = good.clone();
            for (int hits = 1 + random.nextInt(40); hits > 0; hits--) bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            return bad;
        }
    },
    /// Numbers in headers at their limits.
    EXTREME {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] bad = good.clone();
            int at = random.nextInt(Math.min(bad.length, 200)), length = 1 + random.nextInt(4);
            Arrays.fill(bad, at, Math.min(bad.length, at + length), (byte) (random.nextBoolean() ? 0xFF : random.nextBoolean() ? 0x7F : 0));
            return bad;
        }
    },
    CUT_SHORT {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            return Arrays.copyOf(good, random.nextInt(good.length));
        }
    },
    A_PIECE_MISSING {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            int from = random.nextInt(good.length), to = from + random.nextInt(good.length - from);
            return joined(Arrays.copyOf(good, from), Arrays.copyOfRange(good, to, good.length));
        }
    },
    A_PIECE_TWICE {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            int from = random.nextInt(good.length), to = from + random.nextInt(good.length - from);
            return joined(Arrays.copyOf(good, to), Arrays.copyOfRange(good, from, good.length));
        }
    },
    TORN {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] bad = good.clone();
            int from = random.nextInt(good.length);
            Arrays.fill(bad, from, from + random.nextInt(good.length - from), (byte) 0);
            return bad;
        }
    },
    HALF_ANOTHER {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] other = others.get(random.nextInt(others.size()));
            return joined(Arrays.copyOf(good, random.nextInt(good.length)), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] good, List<byte[]> others, RandomGenerator random) {
            byte[] bad = new byte[random.nextInt(400)];
            random.nextBytes(bad);
            return bad;
        }
    };

    abstract byte[] of(byte[] good, List<byte[]> others, RandomGenerator random);

    /// One of the good files, spoiled in one way or in two; the same seed gives the same.
    public static byte[] of(List<byte[]> good, long seed) {
        RandomGenerator random = new Random(seed);
        byte[] bad = values()[random.nextInt(values().length)].of(good.get(random.nextInt(good.size())), good, random);
        return bad.length > 0 && random.nextInt(3) == 0 ? values()[random.nextInt(values().length)].of(bad, good, random) : bad;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(first.length + second.length);
        whole.writeBytes(first);
        whole.writeBytes(second);
        return whole.toByteArray();
    }
}
