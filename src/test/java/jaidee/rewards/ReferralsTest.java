package jaidee.rewards;

import static jaidee.db.tables.Tables.OWNER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.ReferralPolicy;
import jaidee.loyalty.ReferralRefusal;
import jaidee.loyalty.Referrals;
import jaidee.paper.PagePictures;
import jaidee.paper.PaperFixture;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.refunds.RefundDesk;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.CodeReader;
import jaidee.scan.ScanCode;
import jaidee.scan.Scanned;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Owners who recommend the clinic, from the slip to the reward; and the papers of rewards.
class ReferralsTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final Referrals referrals = new Referrals(till.transactions, till.audit, new CodeIssuer(new Random(5)), () -> null, till.clock());
    private final ClinicService clinics = new ClinicService(till.transactions, till.audit, till.clock());
    private final OwnerId somying = owner("สมหญิง", "+66811111111");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void theFriendsFirstBillRewardsBothAndARefundOfItTakesItFromBoth() {
        OwnerId friend = owner("มาลี", "+66822222222");
        Points before = balance(somying);
        String token = referrals.slip(somying, till.mint).get().token();
        assertThat(referrals.bySlip(token).orElseThrow().id()).isEqualTo(somying);
        assertThat(referrals.slip(somying, till.mint).get().token()).as("always the same").isEqualTo(token);
        assertThat(note(somying, friend)).isEmpty();
        assertThat(referrals.friends(somying)).singleElement().satisfies(each -> assertThat(each.result()).isEmpty());

        SaleReceipt sale = till.sold(till.basket(friend, "DENTAL"));
        assertThat(balance(somying)).isEqualTo(before.plus(Points.of(100)));
        assertThat(referrals.friends(somying).getFirst().result()).contains(ReferralPolicy.Result.OK);
        assertThat(referrals.recommenderOf(friend)).contains("คุณสมหญิง");
        desk.done(desk.all(sale.id()));
        assertThat(balance(somying)).isEqualTo(before);
        assertThat(balance(friend)).isEqualTo(Points.ZERO);
        assertThat(referrals.friends(somying).getFirst().result()).as("the next bill decides").isEmpty();
    }

    @Test
    void oneselfAndTheSamePhoneAreRefusedWhenEnrolling() {
        assertThat(note(somying, somying)).contains(new ReferralRefusal.Oneself());
        assertThat(note(somying, owner("สมชาย", "+66811111111"))).contains(new ReferralRefusal.SamePhone());
        assertThat(referrals.friends(somying)).isEmpty();
        assertThat(referrals.bySlip("0000000000000")).isEmpty();
    }

    @Test
    void slipAndVoucherNameNobodyAndTheirCodesAreReadFromThePaper() throws IOException {
        Referrals.Slip slip = referrals.slip(somying, till.mint).get();
        RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
        RewardService rewards = new RewardService(till.transactions, till.audit, till.ledger, new CodeIssuer(new Random(3)), till.clock());
        till.sold(till.basket(somying, "DENTAL"));
        Reward bowl = book.add(new Reward.Terms(new Bilingual("ชามข้าวลายแมว", "Bowl with a cat"), Points.of(10), new Reward.Gives.Gift(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 90), Authority.of(till.piyanut)).get();
        Redemption gift = rewards.redeem(somying, bowl, "k", till.mint).get();
        ReferralSheets slips = new ReferralSheets(clinics, () -> PaperFixture.TYPESETTER);
        RewardSheets vouchers = new RewardSheets(rewards, new CouponSheets(till.coupons, till.ledger, clinics, () -> PaperFixture.TYPESETTER), clinics, () -> PaperFixture.TYPESETTER);
        for (Language language : Language.values()) for (Stock stock : new Stock[] {Stock.ROLL_80, Stock.A6}) {
            read(slips.sheet(slip, stock, language), new ScanCode(CodeKind.FRIEND, slip.token()), "friend-" + stock + "-" + language);
            read(vouchers.sheet(gift.id(), stock, language), new ScanCode(CodeKind.GIFT, gift.token().orElseThrow()), "gift-" + stock + "-" + language);
        }
    }

    private static void read(Sheet sheet, ScanCode code, String name) throws IOException {
        try (PagePictures pages = PagePictures.of(sheet)) {
            BufferedImage picture = pages.render(0, 203);
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            ImageIO.write(picture, "png", folder.resolve("paper-" + name + ".png").toFile());
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            assertThat(new CodeReader().read(png.toByteArray()).get()).extracting(text -> text.meaning()).contains(new Scanned.Ours(code));
        }
    }

    private Optional<Refusal> note(OwnerId recommender, OwnerId friend) {
        return till.transactions.write(ctx -> referrals.note(ctx, recommender, friend, till.mint));
    }

    private OwnerId owner(String name, String phone) {
        OwnerId owner = till.owner(name);
        till.transactions.write(ctx -> ctx.insertInto(OWNER_PHONE).set(OWNER_PHONE.OWNER_ID, owner.value()).set(OWNER_PHONE.E164, phone).set(OWNER_PHONE.POSITION, 1).set(OWNER_PHONE.KIND, "MOBILE").execute());
        return owner;
    }

    private Points balance(OwnerId owner) {
        return till.ledger.standing(owner).balance();
    }
}
