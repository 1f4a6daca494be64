package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.CodeReader;
import jaidee.scan.ScanCode;
import jaidee.scan.ScannedText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenCardsTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 300})
    void everyCodeOfASheetOfTenCardsIsRead(int dpi) throws Exception {
        CodeIssuer issuer = new CodeIssuer();
        List<ScanCode> codes = Stream.generate(() -> issuer.issue(CodeKind.COUPON)).limit(10).toList();
        Sheet sheet = PaperFixture.TYPESETTER.couponsA4(codes.stream().map(PaperFixture::couponWith).toList(), Stock.CARD);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PagePictures pages = PagePictures.of(sheet)) {
            BufferedImage page = pages.render(0, dpi);
            ImageIO.write(page, "png", png);
        }
        assertThat(new CodeReader().read(png.toByteArray()).get()).extracting(ScannedText::raw)
                .containsExactlyInAnyOrderElementsOf(codes.stream().map(ScanCode::text).toList());
    }
}
