package jaidee.loyalty;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.outreach.Reminders;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The work list tells of points that lapse, once for a last day, and stops when there is nothing to tell.
class PointsEndingTest {
    private static final LocalDate LAST = LocalDate.of(2028, 11, 30);

    private final Till till = new Till();
    private final Reminders reminders = new Reminders(till.transactions, till.settings, till.clock());
    private final PointsAdjustments adjustments = new PointsAdjustments(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");

    PointsEndingTest() {
        reminders.knowing(new LapsingRepository());
        till.ledger.whenSpent(reminders::pointsGone);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void whoAgreedIsToldOnceFromSixtyDaysBeforeWhereEnoughLapse() {
        till.pet(somying, "โมจิ", "DOG");
        give(somying, 300);
        OwnerId weera = till.owner("วีระ");
        till.pet(weera, "ถุงเงิน", "CAT");
        give(weera, 300);
        agree(somying, true);
        till.moveTo(LAST.minusDays(61));
        reminders.rollForward();
        assertThat(list()).isEmpty();
        till.moveTo(LAST.minusDays(60));
        reminders.rollForward();
        reminders.rollForward();
        assertThat(list()).containsExactly(somying.value() + " OPEN " + LAST);
    }

    @Test
    void itLeavesTheListWhenThePointsAreSpentOrTheOwnerWantsNoNews() {
        till.pet(somying, "โมจิ", "DOG");
        agree(somying, true);
        give(somying, 400);
        till.moveTo(LAST.minusDays(20));
        reminders.rollForward();
        assertThat(list()).containsExactly(somying.value() + " OPEN " + LAST);
        agree(somying, false);
        till.transactions.write(ctx -> {
            reminders.consentChanged(ctx, somying);
            return null;
        });
        assertThat(list()).containsExactly(somying.value() + " STOPPED " + LAST);

        OwnerId weera = till.owner("วีระ");
        till.pet(weera, "ถุงเงิน", "CAT");
        agree(weera, true);
        till.moveTo(Till.TODAY);
        give(weera, 400);
        till.moveTo(LAST.minusDays(20));
        reminders.rollForward();
        assertThat(list()).contains(weera.value() + " OPEN " + LAST);
        till.sold(till.basket(weera, "FOOD-RX", "GROOM-S").withPoints(Points.of(400)));
        assertThat(list()).contains(weera.value() + " STOPPED " + LAST);
    }

    @Test
    void whateverMovesPointsAtTheDeskChangesTheListInTheSameMoment() {
        PointsTransfers transfers = new PointsTransfers(till.transactions, till.audit, till.clock());
        Donations donations = new Donations(till.transactions, till.audit, till.clock());
        adjustments.whenMoved(reminders::pointsMoved);
        transfers.whenMoved(reminders::pointsMoved);
        donations.whenMoved(reminders::pointsMoved);
        till.pet(somying, "โมจิ", "DOG");
        OwnerId weera = till.owner("วีระ");
        till.pet(weera, "ถุงเงิน", "CAT");
        agree(somying, true);
        agree(weera, true);
        give(somying, 400);
        till.moveTo(LAST.minusDays(20));
        reminders.rollForward();
        assertThat(list()).containsExactly(somying.value() + " OPEN " + LAST);

        DeskConsent said = new DeskConsent("สมหญิง", DeskConsent.How.IN_PERSON);
        transfers.transfer(new PointsTransfers.Transfer("t", somying, weera, Points.of(400), said, said, till.mint)).get();
        assertThat(list()).as("handed on").containsExactly(somying.value() + " STOPPED " + LAST, weera.value() + " OPEN " + LAST);
        transfers.undo(transfers.ofToday(somying).getFirst().entry(), till.allowed()).get();
        assertThat(list()).as("taken back").containsExactly(somying.value() + " OPEN " + LAST, weera.value() + " STOPPED " + LAST);

        Foundation foundation = donations.add("มูลนิธิ", "", till.allowed()).get();
        donations.donate(new Donations.Donation("d", somying, foundation.id(), Points.of(250), till.mint)).get();
        assertThat(list()).as("150 are still worth a word").first().isEqualTo(somying.value() + " OPEN " + LAST);
        adjustments.adjust(new PointsAdjustments.Adjustment("less", somying, Points.of(-60), "ผิด", till.allowed(), Optional.empty())).get();
        assertThat(list()).as("90 are not").first().isEqualTo(somying.value() + " STOPPED " + LAST);
    }

    @Test
    void fewPointsLapseWithoutAWord() {
        till.pet(somying, "โมจิ", "DOG");
        agree(somying, true);
        give(somying, 99);
        till.moveTo(LAST.minusDays(7));
        reminders.rollForward();
        assertThat(list()).isEmpty();
    }

    private void give(OwnerId owner, long points) {
        adjustments.adjust(new PointsAdjustments.Adjustment("k" + owner.value(), owner, Points.of(points), "ยกมา", till.allowed(), Optional.empty())).get();
    }

    private void agree(OwnerId owner, boolean yes) {
        till.transactions.write(ctx -> ctx.insertInto(CONSENT_EVENT).set(CONSENT_EVENT.OWNER_ID, owner.value()).set(CONSENT_EVENT.PURPOSE, "MARKETING")
                .set(CONSENT_EVENT.CHANNEL, "ANY").set(CONSENT_EVENT.GIVEN, yes).set(CONSENT_EVENT.AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                .set(CONSENT_EVENT.NOTICE_VERSION, "1").set(CONSENT_EVENT.TAKEN_THROUGH, "SCREEN").execute());
    }

    private List<String> list() {
        return till.transactions.read(ctx -> ctx.selectFrom(REMINDER).where(REMINDER.KIND.eq("POINTS_ENDING")).orderBy(REMINDER.ID)
                .fetch(row -> row.getOwnerId() + " " + row.getStatus() + " " + row.getDueOn()));
    }
}
