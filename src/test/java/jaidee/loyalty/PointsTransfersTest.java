package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Limits;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointsTransfersTest {
    private static final DeskConsent GIVER = new DeskConsent("คุณสมหญิง", DeskConsent.How.IN_PERSON),
            RECEIVER = new DeskConsent("คุณวีระ", DeskConsent.How.BY_PHONE);
    private final Till till = new Till();
    private final PointsTransfers transfers = new PointsTransfers(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง"), weera = till.owner("วีระ");

    @AfterEach
    void close() {
        assertThat(new Verification(till.transactions, new LedgerChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean());
        till.close();
    }

    @Test
    void pointsGoOverOnceAndKeepTheDayOnWhichTheyLapse() {
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        Points before = balance(somying);
        PointsTransfers.Transfer some = new PointsTransfers.Transfer("t1", somying, weera, Points.of(20), GIVER, RECEIVER, till.mint);
        transfers.transfer(some).get();
        transfers.transfer(some).get();
        assertThat(balance(somying)).isEqualTo(before.minus(Points.of(20)));
        assertThat(balance(weera)).isEqualTo(Points.of(20));
        assertThat(lapses(weera)).isEqualTo(lapses(somying));
        assertThat(till.ledger.history(weera, 1).getFirst().why().key()).isEqualTo("loyalty.reason.received");
        List<Long> linked = till.transactions.read(ctx -> ctx.select(LEDGER_ENTRY.COUNTERPART_ID).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.KIND.eq("TRANSFER_IN")).fetch(LEDGER_ENTRY.COUNTERPART_ID));
        assertThat(linked).doesNotContainNull();
    }

    @Test
    void moreThanThereIsNothingAndToOneselfAreRefused() {
        till.sold(till.basket(somying, "GROOM-S"));
        assertThat(refused(somying, weera, 100_000)).isInstanceOf(LedgerRefusal.NotEnough.class);
        assertThat(refused(somying, weera, 0)).isInstanceOf(LedgerRefusal.NothingToGive.class);
        assertThat(refused(somying, somying, 1)).isInstanceOf(LedgerRefusal.SameAccount.class);
        till.moveTo(Till.TODAY.plusYears(4));
        assertThat(refused(somying, weera, 1)).isInstanceOf(LedgerRefusal.NotEnough.class);
    }

    @Test
    void whatWasHandedOnTodayComesBackAsItWasWhileNothingOfItIsSpent() {
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        Points before = balance(somying);
        Optional<LocalDate> lapses = lapses(somying);
        transfers.transfer(new PointsTransfers.Transfer("u1", somying, weera, before, GIVER, RECEIVER, till.mint)).get();
        long entry = transfers.ofToday(somying).getFirst().entry();
        assertThat(transfers.undo(entry, Authority.of(till.mint)).refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        transfers.undo(entry, till.allowed()).get();
        assertThat(balance(somying)).isEqualTo(before);
        assertThat(balance(weera)).isEqualTo(Points.ZERO);
        assertThat(lapses(somying)).isEqualTo(lapses);
        assertThat(transfers.undo(entry, till.allowed()).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.UndoneAlready.class);

        transfers.transfer(new PointsTransfers.Transfer("u2", somying, weera, Points.of(50), GIVER, RECEIVER, till.mint)).get();
        long second = transfers.ofToday(somying).getFirst().entry();
        transfers.transfer(new PointsTransfers.Transfer("u3", weera, somying, Points.of(1), RECEIVER, GIVER, till.mint)).get();
        assertThat(transfers.undo(second, till.allowed()).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.SpentSince.class);
        till.moveTo(Till.TODAY.plusDays(1));
        assertThat(transfers.undo(second, till.allowed()).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.NotOfToday.class);
    }

    @Test
    void nobodyHandsOnMoreThanTheDaysLimitNorWithoutBothSayingYes() {
        Programme newest = till.programme.newest();
        till.programme.save(newest.withLedger(new LedgerTerms(Points.of(500), Points.of(30), Points.of(100))), Till.TODAY, "", Authority.of(till.piyanut)).get();
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        transfers.transfer(new PointsTransfers.Transfer("d1", somying, weera, Points.of(20), GIVER, RECEIVER, till.mint)).get();
        assertThat(refused(somying, weera, 11)).isEqualTo(new LedgerRefusal.TooManyADay(Points.of(30), Points.of(10)));
        transfers.undo(transfers.ofToday(somying).getFirst().entry(), till.allowed()).get();
        transfers.transfer(new PointsTransfers.Transfer("d2", somying, weera, Points.of(30), GIVER, RECEIVER, till.mint)).get();
        assertThat(transfers.transfer(new PointsTransfers.Transfer("d3", weera, somying, Points.of(1), new DeskConsent(" ", DeskConsent.How.IN_PERSON),
                GIVER, till.mint)).refusal().orElseThrow()).isInstanceOf(Limits.Missing.class);
    }

    private Object refused(OwnerId from, OwnerId to, long points) {
        return transfers.transfer(new PointsTransfers.Transfer("r" + points, from, to, Points.of(points), GIVER, RECEIVER, till.mint)).refusal().orElseThrow();
    }

    private Points balance(OwnerId owner) {
        return till.ledger.standing(owner).balance();
    }

    private Optional<LocalDate> lapses(OwnerId owner) {
        return till.transactions.read(ctx -> new LedgerRepository().account(ctx, owner)).lots().stream()
                .filter(lot -> lot.left().isPositive()).findFirst().orElseThrow().expiresOn();
    }
}
