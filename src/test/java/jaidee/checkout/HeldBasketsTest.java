package jaidee.checkout;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.HeldBasketId;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.rewards.Coupon;
import jaidee.staff.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldBasketsTest {
    private final Till till = new Till();
    private final HeldBaskets held = new HeldBaskets(till.transactions, till.audit, till.checkout, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId moji = till.pet(somying, "โมจิ", "DOG");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aBillComesBackAsItWasWithItsKey() {
        Coupon coupon = till.coupon(till.coupons.designs().getFirst().code(), somying);
        Authority mint = Authority.of(till.mint);
        Basket basket = till.basket(somying, "VAC-RAB").with(till.item("GROOM-S"), 2, Optional.of(moji)).with(coupon.id());
        basket = basket.with(0, basket.lines().getFirst().withNote("แพ้ง่าย 🐶")
                .withOtherPrice(Optional.of(new OtherPrice(Money.baht(120), "ราคาหน่วยเคลื่อนที่", mint))))
                .with(1, basket.lines().get(1).withDiscount(Optional.of(new ManualDiscount(new Reduction.Percent(1250), "รอนาน", mint))))
                .withNote("รับพรุ่งนี้").withDiscount(Optional.of(new ManualDiscount(new Reduction.Amount(Money.satang(5050)), "เพื่อนบ้าน", mint)))
                .withPoints(Points.of(100));
        HeldBasketId id = hold(basket);
        assertThat(held.all()).singleElement().satisfies(bill -> {
            assertThat(bill.by()).isEqualTo("มินต์");
            assertThat(bill.content().orElseThrow().lines()).isEqualTo(2);
        });
        assertThat(resume(id).basket()).isEqualTo(basket);
        assertThat(held.all()).isEmpty();
    }

    @Test
    void aBillOnHoldPostsNothing() {
        Coupon coupon = till.coupon(till.coupons.designs().getFirst().code(), somying);
        hold(till.basket(somying, "GROOM-S").with(coupon.id()));
        for (Table<?> table : List.of(SALE, LEDGER_ENTRY, COUPON_REDEMPTION, DOCUMENT_SERIES))
            assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(table))).as(table.getName()).isZero();
        assertThat(till.coupons.waiting(somying)).hasSize(1);
    }

    @Test
    void ofManyWhoAskAtOnceOneTakesItUp() throws Exception {
        HeldBasketId id = hold(till.basket(somying, "VAC-RAB"));
        Callable<Boolean> take = () -> held.resume(id, Optional.empty(), till.mint).isDone();
        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (Future<Boolean> each : desks.invokeAll(java.util.Collections.nCopies(8, take))) if (each.get()) won++;
            assertThat(won).isEqualTo(1);
        }
        assertThat(held.resume(id, Optional.empty(), till.mint).refusal()).contains(new HeldRefusal.TakenAlready());
    }

    @Test
    void takenUpAndPaidItIsSoldOnceAndGone() {
        HeldBasketId id = hold(till.basket(somying, "VAC-RAB"));
        Basket basket = resume(id).basket();
        till.sold(basket);
        till.sold(basket);
        assertThat(count(SALE)).isEqualTo(1);
        assertThat(count(HELD_BASKET)).isZero();
        assertThat(held.hold(basket, "", till.mint).refusal()).contains(new HeldRefusal.PaidAlready());
        held.keepOpen(basket, "", till.mint);
        assertThat(count(HELD_BASKET)).isZero();
    }

    @Test
    void theBillAtTheCounterMakesRoomAndWaitsItself() {
        HeldBasketId first = hold(till.basket(somying, "VAC-RAB"));
        Basket open = till.basket(somying, "GROOM-S");
        HeldBaskets.Resumed resumed = held.resume(first, Optional.of(new HeldBaskets.InTheWay(open, "คุณสมหญิง")), till.mint).get();
        assertThat(held.all()).singleElement().satisfies(bill -> assertThat(bill.id()).isEqualTo(resumed.outOfTheWay().orElseThrow()));
        assertThat(resume(resumed.outOfTheWay().orElseThrow()).basket()).isEqualTo(open);
    }

    @Test
    void whatIsNotAsItWasIsSaidLineByLine() {
        PetId old = till.pet(somying, "เฒ่า", "DOG");
        Basket basket = Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(old)).with(till.item("NAIL"), 1, Optional.empty())
                .with(till.item("GROOM-S"), 1, Optional.of(moji));
        HeldBasketId id = hold(basket);
        OwnerId other = till.owner("มานี");
        till.transactions.write(ctx -> {
            ctx.update(ITEM).set(ITEM.PRICE_SATANG, 18_000L).where(ITEM.CODE.eq("VAC-RAB")).execute();
            ctx.update(ITEM).set(ITEM.ACTIVE, false).where(ITEM.CODE.eq("NAIL")).execute();
            ctx.update(PET).set(PET.STATUS, "DIED").set(PET.STATUS_ON, Till.TODAY).where(PET.ID.eq(old.value())).execute();
            return ctx.update(PET).set(PET.OWNER_ID, other.value()).where(PET.ID.eq(moji.value())).execute();
        });
        HeldBaskets.Resumed resumed = resume(id);
        assertThat(resumed.changes()).containsExactly(
                Message.of("checkout.held.price_changed", till.item("VAC-RAB").name(), Money.baht(150), Money.baht(180)),
                Message.of("checkout.held.pet_died", "เฒ่า"),
                Message.of("checkout.held.item_gone", till.item("NAIL").name()),
                Message.of("checkout.held.pet_moved", "โมจิ"));
        assertThat(resumed.basket().lines()).hasSize(2);
        assertThat(till.checkout.quote(resumed.basket()).obstacles()).isEmpty();
    }

    @Test
    void aMergedOwnerIsFollowedAndAnErasedOneLetGo() {
        OwnerId kept = till.owner("หญิง");
        HeldBasketId merged = hold(till.basket(somying, "VAC-RAB"));
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MERGED_INTO, kept.value()).where(OWNER.ID.eq(somying.value())).execute());
        HeldBaskets.Resumed first = resume(merged);
        assertThat(first.basket().owner()).contains(kept);
        assertThat(first.changes()).containsExactly(Message.of("checkout.held.owner_merged"));
        HeldBasketId erased = hold(till.basket(kept, "VAC-RAB"));
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.ERASED_AT, till.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                .where(OWNER.ID.eq(kept.value())).execute());
        assertThat(resume(erased)).satisfies(second -> {
            assertThat(second.basket().owner()).isEmpty();
            assertThat(second.changes()).containsExactly(Message.of("checkout.held.owner_gone"));
        });
    }

    @Test
    void aCouponUsedMeanwhileIsSaid() {
        Coupon coupon = till.coupon(till.coupons.designs().getFirst().code(), somying);
        HeldBasketId id = hold(till.basket(somying, "GROOM-S").with(coupon.id()));
        till.sold(till.basket(somying, "GROOM-S").with(coupon.id()));
        assertThat(resume(id).changes()).singleElement().satisfies(said -> assertThat(said.key()).isEqualTo("checkout.refused.coupon"));
    }

    @Test
    void whatIsThrownAwayCanBePutBackAndIsInTheLog() {
        Basket basket = till.basket(somying, "VAC-RAB");
        HeldBasketId id = hold(basket);
        HeldBaskets.Discarded gone = held.discard(id, till.mint).get();
        assertThat(held.count()).isZero();
        assertThat(held.discard(id, till.mint).refusal()).contains(new HeldRefusal.TakenAlready());
        HeldBasketId again = held.putBack(gone, till.mint).get();
        assertThat(resume(again).basket()).isEqualTo(basket);
        assertThat(till.transactions.<List<String>>read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION))).endsWith("held.discarded", "held.put_back");
    }

    @Test
    void whatCannotBeReadIsToldAndKept() {
        HeldBasketId id = hold(till.basket(somying, "VAC-RAB"));
        for (String broken : List.of("", "{", "null", "[]", "{}", "{\"version\":2}", "{\"version\":1,\"lines\":[null],\"coupons\":[],\"note\":\"\"}",
                "{\"version\":1,\"lines\":\"x\"}", "{\"version\":1,\"lines\":[{\"item\":1,\"off\":{\"reduction\":\"?\",\"reason\":\"\"}}],\"coupons\":[],\"note\":\"\"}")) {
            till.transactions.write(ctx -> ctx.update(HELD_BASKET).set(HELD_BASKET.CONTENT, broken).execute());
            assertThat(held.all()).as(broken).singleElement().satisfies(bill -> assertThat(bill.content()).isEmpty());
            assertThat(held.resume(id, Optional.empty(), till.mint).refusal()).contains(new HeldRefusal.Unreadable());
            assertThat(held.count()).isEqualTo(1);
        }
        assertThat(held.discard(id, till.mint).isDone()).isTrue();
    }

    @Test
    void fiveHundredLinesWithLongNotesAreHeld() {
        List<BasketLine> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) lines.add(BasketLine.of(till.item("VAC-RAB"), 1, Optional.empty()).withNote("ก\"".repeat(140) + i));
        Basket basket = Basket.open(somying).withLines(lines);
        assertThat(resume(hold(basket)).basket()).isEqualTo(basket);
    }

    @Test
    void aNameTooLongIsRefusedAndAnEmojiIsNot() {
        Basket basket = till.basket(somying, "VAC-RAB");
        assertThat(held.hold(basket, "ก".repeat(10_000), till.mint).refusal()).containsInstanceOf(Limits.TooLong.class);
        assertThat(held.hold(basket, "🐶".repeat(60), till.mint).isDone()).isTrue();
        Basket open = till.basket(somying, "GROOM-S");
        held.resume(held.all().getFirst().id(), Optional.of(new HeldBaskets.InTheWay(open, "🐶".repeat(5000))), till.mint).get();
        assertThat(held.all().getFirst().name()).isEqualTo("🐶".repeat(60));
    }

    @Test
    void nothingCanNotBePutOnHold() {
        assertThat(held.hold(Basket.open(somying), "", till.mint).refusal()).contains(new HeldRefusal.Nothing());
    }

    @Test
    void whatWasOpenWhenTheProgramEndedWaitsWithTheOthers() {
        Basket open = till.basket(somying, "VAC-RAB");
        held.keepOpen(open, "คุณสมหญิง", till.mint);
        Basket more = open.with(till.item("GROOM-S"), 1, Optional.empty());
        held.keepOpen(more, "คุณสมหญิง", till.mint);
        assertThat(held.count()).isZero();
        assertThat(held.recover()).isEqualTo(1);
        assertThat(held.all()).singleElement().satisfies(bill -> assertThat(bill.leftOpen()).isTrue());
        Basket back = resume(held.all().getFirst().id()).basket();
        assertThat(back).isEqualTo(more);
        held.forgetOpen(back.key());
        assertThat(held.recover()).isZero();
    }

    @Test
    void oneThatWaitsIsNotWrittenOverByALateCopyOfTheCounter() {
        Basket basket = till.basket(somying, "VAC-RAB");
        HeldBasketId id = hold(basket);
        held.keepOpen(basket.with(till.item("NAIL"), 1, Optional.empty()), "", till.mint);
        held.forgetOpen(basket.key());
        assertThat(resume(id).basket()).isEqualTo(basket);
    }

    private HeldBasketId hold(Basket basket) {
        return held.hold(basket, "คุณสมหญิง · น้องโมจิ", till.mint).get();
    }

    private HeldBaskets.Resumed resume(HeldBasketId id) {
        return held.resume(id, Optional.empty(), till.mint).get();
    }

    private int count(Table<?> table) {
        return till.transactions.read(ctx -> ctx.fetchCount(table));
    }
}
