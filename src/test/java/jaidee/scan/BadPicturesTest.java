package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import jaidee.kernel.Mutation;
import jaidee.kernel.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/// Pictures that somebody spoiled, by chance or to do harm: read or refused, never thrown at anybody, and in little memory.
public final class BadPicturesTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(6)).issue(CodeKind.MEMBER);
    private static final List<byte[]> GOOD = everyKind(Pictures.qr(CARD.text(), 40));
    private static final CodeReader READER = new CodeReader();

    /// Small pictures in every kind of file that is read, also in those of several passes.
    public static List<byte[]> everyKind(BufferedImage picture) {
        List<byte[]> kinds = new ArrayList<>();
        for (String kind : List.of("png", "jpg", "gif", "bmp")) kinds.add(Pictures.encoded(picture, kind));
        for (String kind : List.of("png", "jpg", "gif")) kinds.add(inPasses(picture, kind));
        return List.copyOf(kinds);
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void aSpoiledPictureIsOpenedOrRefused(@ForAll long seed) {
        switch (PictureFile.image(Mutation.of(GOOD, seed), 100_000)) {
            case Outcome.Done<BufferedImage>(BufferedImage picture) -> assertThat(picture.getWidth() * (long) picture.getHeight()).isLessThanOrEqualTo(200_000);
            case Outcome.Refused<BufferedImage>(var why) -> assertThat(why).isInstanceOf(PictureRefusal.class);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsFoundInASpoiledPictureHasAMeaning(@ForAll long seed) {
        READER.read(Mutation.of(GOOD, seed)).refusal().ifPresentOrElse(why -> assertThat(why).isInstanceOf(PictureRefusal.class),
                () -> assertThat(READER.read(Mutation.of(GOOD, seed)).get()).allSatisfy(code -> assertThat(code.meaning()).isNotNull()));
    }

    @Test
    void aSmallFileOfManyPixelsInPassesIsRefusedBeforeItTakesTheMemory() {
        byte[] bomb = inPasses(Pictures.sheet(64, 64, java.awt.Color.WHITE), "jpg");
        for (int i = 2; ; i++) {
            if ((bomb[i] & 0xFF) == 0xFF && (bomb[i + 1] & 0xFF) == 0xC2) {
                bomb[i + 5] = bomb[i + 7] = 14_000 >> 8;
                bomb[i + 6] = bomb[i + 8] = (byte) (14_000 & 0xFF);
                break;
            }
        }
        assertThat(PictureFile.decode(bomb).refusal()).contains(new PictureRefusal.TooBig("…"));
    }

    @Test
    void picturesInPassesAreRead() {
        for (byte[] good : everyKind(Pictures.qr(CARD.text(), 200))) assertThat(READER.read(good).get()).extracting(ScannedText::raw).containsExactly(CARD.text());
    }

    private static byte[] inPasses(BufferedImage picture, String kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
