package jaidee.rewards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.paper.PaperFixture;
import jaidee.paper.Stock;
import jaidee.paper.ui.RecordedPaper;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.DesignTally;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.ClinicService;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponsViewModelTest {
    private final Till till = new Till();
    private final SameThread background = new SameThread();
    private final CouponBook book = new CouponBook(till.transactions, till.clock());
    private final CouponsViewModel model = new CouponsViewModel(book, till.coupons, () -> till.mint, background, till.clock());
    private final List<CouponId> found = new ArrayList<>();
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void close() {
        assertThat(background.unheard()).isEmpty();
        till.close();
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        Coupon coupon = bearer("FREE-NAIL");
        ScanCode code = new ScanCode(CodeKind.COUPON, coupon.token());
        for (String typed : List.of(code.text(), code.readable(), code.readable().toLowerCase(), coupon.token(), " " + coupon.token() + " "))
            model.lookUp(typed, found::add);
        assertThat(found).hasSize(5).containsOnly(coupon.id());
    }

    @Test
    void aWrongCodeIsToldBesideTheField() {
        model.lookUp("hello", found::add);
        assertThat(refused()).isEqualTo("rewards.code.unreadable");
        String member = new jaidee.scan.CodeIssuer(new java.util.Random(3)).issue(CodeKind.MEMBER).text();
        model.lookUp(member, found::add);
        assertThat(refused()).isEqualTo("rewards.code.other");
        String unknown = new jaidee.scan.CodeIssuer(new java.util.Random(4)).issue(CodeKind.COUPON).text();
        model.lookUp(unknown, found::add);
        assertThat(refused()).isEqualTo("rewards.refused.unknown");
        assertThat(found).isEmpty();
    }

    @Test
    void aCouponGivenByHandIsForAnybodyUnlessAnOwnerIsNamed() {
        model.load();
        List<Coupon> given = new ArrayList<>();
        model.give(design("FREE-NAIL"), given::add);
        model.giveTo(somying);
        model.give(design("FREE-NAIL"), given::add);
        assertThat(given).extracting(Coupon::owner).containsExactly(Optional.empty(), Optional.of(somying));
        assertThat(model.receiverProperty().get()).isNull();
    }

    @Test
    void aKindForMembersIsNotGivenToAnybody() {
        model.load();
        model.give(design("WELCOME"), coupon -> found.add(coupon.id()));
        assertThat(found).isEmpty();
        assertThat(model.refusals().of(CouponsViewModel.GIVING).get().key()).isEqualTo("rewards.refused.needs_owner");
    }

    @Test
    void onlyWhoMayEndsACouponAndOnlyWithAReason() {
        Coupon coupon = bearer("FREE-NAIL");
        SimpleBooleanProperty may = new SimpleBooleanProperty(false);
        CouponViewModel one = one(coupon, may, new RecordedPaper());
        one.end("เหตุผล", () -> found.add(coupon.id()));
        assertThat(found).isEmpty();

        may.set(true);
        one.end("  ", () -> found.add(coupon.id()));
        assertThat(one.refusals().of("reason").get().key()).isEqualTo("rewards.refused.needs_reason");
        one.end("พิมพ์ผิดใบ", () -> found.add(coupon.id()));
        assertThat(found).containsExactly(coupon.id());
        assertThat(one.usableProperty().get()).isFalse();
        assertThat(one.voidableProperty().get()).isFalse();
    }

    @Test
    void theSecondPrintingIsACopy() {
        RecordedPaper paper = new RecordedPaper();
        Coupon coupon = bearer("FREE-NAIL");
        CouponViewModel one = one(coupon, new SimpleBooleanProperty(true), paper);
        one.print(Stock.ROLL_80, jaidee.kernel.Language.TH);
        one.print(Stock.A6, jaidee.kernel.Language.TH);
        assertThat(paper.printed).extracting(jaidee.paper.Sheet::stock).containsExactly(Stock.ROLL_80, Stock.A6);
        assertThat(till.coupons.toPrint(coupon.id()).copy()).isTrue();
    }

    private CouponViewModel one(Coupon coupon, SimpleBooleanProperty may, RecordedPaper paper) {
        CouponSheets sheets = new CouponSheets(till.coupons, till.ledger, new ClinicService(till.transactions, till.audit, till.clock()),
                () -> PaperFixture.TYPESETTER);
        CouponViewModel one = new CouponViewModel(coupon.id(), book, till.coupons, sheets, paper, () -> till.piyanut, may, background,
                new RecordedNotices(), till.clock());
        one.load();
        return one;
    }

    private Coupon bearer(String design) {
        return till.coupons.issue(till.design(design), Optional.empty(), till.mint).get();
    }

    private DesignTally design(String code) {
        return model.designs().stream().filter(each -> each.design().code().equals(code)).findFirst().orElseThrow();
    }

    private String refused() {
        return model.refusals().of(CouponsViewModel.CODE).get().key();
    }
}
