package jaidee.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jaidee.kernel.Outcome;

/// Opens picture files that anybody may have made: at most 40 MB and 200 million pixels, brought down to about four
/// million while reading, so that a huge photo needs no huge memory.
final class PictureFile {
    static final long MOST_BYTES = 40L << 20;
    static final long MOST_PIXELS = 200_000_000;
    private static final long WANTED_PIXELS = 4_000_000;
    /// Of the readers in the JDK, those whose memory is bounded by what is asked of them.
    private static final List<String> KINDS = List.of("png", "jpeg", "gif", "bmp");
    /// A picture named in no file, such as one from the clipboard.
    private static final String UNNAMED = "…";

    private PictureFile() {
    }

    static Outcome<Frame> open(Path file) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Outcome.refused(new PictureRefusal.NotReadable(name));
        }
        try {
            if (Files.size(file) > MOST_BYTES) return Outcome.refused(new PictureRefusal.TooBig(name));
            try (InputStream bytes = Files.newInputStream(file)) {
                return decode(bytes.readNBytes((int) MOST_BYTES), name);
            }
        } catch (IOException cannotRead) {
            return Outcome.refused(new PictureRefusal.NotReadable(name));
        }
    }

    static Outcome<Frame> decode(byte[] bytes) {
        return decode(bytes, UNNAMED);
    }

    private static Outcome<Frame> decode(byte[] bytes, String name) {
        if (bytes.length == 0) return Outcome.refused(new PictureRefusal.Empty(name));
        if (bytes.length > MOST_BYTES) return Outcome.refused(new PictureRefusal.TooBig(name));
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return read(reader, input, name);
            }
            return Outcome.refused(new PictureRefusal.NotAPicture(name));
        } catch (IOException broken) {
            return Outcome.refused(new PictureRefusal.Broken(name));
        } catch (RuntimeException scrambled) {
            // the JDK's readers answer scrambled headers with any of a dozen unchecked exceptions
            return Outcome.refused(new PictureRefusal.Broken(name));
        }
    }

    private static Outcome<Frame> read(ImageReader reader, ImageInputStream input, String name) throws IOException {
        try {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) return Outcome.refused(new PictureRefusal.TooBig(name));
            ImageReadParam smaller = reader.getDefaultReadParam();
            int step = step(width, height);
            if (step > 1) smaller.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, smaller);
            return Outcome.done(Frame.of(image));
        } finally {
            reader.dispose();
        }
    }

    /// Of how many pixels in a row and in a column one is enough.
    static int step(long width, long height) {
        return (int) Math.ceil(Math.sqrt((double) width * height / WANTED_PIXELS));
    }
}
