package jaidee.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffServiceTest {
    private final HandClock clock = new HandClock();
    private final Database database = Database.inMemory();
    private final StaffService staff = service();
    private StaffMember manager;

    @BeforeEach
    void aManager() {
        manager = database.transactions().attempt(ctx ->
                staff.addFirstManagerWithin(ctx, "สมศรี", staff.hash("2580").get())).get();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRightPinSignsIn() {
        assertThat(staff.signIn(manager.id(), "2580")).isEqualTo(Outcome.done(manager));
        assertThat(staff.signIn(manager.id(), "2581").refusal()).contains(new StaffRefusal.PinWrong(4));
    }

    @Test
    void afterFiveWrongPinsEveryTryWaitsLonger() {
        for (int left = 4; left >= 1; left--)
            assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.PinWrong(left));
        assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.TooManyTries(30));
        assertThat(staff.signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(30));

        clock.pass(Duration.ofSeconds(31));
        assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.TooManyTries(60));
        clock.pass(Duration.ofSeconds(59));
        assertThat(service().signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(staff.signIn(manager.id(), "2580").isDone()).isTrue();
        assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.PinWrong(4));
    }

    @Test
    void thePauseNeverGrowsBeyondAQuarterOfAnHour() {
        for (int i = 0; i < 20; i++) {
            staff.signIn(manager.id(), "0001");
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(staff.signIn(manager.id(), "2580").isDone()).isTrue();
    }

    @Test
    void aNewPinEndsThePause() {
        StaffMember nok = staff.add(manager.id(), "นก", Role.RECEPTION, "", "1357").get();
        for (int i = 0; i < 6; i++) staff.signIn(nok.id(), "0001");

        staff.setPin(manager.id(), nok.id(), "97531");

        assertThat(staff.signIn(nok.id(), "97531").isDone()).isTrue();
    }

    @Test
    void onlyAManagerMakesAndChangesOthers() {
        StaffMember nok = staff.add(manager.id(), " นก ", Role.RECEPTION, "", "1357").get();

        assertThat(nok).isEqualTo(new StaffMember(new StaffId(2), "นก", Role.RECEPTION, true, Optional.empty(), true));
        StaffRefusal refused = new StaffRefusal.NoRight("นก");
        assertThat(staff.add(nok.id(), "อื่น", Role.VET, "", "").refusal()).contains(refused);
        assertThat(staff.change(nok.id(), nok).refusal()).contains(refused);
        assertThat(staff.setPin(nok.id(), manager.id(), "8642").refusal()).contains(refused);
        assertThat(staff.setPin(nok.id(), nok.id(), "8642").isDone()).isTrue();
    }

    @Test
    void whoLeftOrHasNoPinMayNotSignIn() {
        StaffMember vet = staff.add(manager.id(), "หมอต้น", Role.VET, "01-1234/2560", "").get();
        assertThat(vet.licenceNo()).contains("01-1234/2560");
        assertThat(staff.signIn(vet.id(), "").refusal()).contains(new StaffRefusal.MayNotSignIn("หมอต้น"));

        staff.setPin(manager.id(), vet.id(), "8642");
        staff.change(manager.id(), new StaffMember(vet.id(), "หมอต้น", Role.VET, true, Optional.empty(), false));

        assertThat(staff.signIn(vet.id(), "8642").refusal()).contains(new StaffRefusal.MayNotSignIn("หมอต้น"));
        assertThat(staff.all()).extracting(StaffMember::name).containsExactly("สมศรี", "หมอต้น");
    }

    @Test
    void theLastManagerStays() {
        StaffMember leaving = new StaffMember(manager.id(), "สมศรี", Role.MANAGER, true, Optional.empty(), false);
        StaffMember demoted = new StaffMember(manager.id(), "สมศรี", Role.VET, true, Optional.empty(), true);
        assertThat(staff.change(manager.id(), leaving).refusal()).contains(new StaffRefusal.LastManager("สมศรี"));
        assertThat(staff.change(manager.id(), demoted).refusal()).contains(new StaffRefusal.LastManager("สมศรี"));

        staff.add(manager.id(), "อีกคน", Role.MANAGER, "", "8642");

        assertThat(staff.change(manager.id(), leaving).isDone()).isTrue();
    }

    @Test
    void whoHasTheRightAllowsItWithTheirPin() {
        StaffMember nok = staff.add(manager.id(), "นก", Role.RECEPTION, "", "1357").get();
        Authority alone = Authority.of(nok.id());
        assertThat(check(alone, Right.REFUND).refusal()).contains(new StaffRefusal.Missing("นก", Right.REFUND));

        Authority allowed = staff.approve(nok.id(), manager.id(), Right.REFUND, "2580").get();

        assertThat(allowed).isEqualTo(new Authority(nok.id(), Optional.of(manager.id())));
        assertThat(check(allowed, Right.REFUND).isDone()).isTrue();
        assertThat(check(Authority.of(manager.id()), Right.REFUND).isDone()).isTrue();
    }

    @Test
    void whoHasNotTheRightCannotAllowIt() {
        StaffMember nok = staff.add(manager.id(), "นก", Role.RECEPTION, "", "1357").get();
        StaffMember mint = staff.add(manager.id(), "มินต์", Role.RECEPTION, "", "2468").get();

        assertThat(staff.approve(nok.id(), mint.id(), Right.VOID_SALE, "2468").refusal())
                .contains(new StaffRefusal.Missing("มินต์", Right.VOID_SALE));
        assertThat(check(new Authority(nok.id(), Optional.of(mint.id())), Right.VOID_SALE).isDone()).isFalse();
        assertThat(staff.whoMay(Right.VOID_SALE)).containsExactly(manager);
    }

    @Test
    void wrongPinsOfAnApprovalCountAsAtTheSignIn() {
        StaffMember nok = staff.add(manager.id(), "นก", Role.RECEPTION, "", "1357").get();
        for (int i = 0; i < 5; i++) staff.approve(nok.id(), manager.id(), Right.REFUND, "0001");
        assertThat(staff.signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(30));

        clock.pass(Duration.ofSeconds(31));
        assertThat(staff.approve(nok.id(), manager.id(), Right.REFUND, "2580").isDone()).isTrue();
        assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.PinWrong(4));
    }

    private Outcome<Authority> check(Authority authority, Right right) {
        return database.transactions().read(ctx -> Rights.check(ctx, authority, right));
    }

    private StaffService service() {
        return new StaffService(database.transactions(), new AuditLog(clock), clock, 10);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T03:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
