package jaidee.campaigns;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.messages.FileFormat;
import jaidee.messages.HeldReason;
import jaidee.messages.TemplateRefusal;
import jaidee.outreach.OutboxPlan;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is written to, who is kept aside, and that neither the caps nor anybody’s word against it can be got around.
class CampaignTest {
    private final CampaignDesk clinic = new CampaignDesk();

    @TempDir
    Path folder;

    @AfterEach
    void everythingAgrees() {
        assertThat(clinic.astray()).isEmpty();
        assertThat(clinic.desk.standing()).allSatisfy((ownerAndDay, messages) -> assertThat(messages).isOne());
        clinic.close();
    }

    private OutboxPlan plan() {
        return clinic.desk.outbox.plan(today(), Channel.SMS, Optional.of(FileFormat.CSV));
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(clinic.desk.clock.instant(), jaidee.kernel.Days.BANGKOK);
    }

    private void send(int day) {
        clinic.desk.files.export(today(), Channel.SMS, FileFormat.CSV, folder.resolve(day + ".csv"), Optional.of(clinic.desk.manager)).get();
    }

    @Test
    void theControlGroupIsDrawnOnceAndGetsNothing() {
        List<OwnerId> owners = clinic.agreeing(20);
        OwnerId never = clinic.owner("ไม่เคยถาม", "081-999-0001", "ก");
        OwnerId out = clinic.owner("ไม่รับ", "081-999-0002", "ข");
        clinic.desk.consent(out, ConsentPurpose.MARKETING, false);
        OwnerId nowhere = clinic.desk.owner("ไม่มีสัตว์", "081-999-0003");
        clinic.desk.consent(nowhere, ConsentPurpose.MARKETING, true);
        Gathered gathered = clinic.campaigns.gather(clinic.draft(25, true)).get();
        assertThat(gathered.members()).isEqualTo(23);
        assertThat(gathered.control()).isEqualTo(5);
        assertThat(gathered.written()).isEqualTo(15);
        assertThat(gathered.leftOut()).isEqualTo(Map.of(never, LeftOut.NEVER_ASKED, out, LeftOut.OPTED_OUT, nowhere, LeftOut.NO_PET));
        assertThat(gathered.coupons()).contains(price().times(15));
        Campaign campaign = clinic.started(clinic.draft(25, true));
        assertThat(clinic.in(campaign, MemberRow.Part.CONTROL)).hasSize(5).isSubsetOf(owners);
        assertThat(clinic.in(campaign, MemberRow.Part.WAITING)).hasSize(15);
        send(1);
        assertThat(clinic.in(campaign, MemberRow.Part.WRITTEN)).hasSize(15).allSatisfy(owner -> assertThat(clinic.coupons(owner)).isOne());
        assertThat(clinic.in(campaign, MemberRow.Part.CONTROL)).hasSize(5).allSatisfy(owner -> assertThat(clinic.coupons(owner)).isZero());
        assertThat(clinic.results.of(campaign.id()).result().given()).isEqualTo(15);
        assertThat(plan().ready()).isEmpty();
        assertThat(clinic.campaigns.start(campaign.id(), clinic.desk.manager).refusal()).contains(new CampaignRefusal.Begun());
        assertThat(clinic.campaigns.save(Optional.of(campaign.id()), clinic.draft(0, true), clinic.desk.manager).refusal()).contains(new CampaignRefusal.Begun());
    }

    private Money price() {
        return clinic.desk.transactions.read(ctx -> Money.satang(ctx.select(COUPON_DESIGN.BENEFIT_VALUE).from(COUPON_DESIGN).where(COUPON_DESIGN.ID.eq(clinic.design.value())).fetchSingle().value1()));
    }

    @Test
    void theTextNamesTheCouponAndItsLastDay() {
        clinic.agreeing(2);
        clinic.started(clinic.draft(0, true));
        assertThat(plan().ready()).hasSize(2).allSatisfy(ready -> assertThat(ready.body()).contains("6 ม.ค. 2570").doesNotContain("{"));
        assertThat(clinic.campaigns.gather(clinic.draft(0, true)).get().example().get(Language.TH)).contains("6 ม.ค. 2570", "ลูกค้า0");
    }

    @Test
    void twoCampaignsInAWeekWriteToAnOwnerOnce() {
        List<OwnerId> owners = clinic.agreeing(3);
        Campaign one = clinic.started(clinic.draft(0, true)), two = clinic.started(clinic.draft(0, false));
        send(1);
        assertThat(clinic.in(one, MemberRow.Part.WRITTEN)).hasSize(3);
        clinic.desk.clock.set(CampaignDesk.TODAY.plusDays(6), LocalTime.of(10, 0));
        assertThat(plan().ready()).isEmpty();
        assertThat(plan().held()).hasSize(3).allSatisfy(held -> assertThat(held.reason()).isInstanceOf(HeldReason.MarketingCap.class));
        assertThat(clinic.desk.outbox.copied(owners.getFirst(), clinic.desk.openOf(owners.getFirst()), Channel.LINE, clinic.desk.manager).isDone()).isFalse();
        assertThat(clinic.campaigns.gather(clinic.draft(0, false)).get().later()).isEqualTo(3);
        clinic.desk.clock.set(CampaignDesk.TODAY.plusDays(7), LocalTime.of(10, 0));
        send(7);
        assertThat(clinic.in(two, MemberRow.Part.WRITTEN)).hasSize(3);
    }

    @Test
    void aWordAgainstNewsOrADeathTakesTheWorkOffTheList() {
        List<OwnerId> owners = clinic.agreeing(4);
        Campaign campaign = clinic.started(clinic.draft(0, true));
        clinic.desk.consent(owners.getFirst(), ConsentPurpose.MARKETING, false);
        clinic.desk.pets.died(clinic.desk.petsOf(owners.get(1)).getFirst(), CampaignDesk.TODAY, clinic.desk.manager.by()).get();
        assertThat(plan().ready()).extracting(OutboxPlan.Ready::owner).containsExactlyInAnyOrder(owners.get(2), owners.get(3));
        send(1);
        assertThat(clinic.in(campaign, MemberRow.Part.WRITTEN)).containsExactlyInAnyOrder(owners.get(2), owners.get(3));
        assertThat(clinic.coupons(owners.getFirst())).isZero();
        // asked again and willing: the offer still stands
        clinic.desk.consent(owners.getFirst(), ConsentPurpose.MARKETING, true);
        assertThat(plan().ready()).extracting(OutboxPlan.Ready::owner).containsExactly(owners.getFirst());
    }

    @Test
    void nothingGoesOutBeforeItsFirstDayNorAfterItsLast() {
        clinic.agreeing(2);
        CampaignDraft draft = clinic.draft(0, true);
        CampaignDays later = CampaignDays.usual(CampaignDesk.TODAY.plusDays(3));
        clinic.started(new CampaignDraft(draft.name(), draft.segment(), draft.texts(), draft.design(), later, 0));
        assertThat(plan().ready()).noneMatch(ready -> ready.body().contains("รับ"));
        assertThat(clinic.desk.outbox.plan(later.sendUntil(), Channel.SMS, Optional.of(FileFormat.CSV)).ready()).hasSize(2);
        clinic.desk.clock.set(later.sendUntil().plusDays(1), LocalTime.of(10, 0));
        assertThat(plan().ready()).isEmpty();
        clinic.desk.reminders.rollForward();
        assertThat(clinic.desk.list.counts(today(), jaidee.outreach.WorkFilter.CAMPAIGN)).isEmpty();
    }

    @Test
    void aMessageTakenBackTakesItsCouponBack() {
        OwnerId owner = clinic.agreeing(1).getFirst();
        Campaign campaign = clinic.started(clinic.draft(0, true));
        String deed = clinic.desk.outbox.copied(owner, clinic.desk.openOf(owner), Channel.LINE, clinic.desk.manager).get().deed();
        assertThat(clinic.results.of(campaign.id()).result()).satisfies(result -> {
            assertThat(result.written().owners()).isOne();
            assertThat(result.given()).isOne();
        });
        clinic.desk.followUps.undo(deed, clinic.desk.manager).get();
        assertThat(clinic.results.of(campaign.id()).result()).satisfies(result -> {
            assertThat(result.waiting().owners()).isOne();
            assertThat(result.given()).isZero();
        });
        clinic.desk.outbox.copied(owner, clinic.desk.openOf(owner), Channel.LINE, clinic.desk.manager).get();
        assertThat(clinic.results.of(campaign.id()).result().given()).isOne();
        assertThat(clinic.coupons(owner)).isEqualTo(2);
    }

    @Test
    void aStoppedCampaignLeavesTheListAndEndsItsCoupons() {
        List<OwnerId> owners = clinic.agreeing(3);
        Campaign campaign = clinic.started(clinic.draft(0, true));
        clinic.desk.outbox.copied(owners.getFirst(), clinic.desk.openOf(owners.getFirst()), Channel.LINE, clinic.desk.manager).get();
        assertThat(clinic.campaigns.stop(campaign.id(), true, "หยุดแคมเปญ", clinic.desk.manager).get().coupons()).isOne();
        assertThat(plan().ready()).isEmpty();
        assertThat(clinic.rows(campaign)).filteredOn(row -> row.owner().equals(owners.getFirst())).extracting(MemberRow::coupon).containsExactly(MemberRow.CouponUse.ENDED);
        assertThat(clinic.found(campaign).state(CampaignDesk.TODAY)).isEqualTo(CampaignState.ENDED);
        assertThat(clinic.campaigns.stop(campaign.id(), false, "", clinic.desk.manager).refusal()).contains(new CampaignRefusal.NotRunning());
    }

    @Test
    void aCouponByHandToSomebodyKeptAsideIsSaidBeforeAndInTheResult() {
        clinic.agreeing(4);
        Campaign campaign = clinic.started(clinic.draft(50, true));
        OwnerId aside = clinic.in(campaign, MemberRow.Part.CONTROL).getFirst(), other = clinic.in(campaign, MemberRow.Part.WAITING).getFirst();
        CouponBook book = new CouponBook(clinic.desk.transactions, clinic.desk.clock);
        assertThat(book.keptAside(aside)).containsValue("ชวนกลับมา");
        assertThat(book.keptAside(other)).isEmpty();
        CouponService coupons = new CouponService(clinic.desk.transactions, clinic.desk.audit, new CodeIssuer(), clinic.desk.clock);
        coupons.issue(clinic.design, Optional.of(aside), clinic.desk.manager.by()).get();
        coupons.issue(clinic.design, Optional.of(other), clinic.desk.manager.by()).get();
        assertThat(clinic.results.of(campaign.id()).result().aside()).isOne();
        assertThat(clinic.rows(campaign)).filteredOn(MemberRow::aside).extracting(MemberRow::owner).containsExactly(aside);
    }

    @Test
    void whoMeddlesWithTheDrawIsFoundOut() {
        clinic.agreeing(6);
        clinic.started(clinic.draft(50, true));
        found(ctx -> ctx.update(CAMPAIGN_MEMBER).set(CAMPAIGN_MEMBER.CONTROL, false).where(CAMPAIGN_MEMBER.CONTROL.isTrue()).execute());
        found(ctx -> ctx.update(CAMPAIGN).set(CAMPAIGN.SEED, 8L).execute());
        found(ctx -> ctx.deleteFrom(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.CONTROL.isTrue()).execute());
    }

    private void found(java.util.function.Consumer<org.jooq.DSLContext> meddling) {
        boolean[] found = new boolean[1];
        org.assertj.core.api.Assertions.catchThrowable(() -> clinic.desk.transactions.write(ctx -> {
            meddling.accept(ctx);
            found[0] = new CampaignChecksRepository().invariants().stream().anyMatch(check -> !check.check().apply(ctx).violations().isEmpty());
            throw new IllegalStateException("undone");
        }));
        assertThat(found[0]).isTrue();
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingHappens() {
        CampaignDraft good = clinic.draft(10, true);
        assertThat(clinic.campaigns.wrong(good)).isEmpty();
        assertThat(wrong(new CampaignDraft("ก", good.segment(), Map.of(Language.TH, "รับคูปอง", Language.EN, CampaignDesk.EN), good.design(), good.days(), 10)))
                .isEqualTo(new TemplateRefusal.NoWayOut(Language.TH));
        assertThat(wrong(new CampaignDraft("ก", good.segment(), good.texts(), Optional.empty(), good.days(), 10))).isEqualTo(new CampaignRefusal.CouponMissing());
        assertThat(wrong(new CampaignDraft("ก", good.segment(), good.texts(), good.design(), good.days(), 51))).isEqualTo(new CampaignRefusal.ControlAstray(50));
        CampaignDays astray = new CampaignDays(CampaignDesk.TODAY, CampaignDesk.TODAY.plusDays(9), Optional.of(CampaignDesk.TODAY), CampaignDesk.TODAY.plusDays(20));
        assertThat(wrong(new CampaignDraft("ก", good.segment(), good.texts(), good.design(), astray, 10))).isEqualTo(new CampaignRefusal.DaysAstray("couponUntil"));
        Campaign empty = clinic.campaigns.save(Optional.empty(), good, clinic.desk.manager).get();
        assertThat(clinic.campaigns.start(empty.id(), clinic.desk.manager).refusal()).contains(new CampaignRefusal.Nobody());
        clinic.agreeing(3);
        clinic.desk.transactions.write(ctx -> ctx.update(COUPON_DESIGN).set(COUPON_DESIGN.MAX_ISSUED, 1).where(COUPON_DESIGN.ID.eq(clinic.design.value())).execute());
        assertThat(clinic.campaigns.start(empty.id(), clinic.desk.manager).refusal()).contains(new CampaignRefusal.FewerCoupons(1, 2));
    }

    private Object wrong(CampaignDraft draft) {
        return clinic.campaigns.wrong(draft).orElseThrow();
    }
}
