package jaidee.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jaidee.kernel.Outcome;

/// Opens picture files that anybody may have made: at most 40 MB and as many pixels as their kind is read in little memory
/// and time, brought down while reading, so that a huge photo needs no huge memory.
public final class PictureFile {
    public static final int MOST_BYTES = 40 << 20;
    private static final long WANTED_PIXELS = 4_000_000;
    private static final long MOST_WHOLE = 40_000_000;
    /// Of the readers in the JDK, those whose memory is bounded by what is asked of them, with the most pixels each may have. GIF and
    /// BMP are unpacked whole.
    private static final Map<String, Long> KINDS = Map.of("png", 200_000_000L, "jpeg", 200_000_000L, "gif", MOST_WHOLE, "bmp", MOST_WHOLE);
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
        return image(bytes, name, WANTED_PIXELS).map(Frame::of);
    }

    /// A picture of about so many pixels, or of all it has when they are fewer. Refuses by `PictureRefusal`, whatever the bytes are.
    public static Outcome<BufferedImage> image(byte[] bytes, long wantedPixels) {
        return image(bytes, UNNAMED, wantedPixels);
    }

    private static Outcome<BufferedImage> image(byte[] bytes, String name, long wantedPixels) {
        if (bytes.length == 0) return Outcome.refused(new PictureRefusal.Empty(name));
        if (bytes.length > MOST_BYTES) return Outcome.refused(new PictureRefusal.TooBig(name));
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                Long most = KINDS.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                if (most != null) return read(reader, input, name, isProgressive(bytes) ? MOST_WHOLE : most, wantedPixels);
            }
            return Outcome.refused(new PictureRefusal.NotAPicture(name));
        } catch (IOException broken) {
            return Outcome.refused(new PictureRefusal.Broken(name));
        } catch (RuntimeException scrambled) {
            // the JDK's readers answer scrambled headers with any of a dozen unchecked exceptions
            return Outcome.refused(new PictureRefusal.Broken(name));
        }
    }

    private static Outcome<BufferedImage> read(ImageReader reader, ImageInputStream input, String name, long mostPixels, long wantedPixels) throws IOException {
        try {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > mostPixels) return Outcome.refused(new PictureRefusal.TooBig(name));
            ImageReadParam smaller = reader.getDefaultReadParam();
            int step = step(width, height, wantedPixels);
            if (step > 1) smaller.setSourceSubsampling(step, step, 0, 0);
            return Outcome.done(reader.read(0, smaller));
        } finally {
            reader.dispose();
        }
    }

    /// Whether a JPEG comes in several passes, all of which its reader keeps whole: a file of 1 KB that claims to have 200 million
    /// pixels would take ten seconds and 800 MB. Any frame but SOF0 and SOF1 (ITU-T T.81, table B.1), and what can't be told.
    private static boolean isProgressive(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) return false;
        for (int i = 2; i + 3 < bytes.length; ) {
            if ((bytes[i] & 0xFF) != 0xFF) return true;
            int marker = bytes[i + 1] & 0xFF;
            if (marker == 0xC0 || marker == 0xC1) return false;
            if (marker >= 0xC2 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) return true;
            i += marker == 0xFF ? 1 : 2 + ((bytes[i + 2] & 0xFF) << 8 | bytes[i + 3] & 0xFF);
        }
        return true;
    }

    /// Of how many pixels in a row and in a column one is enough.
    static int step(long width, long height) {
        return step(width, height, WANTED_PIXELS);
    }

    private static int step(long width, long height, long wantedPixels) {
        return (int) Math.ceil(Math.sqrt((double) width * height / wantedPixels));
    }
}
