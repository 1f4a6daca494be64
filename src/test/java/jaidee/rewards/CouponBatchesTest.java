package jaidee.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.Channel;
import jaidee.scan.CodeIssuer;
import jaidee.segments.Condition;
import jaidee.segments.Segment;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.SegmentReceivers;
import jaidee.segments.Trait;
import jaidee.staff.Authority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponBatchesTest {
    private final Till till = new Till();
    private final CouponBatches batches = new CouponBatches(till.transactions, till.audit, new CodeIssuer(), till.clock());
    private final Authority manager = Authority.of(till.piyanut);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void onlyWhoAgreedGetsOneEachWithACodeOfItsOwn() {
        List<OwnerId> agreed = List.of(owner("สมหญิง", true), owner("วีระ", true));
        owner("มานะ", false);
        List<Integer> steps = new ArrayList<>();
        CouponBatch batch = batches.give(till.design("FREE-NAIL"), CouponReceivers.everybody(), manager, steps::add, () -> false).get();
        assertThat(batch.given()).isEqualTo(2);
        assertThat(steps).containsExactly(0, 2);
        assertThat(agreed).allSatisfy(owner -> assertThat(till.coupons.waiting(owner)).hasSize(1));
        assertThat(agreed.stream().map(owner -> till.coupons.waiting(owner).getFirst().token())).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledBatchGivesNothing() {
        OwnerId owner = owner("สมหญิง", true);
        assertThat(batches.give(till.design("FREE-NAIL"), CouponReceivers.everybody(), manager, done -> { }, () -> true).refusal())
                .contains(new CouponRefusal.BatchCancelled());
        assertThat(till.coupons.all(owner)).isEmpty();
        assertThat(batches.batches(till.design("FREE-NAIL"))).isEmpty();
    }

    @Test
    void aBatchIsForWhoBelongsToTheSegmentWhenItIsGiven() {
        OwnerId cats = owner("สมหญิง", true), dogs = owner("วีระ", true), unasked = owner("มานะ", false);
        till.pet(cats, "ถุงเงิน", "CAT");
        till.pet(dogs, "โมจิ", "DOG");
        till.pet(unasked, "ข้าวปั้น", "CAT");
        SegmentBook book = new SegmentBook(till.transactions, till.audit, till.clock());
        Segment kept = book.save(Optional.empty(), "เจ้าของแมว", SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT")), manager).get();
        CouponReceivers group = new SegmentReceivers(book).of(kept);
        assertThat(batches.count(till.design("FREE-NAIL"), group)).as("who agreed").isEqualTo(1);
        till.pet(dogs, "ส้ม", "CAT");
        assertThat(batches.count(till.design("FREE-NAIL"), group)).as("live").isEqualTo(2);
        assertThat(batches.count(till.design("FREE-NAIL"), CouponReceivers.everybody())).isEqualTo(2);
        CouponBatch batch = batches.give(till.design("FREE-NAIL"), group, manager, done -> { }, () -> false).get();
        assertThat(batch.given()).isEqualTo(2);
        assertThat(batch.group()).hasValueSatisfying(name -> assertThat(name.th()).isEqualTo("เจ้าของแมว"));
        assertThat(new SegmentReceivers(book).get()).extracting(each -> each.name().en()).contains("Lapsing", "เจ้าของแมว");
        long segment = till.transactions.read(ctx -> ctx.fetchSingle("SELECT segment_id FROM coupon_batch").get(0, Long.class));
        assertThat(segment).isEqualTo(kept.id().value());
    }

    @Test
    void endingABatchLeavesTheUsedOnesAlone() {
        OwnerId one = owner("สมหญิง", true), two = owner("วีระ", true);
        CouponBatch batch = batches.give(till.design("FREE-NAIL"), CouponReceivers.everybody(), manager, done -> { }, () -> false).get();
        till.sold(till.basket(one, "EXAM", "NAIL").with(till.coupons.waiting(one).getFirst().id()));
        CouponBatch ended = batches.end(batch.id(), "พิมพ์ผิด", manager).get();
        assertThat(ended.used()).isEqualTo(1);
        assertThat(ended.ended()).hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo("พิมพ์ผิด"));
        assertThat(till.coupons.waiting(two)).isEmpty();
        assertThat(till.coupons.all(one).getFirst().state()).isInstanceOf(CouponState.Redeemed.class);
        assertThat(batches.end(batch.id(), "อีกครั้ง", manager).refusal()).contains(new CouponRefusal.NothingToEnd());
        assertThat(batches.toPrint(batch.id())).isEmpty();
    }

    @Test
    void whoMayNotEditRulesGivesNoBatch() {
        owner("สมหญิง", true);
        assertThat(batches.give(till.design("FREE-NAIL"), CouponReceivers.everybody(), Authority.of(till.assistant("ตาล")), done -> { }, () -> false).refusal()).isPresent();
    }

    @Test
    void resultsTellWhatADesignBroughtAndCost(@org.junit.jupiter.api.io.TempDir Path folder) throws java.io.IOException {
        OwnerId one = owner("สมหญิง", true);
        Coupon used = till.coupon("FREE-NAIL", one);
        till.coupon("FREE-NAIL", one);
        Money net = till.sold(till.basket(one, "EXAM", "NAIL").with(used.id())).net();
        CouponResults results = new CouponResults(till.transactions, till.audit);
        DesignResult result = results.results().stream().filter(each -> each.design().code().equals("FREE-NAIL")).findFirst().orElseThrow();
        assertThat(result.issued()).isEqualTo(2);
        assertThat(result.used()).isEqualTo(1);
        assertThat(result.revenue()).isEqualTo(net);
        assertThat(result.cost()).isEqualTo(till.item("NAIL").price());
        assertThat(result.rate()).contains("50.0");
        Path file = folder.resolve("results.xlsx");
        assertThat(results.write(file, jaidee.kernel.Language.TH, till.mint)).isEqualTo(results.results().size());
        try (java.util.zip.ZipFile book = new java.util.zip.ZipFile(file.toFile())) {
            String sheet = new String(book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(sheet).as("a number, not a text").contains("<v>0.500</v>");
        }
    }

    private OwnerId owner(String name, boolean agrees) {
        OwnerId owner = till.owner(name);
        if (agrees) agree(owner, till.mint);
        return owner;
    }

    private void agree(OwnerId owner, StaffId by) {
        till.transactions.write(ctx -> ctx.execute("insert into consent_event (owner_id, purpose, channel, given, at, notice_version, taken_through, staff_id) "
                + "values (?, 'MARKETING', ?, true, current_timestamp, '1', 'PAPER', ?)", owner.value(), Channel.LINE.name(), by.value()));
    }
}
