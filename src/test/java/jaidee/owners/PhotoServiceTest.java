package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.PetId;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.awt.image.DataBuffer;
import javax.imageio.ImageWriter;
import javax.imageio.IIOImage;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoServiceTest {
    private final Desk desk = new Desk();
    private final PetId moji = desk.somying().pets().getFirst();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLargePictureBecomesASmallJpeg() throws IOException {
        desk.photos.set(moji, file(noise(3000, 2000), "png"), desk.mint).get();
        byte[] stored = desk.photos.find(moji).orElseThrow();
        assertThat(stored.length).isLessThanOrEqualTo(300 * 1024);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(picture.getWidth()).isEqualTo(1024);
        assertThat(picture.getHeight()).isBetween(682, 683);
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOld() throws IOException {
        desk.photos.set(moji, file(noise(10, 10), "png"), desk.mint).get();
        desk.photos.set(moji, file(noise(20, 20), "jpg"), desk.mint).get();
        assertThat(ImageIO.read(new ByteArrayInputStream(desk.photos.find(moji).orElseThrow())).getWidth()).isEqualTo(20);
        desk.photos.remove(moji, desk.mint).get();
        assertThat(desk.photos.find(moji)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(file(noise(300, 300), "png"), 500);
        for (byte[] file : new byte[][] {{}, "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), cut})
            assertThat(desk.photos.set(moji, file, desk.mint).refusal()).contains(new OwnersRefusal.NotAPicture());
    }

    @Test
    void whatIsSeenThroughIsWhiteOnPaperAndColoursOfAPrintingHouseStayWhatTheyAre() throws IOException {
        assertThat(middle(PhotoService.small(file(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png")).get())).isEqualTo(0xFFFFFF);
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) inks.setPixel(i % 16, i / 16, new int[] {255, 0, 0, 255}); // turned over, as printing houses write them: all magenta and yellow
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        int red = middle(PhotoService.small(jpeg.toByteArray()).get());
        assertThat(red >> 16).isGreaterThan(240);
        assertThat(red & 0xFFFF).as("neither green nor blue").isLessThan(0x1010);
    }

    private static int middle(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        return picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) & 0xFFFFFF;
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedBeforeItIsRead() {
        assertThat(desk.photos.set(moji, new byte[50 * 1024 * 1024], desk.mint).refusal())
                .contains(new OwnersRefusal.PictureTooLarge(40));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 4", "3, 2, 4", "6, 4, 2", "8, 4, 2"})
    void picturesOfAPhoneStandUpright(int orientation, int height, int width) throws IOException {
        byte[] turned = PhotoShrinking.toJpeg(withOrientation(file(noise(40, 20), "jpg"), orientation)).get();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(turned));
        assertThat(picture.getWidth()).isEqualTo(width * 10);
        assertThat(picture.getHeight()).isEqualTo(height * 10);
    }

    @Test
    void theTopOfAPictureTakenUprightComesUp() throws IOException {
        BufferedImage lying = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = lying.createGraphics();
        brush.setColor(Color.RED);
        // orientation 6: what is left in the file is up in the world
        brush.fillRect(0, 0, 32, 32);
        brush.dispose();
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(
                PhotoShrinking.toJpeg(withOrientation(file(lying, "jpg"), 6)).get()));
        assertThat(new Color(upright.getRGB(16, 8)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(16, 56)).getRed()).isLessThan(60);
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 36);
        return whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) picture.setRGB(x, y, random.nextInt());
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
