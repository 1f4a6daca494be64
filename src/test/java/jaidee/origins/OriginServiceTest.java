package jaidee.origins;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.Source;
import jaidee.owners.SourceBook;
import jaidee.owners.SourceDraft;
import jaidee.owners.SourceRefusal;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginServiceTest {
    private static final LocalDate BEGIN = Till.TODAY.minusDays(200);

    private final Till till = new Till();
    private final OriginService origins = new OriginService(till.transactions, till.clock());
    private final SourceBook sources = new SourceBook(till.transactions, till.audit);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void newOwnersAreCountedByWhatTheySaidAndByWhatTheyDidAfterwards() {
        OwnerId ann = came("แอน", "facebook", 0, 20, 400), ball = came("บอล", "FB", 0, 91), cat = came("แคท", "เดินผ่าน", 0, 0);
        OwnerId dao = came("ดาว", "Facebook", 150, 160), eak = came("เอก", "ป้ายหน้าซอย", 0, 90), fon = came("ฝน", null, 10);
        OwnerId gai = came("ไก่", "TikTok", 5);
        recommended(ann, gai);
        OriginFigures figures = origins.figures(BEGIN, BEGIN.plusDays(150));
        assertThat(figures.rows()).extracting(row -> row.origin().said() instanceof Bilingual name ? name.th() : row.origin().getClass().getSimpleName())
                .containsExactly("Facebook", "ผ่านหน้าร้าน", "Other", "เพื่อนแนะนำ", "NotAsked");
        OriginFigures.Tally facebook = figures.rows().getFirst().tally();
        assertThat(facebook).as("a visit on the 91st day is too late, and a bill after a year is none of the first")
                .isEqualTo(new OriginFigures.Tally(3, 2, 1, bills(6)));
        assertThat(facebook.againRate()).contains(new BigDecimal("50.0"));
        assertThat(facebook.shareOf(figures.all())).contains(new BigDecimal("42.9"));
        assertThat(figures.rows().get(1).tally()).as("two bills on a day are one visit").isEqualTo(new OriginFigures.Tally(1, 1, 0, bills(2)));
        assertThat(figures.words()).containsExactly(new OriginFigures.Word("ป้ายหน้าซอย", 1));
        assertThat(figures.rows().get(2).tally().again()).as("the 90th day counts").isEqualTo(1);
        assertThat(figures.askedRate()).contains(new BigDecimal("85.7"));
        assertThat(figures.all().fresh()).isEqualTo(7);
        assertThat(List.of(ball, cat, dao, eak, fon)).hasSize(5);
        OriginFigures later = origins.figures(BEGIN.plusDays(11), BEGIN.plusDays(150));
        assertThat(later.all().fresh()).as("who came before is not new").isEqualTo(1);
        assertThat(till.transactions.<OriginFigures>read(ctx -> origins.figures(ctx, BEGIN, BEGIN.plusDays(10))).all())
                .as("of a month that is over").isEqualTo(new OriginFigures.Tally(6, 0, 0, bills(7)));
        assertThat(origins.figures().all().fresh()).isEqualTo(7);
    }

    @Test
    void aVoidBillMakesNobodyNewAndARefundLowersTheRevenue() {
        OwnerId ann = till.owner("แอน");
        SaleId first = bill(ann, 0), second = bill(ann, 5);
        refund(first, 0, "VOID");
        refund(second, 8, "REFUND");
        OriginFigures figures = origins.figures(BEGIN, Till.TODAY);
        assertThat(figures.all()).isEqualTo(new OriginFigures.Tally(1, 1, 0, bills(0)));
        assertThat(origins.figures(BEGIN, BEGIN.plusDays(4)).all().fresh()).isZero();
    }

    @Test
    void friendsOfFriendsStandInTheFamilyOfWhoeverCameFirst() {
        OwnerId ann = came("แอน", null, 0), ball = came("บอล", null, 10), cat = came("แคท", null, 20, 30), dao = came("ดาว", null, 40), eak = came("เอก", null, 50);
        recommended(ann, ball);
        recommended(ball, cat);
        recommended(ann, dao);
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.REFERRER_ID, cat.value()).where(OWNER.ID.eq(eak.value())).execute());
        Families families = origins.families();
        Kin root = families.roots().getFirst();
        assertThat(families.roots()).hasSize(1);
        assertThat(root.owner().name()).isEqualTo("คุณแอน");
        assertThat(List.of(root.people(), root.depth(), families.recommended(), families.longest())).containsExactly(4, 3, 4, 3);
        assertThat(root.brought()).isEqualTo(bills(5));
        assertThat(root.friends()).extracting(kin -> kin.owner().name()).as("whoever brought the most first").containsExactly("คุณบอล", "คุณดาว");
        assertThat(families.recommenders()).extracting(kin -> kin.owner().name()).containsExactly("คุณแอน", "คุณบอล", "คุณแคท");
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MERGED_INTO, dao.value()).where(OWNER.ID.eq(ball.value())).execute());
        assertThat(origins.families().roots().getFirst().friends()).as("put together with another").singleElement()
                .satisfies(kin -> assertThat(kin.owner().revenue()).isEqualTo(bills(2)));
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.REFERRER_ID, eak.value()).where(OWNER.ID.eq(ann.value())).execute());
        assertThat(origins.families().roots()).as("a ring is opened once").hasSize(1);
    }

    @Test
    void thePictureFoldsWhatDoesNotFitAndSaysHowManyItHolds() {
        List<Acquaintance> all = new ArrayList<>(List.of(person(1, 0)));
        for (int i = 2; i <= 40; i++) all.add(person(i, 1));
        for (int i = 41; i <= 45; i++) all.add(person(i, i - 1));
        Kin root = Families.of(all).roots().getFirst();
        assertThat(root.people()).isEqualTo(44);
        Map<OwnerId, Integer> shown = FamilyPicture.unfolded(root, 20, 6, 4);
        FamilyPicture picture = FamilyPicture.of(root, shown);
        assertThat(picture.spots().stream().mapToInt(FamilyPicture.Spot::hidden).sum() + picture.spots().stream().filter(spot -> !spot.stub()).count()).as("nobody is lost").isEqualTo(45);
        assertThat(picture.spots()).extracting(FamilyPicture.Spot::row).as("no two of a column share a row").satisfies(_ ->
                assertThat(picture.spots().stream().map(spot -> spot.column() + "/" + spot.row()).distinct().count()).isEqualTo(picture.spots().size()));
        assertThat(picture.columns()).isLessThanOrEqualTo(4);
        shown = new HashMap<>(shown);
        shown.put(root.owner().id(), 0);
        assertThat(FamilyPicture.of(root, shown).spots()).singleElement().satisfies(spot -> assertThat(spot.hidden()).isEqualTo(44));
    }

    @Test
    void aChainOfThousandsIsNoDeeperThanAStack() {
        List<Acquaintance> all = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) all.add(person(i, i - 1));
        Families families = Families.of(all);
        assertThat(families.longest()).isEqualTo(19_999);
        assertThat(FamilyPicture.of(families.roots().getFirst(), FamilyPicture.unfolded(families.roots().getFirst(), 30, 8, 5)).columns()).isEqualTo(5);
    }

    @Test
    void theListOfSourcesIsTheClinicsOwn() {
        SourceDraft sign = new SourceDraft(Optional.empty(), "ป้ายหน้าซอย", "The sign", Source.Kind.PLAIN, "ป้าย,  ป้ายหน้าร้าน ,ป้าย", true);
        assertThat(sources.save(sign, Authority.of(till.mint)).isDone()).as("without the right").isFalse();
        Source saved = sources.save(sign, till.allowed()).get();
        assertThat(saved.words()).containsExactly("ป้าย", "ป้ายหน้าร้าน");
        assertThat(Source.meant(sources.all(), " ป้ายหน้าซอย. ")).map(Source::id).contains(saved.id());
        assertThat(sources.save(new SourceDraft(Optional.of(saved.id()), "ป้ายหน้าซอย", "", Source.Kind.PLAIN, "เฟส", true), till.allowed()).refusal())
                .contains(new SourceRefusal.MeansAnother("เฟส", "Facebook", "words"));
        assertThat(sources.save(new SourceDraft(Optional.of(saved.id()), "ป้ายหน้าซอย", "", Source.Kind.PLAIN, "ป้าย", false), till.allowed()).get().active()).isFalse();
    }

    private static Acquaintance person(int id, int by) {
        return new Acquaintance(new OwnerId(id), "คุณ" + id, BEGIN, Money.baht(id), by == 0 ? Optional.empty() : Optional.of(new OwnerId(by)));
    }

    /// With a bill on each of these days after the beginning.
    private OwnerId came(String name, String source, int... days) {
        OwnerId owner = till.owner(name);
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.SOURCE, source).where(OWNER.ID.eq(owner.value())).execute());
        for (int day : days) if (day <= 200) bill(owner, day);
        return owner;
    }

    private SaleId bill(OwnerId owner, int day) {
        till.moveTo(BEGIN.plusDays(day));
        SaleId sale = till.sold(till.basket(owner, "EXAM")).id();
        till.moveTo(Till.TODAY);
        return sale;
    }

    private Money bills(int count) {
        return till.item("EXAM").price().times(count);
    }

    private void recommended(OwnerId by, OwnerId friend) {
        till.transactions.write(ctx -> ctx.insertInto(REFERRAL).set(REFERRAL.REFERRER_ID, by.value()).set(REFERRAL.REFEREE_ID, friend.value()).set(REFERRAL.NOTED_ON, BEGIN).execute());
    }

    private void refund(SaleId sale, int day, String kind) {
        till.transactions.write(ctx -> {
            var row = ctx.fetchSingle(SALE, SALE.ID.eq(sale.value()));
            return ctx.insertInto(REFUND).set(REFUND.ID, sale.value() + 90_000).set(REFUND.IDEMPOTENCY_KEY, "r" + sale.value()).set(REFUND.SALE_ID, sale.value())
                    .set(REFUND.AT, till.clock().instant().atOffset(ZoneOffset.UTC)).set(REFUND.BUSINESS_DAY, BEGIN.plusDays(day)).set(REFUND.STAFF_ID, till.mint.value())
                    .set(REFUND.KIND, kind).set(REFUND.NET_SATANG, row.getNetSatang()).set(REFUND.VAT_SATANG, row.getVatSatang()).set(REFUND.REASON, "x").execute();
        });
    }
}
