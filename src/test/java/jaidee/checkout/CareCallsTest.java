package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.outreach.CallRule;
import jaidee.outreach.CareCalls;
import jaidee.outreach.OutreachRefusal;
import jaidee.outreach.Reminders;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static jaidee.db.tables.Tables.REMINDER;

/// Calls after services come with the sale, by the rules of the manager.
class CareCallsTest {
    private final Till till = new Till();
    private final Reminders reminders = new Reminders(till.transactions, till.settings, till.clock());
    private final CareCalls calls = new CareCalls(till.transactions, till.audit, till.settings, reminders);
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = till.pet(somying, "โมจิ", "CAT");

    CareCallsTest() {
        till.checkout.whenSold((ctx, sale, owner, at, staff) -> calls.soldWithin(ctx, sale, at));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void neuteringIsFollowedByTwoCalls() {
        till.sold(Basket.open(somying).with(till.item("NEUT-FC"), 1, Optional.of(mochi)).with(till.item("EXAM"), 1, Optional.of(mochi)));
        assertThat(due()).containsExactly(Till.TODAY.plusDays(1), Till.TODAY.plusDays(7));
    }

    @Test
    void withoutAPetNobodyIsCalled() {
        till.sold(Basket.open(somying).with(till.item("NEUT-FC"), 1, Optional.empty()));
        assertThat(due()).isEmpty();
    }

    @Test
    void aRuleForTheItemGoesBeforeThatOfItsGroup() {
        Authority manager = Authority.of(till.piyanut);
        calls.add(new CallRule.Service.OfItem(till.item("NEUT-FC").id(), till.item("NEUT-FC").name()), "3", "แผลเป็นอย่างไร", manager).get();
        till.sold(Basket.open(somying).with(till.item("NEUT-FC"), 1, Optional.of(mochi)));
        assertThat(due()).containsExactly(Till.TODAY.plusDays(3));
    }

    @Test
    void rulesAreTheManagersAndReadAsTheyAreTyped() {
        Authority manager = Authority.of(till.piyanut);
        CallRule neuter = calls.rules().getFirst();
        assertThat(calls.change(neuter.id(), "1 3 7", "", true, manager).get().days()).containsExactly(1, 3, 7);
        assertThat(calls.change(neuter.id(), "0", "", true, manager).refusal()).contains(new OutreachRefusal.DaysUnreadable("days"));
        assertThat(calls.change(neuter.id(), "1", "", true, Authority.of(till.mint)).isDone()).isFalse();
        assertThat(calls.add(neuter.service(), "1", "", manager).refusal()).contains(new OutreachRefusal.RuleThere());
        calls.change(neuter.id(), "1", "", false, manager).get();
        till.sold(Basket.open(somying).with(till.item("NEUT-FC"), 1, Optional.of(mochi)));
        assertThat(due()).isEmpty();
    }

    private List<LocalDate> due() {
        return till.transactions.read(ctx -> ctx.select(REMINDER.DUE_ON).from(REMINDER).where(REMINDER.KIND.eq("AFTER_CARE")).and(REMINDER.STATUS.eq("OPEN"))
                .orderBy(REMINDER.DUE_ON).fetch(REMINDER.DUE_ON));
    }
}
