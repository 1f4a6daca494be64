package jaidee.faults;

import jaidee.faults.RecordedFiles.Recording;
import jaidee.faults.RecordedFiles.Step;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a disk may hold after the power went away in the middle of a recording: all that was asked before the last
/// fsync, and of what was asked after it anything at all.
enum PowerCut {
    NOTHING, EVERYTHING, SOME_WRITES, SOME_PAGES, SOME_SECTORS, TORN_LAST_WRITE;

    private static final int PAGE = 4096;
    private static final int SECTOR = 512;

    /// The files as they are found afterwards, when the power went away before step `cut`.
    Map<String, byte[]> image(Recording recording, int cut, Random random) {
        Map<String, byte[]> images = new TreeMap<>();
        recording.before().forEach((file, before) -> images.put(file, image(before,
                recording.steps().subList(0, cut).stream().filter(step -> step.file().equals(file)).toList(), random)));
        return images;
    }

    private byte[] image(byte[] before, List<Step> steps, Random random) {
        int durable = lastForce(steps);
        Image image = new Image(before);
        for (Step step : steps.subList(0, durable)) image.apply(step);
        List<Step> pending = steps.subList(durable, steps.size());
        for (int i = 0; i < pending.size(); i++) survive(image, pending.get(i), i == pending.size() - 1, random);
        return image.bytes();
    }

    private void survive(Image image, Step step, boolean last, Random random) {
        switch (this) {
            case NOTHING -> { }
            case EVERYTHING -> image.apply(step);
            case SOME_WRITES -> {
                if (random.nextBoolean()) image.apply(step);
            }
            case SOME_PAGES -> parts(image, step, PAGE, random);
            case SOME_SECTORS -> parts(image, step, SECTOR, random);
            case TORN_LAST_WRITE -> torn(image, step, last, random);
        }
    }

    private static void parts(Image image, Step step, int size, Random random) {
        if (!(step instanceof Step.Write(String _, long position, byte[] bytes))) {
            if (random.nextBoolean()) image.apply(step);
            return;
        }
        for (int from = 0; from < bytes.length; from += size)
            if (random.nextBoolean())
                image.write(position + from, Arrays.copyOfRange(bytes, from, Math.min(from + size, bytes.length)));
    }

    private static void torn(Image image, Step step, boolean last, Random random) {
        if (last && step instanceof Step.Write(String _, long position, byte[] bytes)) {
            // a sector is written wholly or not at all
            int whole = random.nextInt(bytes.length / SECTOR + 1) * SECTOR;
            image.write(position, Arrays.copyOf(bytes, whole));
        } else {
            image.apply(step);
        }
    }

    private static int lastForce(List<Step> steps) {
        for (int i = steps.size(); i > 0; i--) if (steps.get(i - 1) instanceof Step.Force) return i;
        return 0;
    }

    private static final class Image {
        private byte[] bytes;
        private int size;

        Image(byte[] before) {
            bytes = before.clone();
            size = before.length;
        }

        void apply(Step step) {
            switch (step) {
                case Step.Write(String _, long position, byte[] written) -> write(position, written);
                case Step.Truncate(String _, long length) -> truncate((int) length);
                case Step.Force(String _) -> { }
            }
        }

        void write(long position, byte[] written) {
            int end = (int) position + written.length;
            if (end > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            ByteBuffer.wrap(bytes).put((int) position, written);
            if (written.length > 0) size = Math.max(size, end);
        }

        private void truncate(int length) {
            if (length < size) Arrays.fill(bytes, length, size, (byte) 0);
            size = Math.min(size, length);
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
