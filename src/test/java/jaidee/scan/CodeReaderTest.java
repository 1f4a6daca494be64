package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(9)).issue(CodeKind.MEMBER);
    private final CodeReader reader = new CodeReader();

    @TempDir
    Path folder;

    private List<String> texts(BufferedImage image) {
        return reader.read(Frame.of(image)).stream().map(ScannedText::raw).toList();
    }

    @Test
    void everyKindOfCodeIsReadBackFromAPrintedCard() {
        for (CodeKind kind : CodeKind.values()) {
            ScanCode code = new CodeIssuer().issue(kind);
            List<ScannedText> found = reader.read(Frame.of(Pictures.card(code.text())));
            assertThat(found).extracting(ScannedText::meaning).containsExactly(new Scanned.Ours(code));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 45, 90, 135, 180, 222, 270, 359})
    void aTurnedCardIsRead(int degrees) {
        assertThat(texts(Pictures.turned(Pictures.card(CARD.text()), degrees))).containsExactly(CARD.text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.4, 0.7, 1.5, 3})
    void aSmallOrLargePictureIsRead(double by) {
        assertThat(texts(Pictures.scaled(Pictures.card(CARD.text()), by))).containsExactly(CARD.text());
    }

    @Test
    void aBlurredNoisyOrNegativePictureIsRead() {
        BufferedImage card = Pictures.card(CARD.text());
        assertThat(texts(Pictures.blurred(card, 4))).containsExactly(CARD.text());
        assertThat(texts(Pictures.noisy(card, 60))).containsExactly(CARD.text());
        assertThat(texts(Pictures.negative(card))).containsExactly(CARD.text());
    }

    @Test
    void aScratchedCodeIsReadAndATornOneIsNot() {
        BufferedImage scratched = Pictures.card(CARD.text());
        Graphics2D pen = scratched.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(800, 410, 30, 20);
        assertThat(texts(scratched)).containsExactly(CARD.text());
        pen.fillRect(780, 200, 240, 400);
        pen.dispose();
        assertThat(texts(scratched)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EAN_13, 8850123400018", "EAN_8, 96385074", "CODE_128, VAC-DHPPL-8", "CODE_39, ITEM 42", "UPC_A, 036000291452"})
    void everyBarcodeOfTheShelfIsReadUprightAndOnItsSide(BarcodeFormat format, String text) {
        BufferedImage label = Pictures.code(format, text, 400, 120);
        assertThat(texts(label)).hasSize(1).first().satisfies(read -> assertThat(text).endsWith(read.replaceFirst("^0", "")));
        assertThat(texts(Pictures.turned(label, 90))).hasSize(1);
        assertThat(texts(Pictures.turned(label, 180))).hasSize(1);
        if (format == BarcodeFormat.EAN_8) return; // askew it is too easily something else
        for (int askew : new int[] {10, 30, 65}) assertThat(texts(Pictures.turned(label, askew))).hasSize(1);
    }

    @Test
    void allCodesOfASheetAreFound() {
        BufferedImage sheet = Pictures.sheet(1200, 1600, Color.WHITE);
        Graphics2D pen = sheet.createGraphics();
        ScanCode coupon = new CodeIssuer().issue(CodeKind.COUPON);
        pen.drawImage(Pictures.qr(CARD.text(), 300), 50, 60, null);
        pen.drawImage(Pictures.qr(coupon.text(), 260), 800, 80, null);
        pen.drawImage(Pictures.code(BarcodeFormat.EAN_13, "8850123400018", 400, 120), 100, 700, null);
        pen.drawImage(Pictures.code(BarcodeFormat.CODE_128, "VAC-01", 400, 120), 600, 1200, null);
        pen.dispose();
        assertThat(texts(sheet)).containsExactlyInAnyOrder(CARD.text(), coupon.text(), "8850123400018", "VAC-01");
    }

    @Test
    void stripesOfALongBarcodeAreNotTakenForAShortOne() {
        BufferedImage label = Pictures.code(BarcodeFormat.CODE_128, "VAC-DHPPL-8", 400, 120);
        for (int askew = 0; askew < 90; askew += 15) {
            assertThat(texts(Pictures.turned(label, askew))).isSubsetOf("VAC-DHPPL-8");
        }
    }

    @Test
    void aPictureWithoutCodesHasNone() {
        assertThat(texts(Pictures.sheet(640, 480, Color.WHITE))).isEmpty();
        assertThat(texts(Pictures.noisy(Pictures.sheet(640, 480, Color.GRAY), 200))).isEmpty();
        assertThat(reader.found(Frame.of(Pictures.sheet(64, 48, Color.BLACK))).refusal()).contains(new PictureRefusal.NoCode());
        assertThat(texts(Pictures.sheet(1, 1, Color.BLACK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void everyKindOfPictureFileIsRead(String kind) throws IOException {
        Path file = Files.write(folder.resolve("บัตร สมาชิก." + kind), Pictures.encoded(Pictures.card(CARD.text()), kind));
        assertThat(reader.read(file).get()).containsExactly(new ScannedText(CARD.text(), ScanSource.PICTURE));
    }

    @Test
    void transparentPaperIsWhite() {
        BufferedImage glass = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        BufferedImage code = Pictures.qr(CARD.text(), 300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) if ((code.getRGB(x, y) & 255) == 0) glass.setRGB(x, y, 0xFF000000);
        }
        assertThat(texts(glass)).containsExactly(CARD.text());
    }

    @Test
    void aPhotoOfThirtyMillionPixelsIsReadInPieces() throws IOException {
        BufferedImage photo = Pictures.sheet(6000, 5000, Color.LIGHT_GRAY);
        Graphics2D pen = photo.createGraphics();
        pen.drawImage(Pictures.qr(CARD.text(), 900), 3000, 2500, null);
        pen.dispose();
        Path file = Files.write(folder.resolve("photo.jpg"), Pictures.encoded(photo, "jpg"));
        assertThat(reader.read(file).get()).extracting(ScannedText::raw).containsExactly(CARD.text());
    }

    @Test
    void aPictureBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = Files.write(folder.resolve("bomb.png"), pngHeader(60_000, 60_000));
        assertRefused(reader.read(file), new PictureRefusal.TooBig("bomb.png"));
    }

    @Test
    void aFileOfTooManyMegabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("film.jpg");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(PictureFile.MOST_BYTES + 1);
        }
        assertRefused(reader.read(file), new PictureRefusal.TooBig("film.jpg"));
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReason() throws IOException {
        Path text = Files.writeString(folder.resolve("ราคา.txt"), "not a picture at all");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        byte[] card = Pictures.encoded(Pictures.card(CARD.text()), "png");
        Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(card, 60));
        assertRefused(reader.read(text), new PictureRefusal.NotAPicture("ราคา.txt"));
        assertRefused(reader.read(empty), new PictureRefusal.Empty("empty.png"));
        assertRefused(reader.read(torn), new PictureRefusal.Broken("torn.png"));
        assertRefused(reader.read(folder), new PictureRefusal.NotReadable(folder.getFileName().toString()));
        assertRefused(reader.read(folder.resolve("gone.png")), new PictureRefusal.NotReadable("gone.png"));
        assertRefused(reader.read(new byte[0]), new PictureRefusal.Empty("…"));
    }

    @Test
    void scrambledPicturesNeverThrow() {
        Random random = new Random(4);
        for (String kind : List.of("png", "jpg", "gif", "bmp")) {
            byte[] good = Pictures.encoded(Pictures.qr(CARD.text(), 120), kind);
            for (int i = 0; i < 25; i++) {
                byte[] bad = good.clone();
                for (int hit = 0; hit < 12; hit++) bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
                assertThat(PictureFile.decode(bad)).isNotNull();
            }
        }
    }

    @Test
    void aFrameOfALivePictureIsReadAtAGlance() {
        assertThat(reader.glance(Frame.of(Pictures.card(CARD.text())), false)).containsExactly(new ScannedText(CARD.text(), ScanSource.CAMERA));
        assertThat(reader.glance(Frame.of(Pictures.negative(Pictures.card(CARD.text()))), true)).hasSize(1);
        assertThat(reader.glance(Frame.of(Pictures.sheet(640, 480, Color.GRAY)), false)).isEmpty();
    }

    private static void assertRefused(Outcome<?> outcome, Refusal expected) {
        assertThat(outcome.refusal()).contains(expected);
        for (Language language : Language.values()) assertThat(Texts.of(language).get(expected.message())).isNotBlank();
    }

    /// A PNG that says how large it is and then ends.
    private static byte[] pngHeader(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(33);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
        head.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array(), 12, 17);
        return head.putInt((int) sum.getValue()).array();
    }
}
