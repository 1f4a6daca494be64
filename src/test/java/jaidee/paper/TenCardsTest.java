package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.CodeReader;
import jaidee.scan.ScanCode;
import jaidee.scan.ScannedText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenCardsTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 300})
    void everyCodeOfASheetOfTenCardsIsRead(int dpi) {
        CodeIssuer issuer = new CodeIssuer();
        List<ScanCode> codes = Stream.generate(() -> issuer.issue(CodeKind.COUPON)).limit(10).toList();
        Sheet sheet = PaperFixture.TYPESETTER.couponsA4(codes.stream().map(PaperFixture::couponWith).toList(), Stock.CARD);
        assertThat(new CodeReader().read(PaperFixture.png(sheet, 0, dpi)).get()).extracting(ScannedText::raw)
                .containsExactlyInAnyOrderElementsOf(codes.stream().map(ScanCode::text).toList());
    }
}
