package jaidee.staff;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(staff.signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(1));
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

    /// Of 10,000 PINs of four digits: whoever never sleeps needs a hundred days, and each try stands in the log.
    @Test
    void whoTriesAllDayGetsAHundredGuesses() {
        Duration waited = Duration.ZERO;
        int guesses = 0;
        while (waited.compareTo(Duration.ofDays(1)) < 0) {
            Refusal refusal = staff.signIn(manager.id(), "%04d".formatted(guesses++)).refusal().orElseThrow();
            if (!(refusal instanceof StaffRefusal.TooManyTries(long seconds))) continue;
            clock.pass(Duration.ofSeconds(seconds));
            waited = waited.plusSeconds(seconds);
        }
        assertThat(guesses).isBetween(80, 120);
        assertThat(database.transactions().<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("person.pin_wrong")))).isEqualTo(guesses);
    }

    @Test
    void aNewPinEndsThePause() {
        StaffMember nok = staff.add(by(manager), "นก", Role.RECEPTION, "", "1357").get();
        for (int i = 0; i < 6; i++) staff.signIn(nok.id(), "0001");

        staff.setPin(by(manager), nok.id(), "97531");

        assertThat(staff.signIn(nok.id(), "97531").isDone()).isTrue();
    }

    @Test
    void onlyAManagerMakesAndChangesOthers() {
        StaffMember nok = staff.add(by(manager), " นก ", Role.RECEPTION, "", "1357").get();

        assertThat(nok).isEqualTo(new StaffMember(new StaffId(2), "นก", Role.RECEPTION, true, Optional.empty(), true));
        StaffRefusal refused = new StaffRefusal.Missing("นก", Right.MANAGE_STAFF);
        assertThat(staff.add(by(nok), "อื่น", Role.VET, "", "").refusal()).contains(refused);
        assertThat(staff.change(by(nok), nok).refusal()).contains(refused);
        assertThat(staff.setPin(by(nok), manager.id(), "8642").refusal()).contains(refused);
        assertThat(staff.changeOwnPin(nok.id(), "1357", "8642").isDone()).isTrue();
    }

    @Test
    void whoLeftOrHasNoPinMayNotSignIn() {
        StaffMember vet = staff.add(by(manager), "หมอต้น", Role.VET, "01-1234/2560", "").get();
        assertThat(vet.licenceNo()).contains("01-1234/2560");
        assertThat(staff.signIn(vet.id(), "").refusal()).contains(new StaffRefusal.MayNotSignIn("หมอต้น"));

        staff.setPin(by(manager), vet.id(), "8642");
        staff.change(by(manager), new StaffMember(vet.id(), "หมอต้น", Role.VET, true, Optional.empty(), false));

        assertThat(staff.signIn(vet.id(), "8642").refusal()).contains(new StaffRefusal.MayNotSignIn("หมอต้น"));
        assertThat(staff.all()).extracting(StaffMember::name).containsExactly("สมศรี", "หมอต้น");
    }

    @Test
    void theLastManagerStays() {
        StaffMember leaving = new StaffMember(manager.id(), "สมศรี", Role.MANAGER, true, Optional.empty(), false);
        StaffMember demoted = new StaffMember(manager.id(), "สมศรี", Role.VET, true, Optional.empty(), true);
        assertThat(staff.change(by(manager), leaving).refusal()).contains(new StaffRefusal.LastManager("สมศรี"));
        assertThat(staff.change(by(manager), demoted).refusal()).contains(new StaffRefusal.LastManager("สมศรี"));

        staff.add(by(manager), "อีกคน", Role.MANAGER, "", "8642");

        assertThat(staff.change(by(manager), leaving).isDone()).isTrue();
    }

    @Test
    void whoHasTheRightAllowsItWithTheirPin() {
        StaffMember nok = staff.add(by(manager), "นก", Role.RECEPTION, "", "1357").get();
        Authority alone = Authority.of(nok.id());
        assertThat(check(alone, Right.REFUND).refusal()).contains(new StaffRefusal.Missing("นก", Right.REFUND));

        Authority allowed = staff.approve(nok.id(), manager.id(), Right.REFUND, "2580").get();

        assertThat(allowed).isEqualTo(new Authority(nok.id(), Optional.of(manager.id())));
        assertThat(check(allowed, Right.REFUND).isDone()).isTrue();
        assertThat(check(Authority.of(manager.id()), Right.REFUND).isDone()).isTrue();
    }

    @Test
    void whoHasNotTheRightCannotAllowIt() {
        StaffMember nok = staff.add(by(manager), "นก", Role.RECEPTION, "", "1357").get();
        StaffMember mint = staff.add(by(manager), "มินต์", Role.RECEPTION, "", "2468").get();

        assertThat(staff.approve(nok.id(), mint.id(), Right.VOID_SALE, "2468").refusal())
                .contains(new StaffRefusal.Missing("มินต์", Right.VOID_SALE));
        assertThat(check(new Authority(nok.id(), Optional.of(mint.id())), Right.VOID_SALE).isDone()).isFalse();
        assertThat(staff.whoMay(Right.VOID_SALE)).containsExactly(manager);
    }

    @Test
    void wrongPinsOfAnApprovalCountAsAtTheSignIn() {
        StaffMember nok = staff.add(by(manager), "นก", Role.RECEPTION, "", "1357").get();
        for (int i = 0; i < 5; i++) staff.approve(nok.id(), manager.id(), Right.REFUND, "0001");
        assertThat(staff.signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(30));

        clock.pass(Duration.ofSeconds(31));
        assertThat(staff.approve(nok.id(), manager.id(), Right.REFUND, "2580").isDone()).isTrue();
        assertThat(staff.signIn(manager.id(), "0001").refusal()).contains(new StaffRefusal.PinWrong(4));
    }

    @Test
    void neitherAClockSetNorAStartAnewShortensAPause() {
        for (int i = 0; i < 7; i++) {
            staff.signIn(manager.id(), "0001");
            clock.pass(Duration.ofSeconds(31));
        }
        clock.pass(Duration.ofSeconds(60));
        staff.signIn(manager.id(), "0001");
        clock.set(Duration.ofDays(1));
        assertThat(staff.signIn(manager.id(), "2580").refusal()).containsInstanceOf(StaffRefusal.TooManyTries.class);
        StaffService anew = service();
        assertThat(anew.signIn(manager.id(), "2580").refusal()).contains(new StaffRefusal.TooManyTries(60));
        clock.set(Duration.ofDays(-3));
        assertThat(service().signIn(manager.id(), "2580").refusal()).containsInstanceOf(StaffRefusal.TooManyTries.class);
        clock.pass(Duration.ofMinutes(15));
        assertThat(anew.signIn(manager.id(), "2580").isDone()).as("set back, it keeps nobody out").isTrue();
    }

    @Test
    void triesAtTheSameMomentCountOneByOne() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome<StaffMember>>> tries = new ArrayList<>();
            for (int i = 0; i < 16; i++) tries.add(many.submit(() -> staff.signIn(manager.id(), "0001")));
            List<Refusal> refused = new ArrayList<>();
            for (Future<Outcome<StaffMember>> each : tries) refused.add(each.get().refusal().orElseThrow());
            assertThat(refused).filteredOn(StaffRefusal.PinWrong.class::isInstance).hasSize(4);
        }
    }

    @Test
    void anEarlierHashIsRenewedByTheNextSignIn() {
        String earlier = "pbkdf2-sha256$600000$amFpZGVlLXNhbXBsZS0wMQ==$o4qqhjFRUZWtaAAiW/Hme6vckGjy8icACWLMWlax254=";
        StaffRepository people = new StaffRepository();
        database.transactions().write(ctx -> {
            people.setPinHash(ctx, manager.id(), earlier);
            return null;
        });
        assertThat(staff.signIn(manager.id(), "2569").isDone()).isTrue();
        String renewed = database.transactions().read(ctx -> people.pinHash(ctx, manager.id())).orElseThrow();
        assertThat(renewed).startsWith("argon2id$16,1$");
        assertThat(staff.signIn(manager.id(), "2569").isDone()).isTrue();
        assertThat(staff.lastSignedIn()).containsEntry(manager.id(), clock.instant());
    }

    @Test
    void whoChangesTheirPinKnowsTheOldOne() {
        assertThat(staff.changeOwnPin(manager.id(), "0001", "8642").refusal()).contains(new StaffRefusal.PinWrong(4));
        assertThat(staff.changeOwnPin(manager.id(), "2580", "1111").refusal()).contains(new StaffRefusal.PinTrivial());
        staff.changeOwnPin(manager.id(), "2580", "8642").get();
        assertThat(staff.signIn(manager.id(), "8642").isDone()).isTrue();
    }

    @Test
    void whoLeftDoesNothingEvenIfSomebodyAllowsIt() {
        StaffMember nok = staff.add(by(manager), "นก", Role.RECEPTION, "", "1357").get();
        staff.change(by(manager), new StaffMember(nok.id(), "นก", Role.RECEPTION, true, Optional.empty(), false)).get();
        assertThat(check(new Authority(nok.id(), Optional.of(manager.id())), Right.SELL).refusal()).contains(new StaffRefusal.NotHere("นก"));
        assertThat(staff.approve(nok.id(), manager.id(), Right.SELL, "2580").refusal()).contains(new StaffRefusal.NotHere("นก"));
    }

    @Test
    void anOwnRoleAllowsWhatIsTickedFromThatMomentOn() {
        RoleBook roles = new RoleBook(database.transactions(), new AuditLog(clock));
        Role head = roles.add(Role.Kind.RECEPTION, "หัวหน้าเคาน์เตอร์", EnumSet.of(Right.SELL, Right.REFUND), by(manager)).get();
        StaffMember nok = staff.add(by(manager), "นก", head, "", "1357").get();
        assertThat(nok.role()).isEqualTo(head);
        assertThat(check(by(nok), Right.REFUND).isDone()).isTrue();

        assertThat(roles.add(Role.Kind.VET, "หัวหน้าเคาน์เตอร์", EnumSet.of(Right.SELL), by(manager)).refusal()).contains(new StaffRefusal.RoleNameTaken("หัวหน้าเคาน์เตอร์"));
        assertThat(roles.add(Role.Kind.VET, "ว่าง", EnumSet.noneOf(Right.class), by(manager)).refusal()).contains(new StaffRefusal.NoRights());
        roles.change(head, head.name(), EnumSet.of(Right.SELL), by(manager)).get();
        assertThat(check(by(nok), Right.REFUND).refusal()).contains(new StaffRefusal.Missing("นก", Right.REFUND));
        assertThat(roles.remove(head, by(manager)).refusal()).contains(new StaffRefusal.RoleInUse(head.title(), "นก"));

        staff.change(by(manager), new StaffMember(nok.id(), "นก", Role.VET, true, Optional.empty(), true)).get();
        assertThat(roles.remove(head, by(manager)).isDone()).isTrue();
        assertThat(roles.all()).isEqualTo(Role.builtIn());
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        RoleBook roles = new RoleBook(database.transactions(), new AuditLog(clock));
        Role deputy = roles.add(Role.Kind.MANAGER, "รองผู้จัดการ", EnumSet.of(Right.SELL, Right.MANAGE_STAFF), by(manager)).get();
        StaffMember nok = staff.add(by(manager), "นก", deputy, "", "1357").get();
        StaffRefusal tooMuch = new StaffRefusal.MoreThanOwn("นก", Role.MANAGER.title());
        assertThat(staff.add(by(nok), "พวก", Role.MANAGER, "", "8642").refusal()).contains(tooMuch);
        assertThat(staff.setPin(by(nok), manager.id(), "8642").refusal()).contains(tooMuch);
        assertThat(staff.change(by(nok), new StaffMember(nok.id(), "นก", Role.MANAGER, true, Optional.empty(), true)).refusal()).contains(tooMuch);
        assertThat(roles.change(deputy, deputy.name(), EnumSet.allOf(Right.class), by(nok)).isDone()).isFalse();
        assertThat(roles.change(deputy, deputy.name(), EnumSet.of(Right.MANAGE_STAFF), by(nok)).isDone()).isTrue();
    }

    private Outcome<Authority> check(Authority authority, Right right) {
        return database.transactions().read(ctx -> Rights.check(ctx, authority, right));
    }

    private StaffService service() {
        return new StaffService(database.transactions(), new AuditLog(clock), clock, PinCost.LEAST, clock::nanos);
    }

    private static Authority by(StaffMember member) {
        return Authority.of(member.id());
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T03:00:00Z");

        private long nanos;

        void pass(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }

        /// The clock of the computer set by hand; time itself goes on as it was.
        void set(Duration by) {
            now = now.plus(by);
        }

        long nanos() {
            return nanos;
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
