package jaidee.refunds;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.LastVisits;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bills made void, and what hangs on a bill besides money and points.
class VoidTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = till.pet(somying, "โมจิ", "DOG");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void aVoidBillKeepsItsNumberAndLeavesNothingElseBehind() {
        Map<String, Object> before = desk.figures(somying);
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S", "EXAM"));

        RefundDone done = desk.done(desk.wholly(sale.id()));

        assertThat(done.number()).isEqualTo(sale.number());
        assertThat(done.money()).isEqualTo(sale.payable());
        assertThat(desk.figures(somying)).isEqualTo(before);
        assertThat(till.sold(till.basket(somying, "EXAM")).number()).isEqualTo("RC6911-00002");
        assertThat(desk.attempt(desk.wholly(sale.id())).refusal()).contains(new RefundRefusal.VoidAlready(""));
    }

    @Test
    void onlyABillOfTodayThatNothingCameBackOfCanBeVoid() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 2, Optional.empty()));
        SaleReceipt old = till.sold(till.basket(somying, "EXAM"));
        desk.done(desk.some(sale.id(), Map.of(1, 1)));

        assertThat(desk.attempt(desk.wholly(sale.id())).refusal()).contains(new RefundRefusal.RefundedBefore());
        till.moveTo(Till.TODAY.plusDays(1));
        assertThat(desk.attempt(desk.wholly(old.id())).refusal()).contains(new RefundRefusal.OfAnotherDay(Till.TODAY));
        desk.refundedWholly(old);
    }

    @Test
    void aVoidBillIsNoVisit() {
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM"));
        desk.done(desk.wholly(sale.id()));

        assertThat(new LastVisits(till.transactions).lastVisit(somying)).isEmpty();
        assertThat(new LastVisits(till.transactions).lastVisits()).isEmpty();
        assertThat(new SaleHistory(till.transactions, new jaidee.documents.DocumentBook(new jaidee.scan.CodeIssuer(), till.audit)).of(somying, 5)).isEmpty();
        assertThat(till.checkout.quote(till.basket(somying, "EXAM")).obstacles()).isEmpty();
        assertThat(till.sold(till.basket(somying, "EXAM")).firstVisit()).isTrue();
    }

    /// OpenVPMS leaves the reminder of a voided invoice standing (peers 60); ours follows.
    @Test
    void whatWasGivenIsWithdrawnAndItsRemindersFollow() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi)));
        vaccinated();

        RefundPreview preview = desk.refunds.preview(desk.wholly(sale.id()));
        desk.done(desk.wholly(sale.id()));

        assertThat(preview.care()).singleElement().satisfies(care -> {
            assertThat(care.given().petName()).isEqualTo("โมจิ");
            assertThat(care.reminders()).extracting(each -> each.reopens()).containsExactly(false, true);
        });
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(VACCINATION, VACCINATION.WITHDRAWN.isTrue()))).isEqualTo(1);
        assertThat(till.transactions.<List<String>>read(ctx -> ctx.select(REMINDER.STATUS).from(REMINDER).orderBy(REMINDER.DUE_ON).fetch(REMINDER.STATUS)))
                .containsExactly("OPEN", "STOPPED");
    }

    @Test
    void keptInTheBookItStaysAndOnlyTheMoneyComesBack() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi)).with(till.item("EXAM"), 1, Optional.empty()));
        vaccinated();
        RefundChoice keeping = new RefundChoice(sale.id(), RefundKind.REFUND, Map.of(1, 1), Optional.empty(), false, java.util.Set.of());

        assertThat(desk.refunds.preview(desk.some(sale.id(), Map.of(2, 1))).care()).isEmpty();
        desk.done(keeping);

        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(VACCINATION))).isEqualTo(1);
    }

    @Test
    void aMissionThatTheBillFulfilledIsUndoneAndCanBeFulfilledAgain() {
        till.transactions.write(ctx -> ctx.insertInto(MISSION).set(MISSION.CODE, "THREE").set(MISSION.NAME_TH, "มา 2 ครั้ง").set(MISSION.NAME_EN, "Come twice")
                .set(MISSION.NEEDED, 2).set(MISSION.WINDOW_DAYS, 90).set(MISSION.MIN_NET_SATANG, 20000L).set(MISSION.POINTS, 150L)
                .set(MISSION.VALID_FROM, Till.TODAY.minusDays(1)).execute());
        SaleReceipt first = till.sold(till.basket(somying, "EXAM"));
        till.moveTo(Till.TODAY.plusDays(1));
        Points before = till.ledger.standing(somying).balance();
        SaleReceipt second = till.sold(till.basket(somying, "EXAM"));
        assertThat(till.ledger.standing(somying).balance().value()).isEqualTo(before.value() + second.points().orElseThrow().earned().value())
                .isGreaterThan(before.value() + 150);

        RefundPreview preview = desk.refunds.preview(desk.all(first.id()));
        desk.done(desk.all(first.id()));

        assertThat(preview.points().orElseThrow().missions()).extracting(name -> name.en()).containsExactly("Come twice");
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(MISSION_COMPLETION, MISSION_COMPLETION.UNDONE_AT.isNotNull()))).isEqualTo(1);
        till.moveTo(Till.TODAY.plusDays(2));
        till.sold(till.basket(somying, "EXAM"));
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(MISSION_COMPLETION, MISSION_COMPLETION.UNDONE_AT.isNull()))).isEqualTo(1);
    }

    @Test
    void theRewardForAFriendGoesWithTheFriendsBillAndComesWithTheNext() {
        OwnerId friend = till.owner("วิชัย");
        till.transactions.write(ctx -> ctx.insertInto(REFERRAL).set(REFERRAL.REFERRER_ID, somying.value()).set(REFERRAL.REFEREE_ID, friend.value())
                .set(REFERRAL.NOTED_ON, Till.TODAY).execute());
        SaleReceipt bill = till.sold(till.basket(friend, "EXAM", "VAC-RAB"));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(100));

        assertThat(desk.refunds.preview(desk.all(bill.id())).points().orElseThrow().referral()).isTrue();
        desk.done(desk.wholly(bill.id()));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.ZERO);
        assertThat(till.ledger.standing(friend).balance()).isEqualTo(Points.ZERO);
        assertThat(till.transactions.<String>read(ctx -> ctx.select(REFERRAL.RESULT).from(REFERRAL).fetchSingle().value1())).isEqualTo("UNDONE");

        till.sold(till.basket(friend, "EXAM", "VAC-RAB"));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(100));
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.KIND.eq("EARN_BONUS")))).isEqualTo(4);
    }

    /// Rabies given with the bill: it had settled a reminder of today and made one for next year.
    private void vaccinated() {
        OffsetDateTime now = till.clock().instant().atOffset(ZoneOffset.UTC);
        till.transactions.write(ctx -> {
            remind(ctx, Till.TODAY, "DONE", now);
            remind(ctx, Till.TODAY.plusYears(1), "OPEN", null);
            return null;
        });
    }

    private void remind(org.jooq.DSLContext ctx, LocalDate due, String status, OffsetDateTime closed) {
        ctx.insertInto(REMINDER).set(REMINDER.OWNER_ID, somying.value()).set(REMINDER.PET_ID, mochi.value()).set(REMINDER.KIND, "VACCINE")
                .set(REMINDER.GROUP_CODE, "RABIES").set(REMINDER.DUE_ON, due).set(REMINDER.STATUS, status).set(REMINDER.CLOSED_AT, closed)
                .set(REMINDER.ANCHOR_ON, due).set(REMINDER.NEXT_ON, closed == null ? due.minusDays(14) : null)
                .set(REMINDER.OCCASION, closed == null ? Till.TODAY.toString() : "FIRST")
                .set(REMINDER.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).execute();
    }
}
