package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A receipt printer with raw commands, played by a real socket whose bytes are turned back into what it would print.
class ReceiptPrinterTest {
    private static final RawLink QUICK = new RawLink(Duration.ofSeconds(2), Duration.ofMillis(400));

    /// A printer on the network.
    private static final class Played implements AutoCloseable {
        private final ServerSocket socket;
        private final CompletableFuture<byte[]> heard = new CompletableFuture<>();

        Played() throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (Socket client = socket.accept()) {
                    heard.complete(client.getInputStream().readAllBytes());
                } catch (IOException e) {
                    heard.completeExceptionally(e);
                }
            });
        }

        RawAddress address() {
            return new RawAddress.Network("127.0.0.1", socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stock.class, names = {"ROLL_80", "ROLL_58"})
    void theReceiptArrivesAsDotsWhoseCodeIsRead(Stock stock) throws Exception {
        try (Played printer = new Played()) {
            Sheet sheet = TYPESETTER.document(PaperFixture.receipt(), stock);
            assertThat(at(printer.address(), false).print(sheet, ReceiptPrinter.NAME).get()).contains("127.0.0.1");

            byte[] heard = printer.heard.join();
            BufferedImage printed = decode(heard);
            assertThat(printed.getWidth()).isEqualTo(stock == Stock.ROLL_80 ? 576 : 384);
            assertThat(printed.getHeight() / 203.0 * 25.4).isBetween(sheet.height() - 1, sheet.height() + 1);
            assertThat(LayoutsTest.codesIn(printed, 1, 1)).containsExactly("JR1-7K3M9QX2TD4");
            assertThat(hex(Arrays.copyOf(heard, 2))).as("begins afresh").isEqualTo("1b40");
            assertThat(hex(Arrays.copyOfRange(heard, heard.length - 3, heard.length))).as("cuts").isEqualTo("1d5631");
            assertThat(hex(heard).contains("1b7030")).as("leaves the drawer shut").isFalse();
            Path picture = Files.createDirectories(Path.of("target", "screenshots")).resolve("paper-escpos-" + stock + ".png");
            javax.imageio.ImageIO.write(printed, "png", picture.toFile());
        }
    }

    @Test
    void thePictureOfACouponArrivesDotByDot() throws Exception {
        try (Played printer = new Played()) {
            CouponPaper paper = PaperFixture.ownCoupon(CouponColour.ROSE);
            at(printer.address(), false).print(TYPESETTER.couponRoll(paper), ReceiptPrinter.NAME).get();
            BufferedImage printed = decode(printer.heard.join()), dots = Halftone.of(paper.picture().orElseThrow(), 440, 264).orElseThrow();
            assertThat(java.util.stream.IntStream.range(20, 80).anyMatch(y -> java.util.stream.IntStream.range(50, 90).anyMatch(x -> same(printed, dots, x, y))))
                    .as("each dot of the picture is one of the head: nothing ran into grey on the way").isTrue();
            assertThat(LayoutsTest.codesIn(printed, 1, 1)).as("the code beside it is still read").hasSize(1);
        }
    }

    private static boolean same(BufferedImage printed, BufferedImage dots, int left, int top) {
        for (int y = 0; y < dots.getHeight(); y++)
            for (int x = 0; x < dots.getWidth(); x++)
                if ((printed.getRGB(left + x, top + y) & 0xFF) < 128 != (dots.getRGB(x, y) & 0xFF) < 128) return false;
        return true;
    }

    @Test
    void shadesBecomeAsManyBlackDotsAsTheyAreDarkAndWhatIsNoPictureIsLeftOut() throws Exception {
        BufferedImage wedge = new BufferedImage(512, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 512; x++) for (int y = 0; y < 64; y++) wedge.setRGB(x, y, x / 2 * 0x010101);
        java.io.ByteArrayOutputStream jpeg = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(wedge, "jpg", jpeg);
        BufferedImage dots = Halftone.of(jpeg.toByteArray(), 256, 32).orElseThrow();
        double before = 0;
        for (int part = 0; part < 8; part++) {
            double white = 0;
            for (int x = part * 32; x < part * 32 + 32; x++) for (int y = 0; y < 32; y++) white += dots.getRGB(x, y) & 1;
            assertThat(white).as("part %d is brighter than the one before", part).isGreaterThan(before);
            before = white;
        }
        assertThat(Halftone.of(new byte[] {1, 2, 3}, 8, 8)).isEmpty();
        assertThat(Halftone.of(Arrays.copyOf(jpeg.toByteArray(), 40), 8, 8)).isEmpty();
    }

    @Test
    void theDrawerIsOpenedByAPulse() throws Exception {
        try (Played printer = new Played()) {
            ReceiptPrinter drawer = at(printer.address(), true);
            assertThat(drawer.opensWithCash()).isTrue();
            assertThat(drawer.open().isDone()).isTrue();
            assertThat(hex(printer.heard.join())).contains("1b7030");
        }
    }

    @Test
    void aPrinterThatIsOffIsToldPlainly() throws Exception {
        RawAddress nobody;
        try (Played printer = new Played()) {
            nobody = printer.address();
        }
        assertThat(at(nobody, true).open().refusal()).contains(new PaperRefusal.PrinterSilent(nobody.written()));
        assertThat(at(new RawAddress.Device(Path.of("/dev/no-such-printer")), true).open().refusal())
                .contains(new PaperRefusal.PrinterSilent("/dev/no-such-printer"));
        assertThat(at(new RawAddress.Queue("no such queue"), true).open().refusal()).contains(new PaperRefusal.PrinterSilent("no such queue"));
    }

    @Test
    void aPrinterThatStopsReadingDoesNotHoldTheDesk() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            deaf.setReceiveBufferSize(1024);
            RawAddress address = new RawAddress.Network("127.0.0.1", deaf.getLocalPort());
            byte[] endless = new byte[32 * 1024 * 1024];
            assertThat(QUICK.send(address, endless).refusal()).contains(new PaperRefusal.PrinterStuck(address.written()));
        }
    }

    @Test
    void aDeviceFileTakesTheSameBytes(@TempDir Path folder) throws Exception {
        Path device = Files.createFile(folder.resolve("lp0"));
        assertThat(at(new RawAddress.Device(device), false).open().isDone()).isTrue();
        assertThat(Files.readAllBytes(device)).isEqualTo(EscPosJob.drawer());
    }

    @Test
    void pagesAndOtherPrintersGoTheirOwnWay() {
        ReceiptPrinter none = new ReceiptPrinter(new RecordedNames(), () -> ReceiptPrinter.Setup.NONE, QUICK);
        Sheet page = TYPESETTER.document(PaperFixture.receipt(), Stock.A4);
        assertThat(none.names()).containsExactly("office");
        assertThat(none.print(page, "office").get()).isEqualTo("office");
        assertThat(none.print(page, ReceiptPrinter.NAME).refusal()).contains(new PaperRefusal.PrinterGone(ReceiptPrinter.NAME));
        assertThat(none.open().refusal()).contains(new PaperRefusal.NoDrawer());
        assertThat(none.opensWithCash()).isFalse();
        assertThat(at(new RawAddress.Queue("x"), false).names()).containsExactly("office", ReceiptPrinter.NAME);
        assertThat(at(new RawAddress.Queue("x"), false).print(page, ReceiptPrinter.NAME).refusal()).contains(new PaperRefusal.RollsOnly());
    }

    @Test
    void addressesAreReadAsTyped() {
        assertThat(RawAddress.parse(" 192.168.1.50 ")).contains(new RawAddress.Network("192.168.1.50", 9100));
        assertThat(RawAddress.parse("slips:9101")).contains(new RawAddress.Network("slips", 9101));
        assertThat(RawAddress.parse("/dev/usb/lp0")).contains(new RawAddress.Device(Path.of("/dev/usb/lp0")));
        assertThat(RawAddress.parse("LPT1")).contains(new RawAddress.Device(Path.of("LPT1")));
        assertThat(RawAddress.parse("\\\\desk\\slips")).contains(new RawAddress.Device(Path.of("\\\\desk\\slips")));
        assertThat(RawAddress.parse("EPSON TM-T82X Receipt")).contains(new RawAddress.Queue("EPSON TM-T82X Receipt"));
        assertThat(RawAddress.parse("")).isEmpty();
        assertThat(RawAddress.parse("192.168.1.50:99999")).isEmpty();
        for (String typed : List.of("192.168.1.50", "slips:9101", "/dev/usb/lp0", "EPSON TM-T82X Receipt"))
            assertThat(RawAddress.parse(typed).orElseThrow().written()).isEqualTo(typed);
    }

    private static ReceiptPrinter at(RawAddress address, boolean drawer) {
        return new ReceiptPrinter(new RecordedNames(), () -> new ReceiptPrinter.Setup(Optional.of(address), drawer), QUICK);
    }

    /// One printer of the system that takes everything.
    private record RecordedNames() implements Printers {
        @Override
        public List<String> names() {
            return List.of("office");
        }

        @Override
        public jaidee.kernel.Outcome<String> print(Sheet sheet, String printer) {
            return jaidee.kernel.Outcome.done(printer);
        }

        @Override
        public jaidee.kernel.Outcome<String> printToDefault(Sheet sheet) {
            return jaidee.kernel.Outcome.done("office");
        }
    }

    /// What stands on the paper: every `GS v 0` below the one before, one bit a dot.
    private static BufferedImage decode(byte[] job) {
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        int width = 0;
        for (int i = 0; i + 8 <= job.length; ) {
            if (job[i] == 0x1d && job[i + 1] == 'v' && job[i + 2] == '0') {
                int bytes = (job[i + 4] & 255) + 256 * (job[i + 5] & 255), rows = (job[i + 6] & 255) + 256 * (job[i + 7] & 255);
                width = bytes * 8;
                dots.write(job, i + 8, bytes * rows);
                i += 8 + bytes * rows;
            } else i++;
        }
        byte[] all = dots.toByteArray();
        BufferedImage picture = new BufferedImage(width, all.length * 8 / width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < width; x++) picture.setRGB(x, y, (all[(y * width + x) / 8] >> 7 - x % 8 & 1) == 1 ? 0 : 0xFFFFFF);
        return picture;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
