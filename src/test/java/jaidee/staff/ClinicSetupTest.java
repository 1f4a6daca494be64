package jaidee.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Verification;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.settings.PromptPayId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClinicSetupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(CLOCK);
    private final ClinicService clinics = new ClinicService(database.transactions(), audit, CLOCK);
    private final StaffService staff = new StaffService(database.transactions(), audit, CLOCK, PinCost.LEAST);
    private final ClinicSetup setup = new ClinicSetup(database.transactions(), clinics, staff);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fiveAnswersOpenTheClinicAndItsManagerSignsIn() {
        ClinicSetup.Opened opened = setup.open(answers(clinic(), "สมศรี ใจดี", "2580")).get();

        assertThat(clinics.clinic()).contains(new Clinic("คลินิกรักสัตว์ใจดี", "Jaidee Vet", "99 ถ.สุขุมวิท กรุงเทพฯ 10110",
                "+6621234567 #101", Optional.of("0105550000007"), "00000", true,
                Optional.of(new PromptPayId(PromptPayId.Kind.PHONE, "0812345678")), false, NOW));
        assertThat(opened.manager().role()).isEqualTo(Role.MANAGER);
        assertThat(staff.signIn(opened.manager().id(), "๒๕๘๐").isDone()).isTrue();
        assertThat(new Verification(database.transactions(), audit.invariants()).run().getFirst().findings().checked())
                .isEqualTo(3);
    }

    @Test
    void aClinicOpensOnlyOnce() {
        setup.open(answers(clinic(), "สมศรี", "2580"));

        assertThat(setup.open(answers(clinic(), "อื่น", "2580")).refusal())
                .contains(new StaffRefusal.ClinicAlreadyOpen("คลินิกรักสัตว์ใจดี"));
        assertThat(staff.all()).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsField() {
        ClinicDetails empty = new ClinicDetails(" ", "", "", "12", "", true, "hello");

        List<Refusal> wrong = setup.check(answers(empty, "", "1234"));

        assertThat(wrong).extracting(Refusal::field)
                .containsExactly("nameTh", "nameEn", "address", "phone", "taxId", "promptPay", "managerName", "pin");
        assertThat(wrong).allSatisfy(refusal -> {
            for (Language language : Language.values()) assertThat(Texts.of(language).get(refusal.message())).isNotBlank();
        });
        assertThat(setup.open(answers(empty, "", "1234")).refusal().map(Refusal::field)).contains("nameTh");
        assertThat(clinics.clinic()).isEmpty();
        assertThat(staff.all()).isEmpty();
    }

    @Test
    void withoutVatTheTaxIdMayBeLeftOutButNotBeWrong() {
        assertThat(details("", false, "").check()).isEmpty();
        assertThat(details("0105550000008", false, "").check()).extracting(Refusal::field).containsExactly("taxId");
    }

    @Test
    void theClinicMayChangeLater() {
        StaffMember manager = setup.open(answers(clinic(), "สมศรี", "2580"), true).get().manager();

        Outcome<Clinic> changed = clinics.change(manager.id(), details("", false, "004999000288505"));

        assertThat(changed.isDone()).isTrue();
        assertThat(clinics.clinic()).contains(changed.get());
        assertThat(changed.get().sample()).isTrue();
        assertThat(changed.get().taxId()).isEmpty();
    }

    @Test
    void vatIsSevenPercent() {
        assertThat(clinics.vatBasisPoints(LocalDate.of(2026, 11, 22))).isEqualTo(700);
    }

    private static FirstStart answers(ClinicDetails clinic, String manager, String pin) {
        return new FirstStart(clinic, manager, pin);
    }

    private static ClinicDetails clinic() {
        return details("0-1055-50000-00-7", true, "081-234-5678");
    }

    private static ClinicDetails details(String taxId, boolean vat, String promptPay) {
        return new ClinicDetails("คลินิกรักสัตว์ใจดี", " Jaidee  Vet ", "99 ถ.สุขุมวิท\nกรุงเทพฯ 10110", "02-123-4567 ต่อ 101", taxId,
                vat, promptPay);
    }
}
