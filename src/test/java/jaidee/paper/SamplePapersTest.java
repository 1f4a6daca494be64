package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Leaves every paper as picture and PDF beside the screenshots, to be looked at and printed.
class SamplePapersTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Test
    void everyPaperIsPictured() throws IOException {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Stock stock : List.of(Stock.ROLL_80, Stock.ROLL_58, Stock.A5, Stock.A4)) {
            String on = "-" + stock.name().toLowerCase(java.util.Locale.ROOT);
            sheets.put("receipt" + on, TYPESETTER.document(PaperFixture.receipt(), stock));
            sheets.put("receipt-copy" + on, TYPESETTER.document(PaperFixture.copyOf(PaperFixture.receipt()), stock));
            sheets.put("receipt-void" + on, TYPESETTER.document(PaperFixture.voided(PaperFixture.receipt()), stock));
            sheets.put("invoice" + on, TYPESETTER.document(PaperFixture.invoice(5), stock));
            sheets.put("invoice-long" + on, TYPESETTER.document(PaperFixture.invoice(40), stock));
        }
        sheets.put("coupon-roll", TYPESETTER.couponRoll(PaperFixture.coupon()));
        sheets.put("coupon-roll-long", TYPESETTER.couponRoll(PaperFixture.longCoupon()));
        sheets.put("coupon-a6", TYPESETTER.couponA6(PaperFixture.coupon()));
        sheets.put("coupon-a6-long", TYPESETTER.couponA6(PaperFixture.longCoupon()));
        for (Stock stock : List.of(Stock.ROLL_80, Stock.A6, Stock.A7, Stock.CARD)) {
            sheets.put("coupon-own-" + stock, TYPESETTER.coupon(PaperFixture.ownCoupon(CouponColour.ROSE), stock));
            sheets.put("coupon-long-" + stock, TYPESETTER.coupon(PaperFixture.longCoupon(), stock));
        }
        for (Stock stock : List.of(Stock.A7, Stock.CARD))
            sheets.put("coupons-a4-" + stock, TYPESETTER.couponsA4(IntStream.range(0, 11).mapToObj(i -> PaperFixture.ownCoupon(CouponColour.values()[i % 6])).toList(), stock));
        sheets.put("coupons-a4", TYPESETTER.couponsA4(IntStream.range(0, 4).mapToObj(i -> PaperFixture.coupon()).toList()));
        sheets.put("card", TYPESETTER.card(PaperFixture.card(0)));
        sheets.put("card-long", TYPESETTER.card(PaperFixture.longCard()));
        sheets.put("card-sticker", TYPESETTER.cardSticker(PaperFixture.card(0)));
        sheets.put("cards-a4", TYPESETTER.cardsA4(IntStream.range(0, 10).mapToObj(PaperFixture::card).toList()));
        Files.createDirectories(FOLDER);
        for (var sheet : sheets.entrySet()) {
            Path picture = FOLDER.resolve("paper-" + sheet.getKey() + ".png");
            try (PagePictures pages = PagePictures.of(sheet.getValue())) {
                ImageIO.write(pages.render(0, sheet.getValue().stock() == Stock.A4 ? 110 : 203), "png", picture.toFile());
            }
            assertThat(picture).isNotEmptyFile();
            Path pdf = FOLDER.resolve("paper-" + sheet.getKey() + ".pdf");
            assertThat(SheetFile.save(sheet.getValue(), pdf).isDone()).isTrue();
        }
    }
}
