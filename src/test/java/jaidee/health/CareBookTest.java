package jaidee.health;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CareBookTest {
    private static final LocalDate TODAY = Till.TODAY, BORN = TODAY.minusYears(2);

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = dog("โมจิ");
    private final Authority assistant = Authority.of(till.assistant("น้ำ"));
    private final CareOverrides overrides = new CareOverrides(till.transactions, till.audit, new jaidee.owners.OwnerChanges(till.transactions), till.dues, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void whatWasGivenStandsInTheBookWithEverythingAboutIt() {
        Vet vet = vet("หมอพลอย", "01-12345/2560");
        BookEntry entry = till.book.record(mochi, NewEntry.of(product("VAC-8IN1"), TODAY).withDose("B1Y").withLot(Lot.of("A77-1", TODAY.plusMonths(9)))
                .withSite("ต้นคอ").withVet(vet), assistant).get();

        assertThat(till.book.of(mochi)).containsExactly(entry);
        assertThat(entry.groups()).containsExactly("D-CCV", "D-CORE", "D-LEPTO");
        assertThat(entry.vet()).isEqualTo(vet);
        assertThat(entry.lot()).isEqualTo(Lot.of("A77-1", TODAY.plusMonths(9)));
        assertThat(entry.written().by()).isEqualTo("น้ำ");
        assertThat(entry.isToComplete()).isFalse();
        assertThat(due("D-CORE")).contains(TODAY.plusDays(28));
        assertThat(logged()).containsExactly("care.recorded");
    }

    @Test
    void theLicenceOfAVetIsLearntWhereItIsFirstWrittenAndPutRightWithItsLine() {
        Vet gong = new Vet(vet("หมอก้อง", null).id(), "หมอก้อง", "01-54321/2536"), ploy = vet("หมอพลอย", "01-12345/2560");
        BookEntry wrong = till.book.record(mochi, rabies(TODAY).withVet(gong), assistant).get();
        assertThat(licences()).containsExactly("01-54321/2536", "01-12345/2560");
        till.book.correct(wrong.id(), rabies(TODAY).withVet(new Vet(gong.id(), "หมอก้อง", "01-54321/2563")), "เลขสลับ", assistant).get();
        assertThat(licences()).containsExactly("01-54321/2563", "01-12345/2560");
        till.book.record(dog("ถุงทอง"), rabies(TODAY).withVet(new Vet(ploy.id(), "หมอพลอย", "99")), assistant).get();
        assertThat(licences()).containsExactly("01-54321/2563", "01-12345/2560");
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("person.licence_learnt")))).isEqualTo(2);
    }

    private List<String> licences() {
        return till.transactions.read(ctx -> ctx.select(STAFF.LICENCE_NO).from(STAFF).where(STAFF.ROLE.eq("VET")).orderBy(STAFF.ID).fetch(STAFF.LICENCE_NO));
    }

    @Test
    void onlyWhoMayRecordHealthWritesIntoBooks() {
        assertThat(till.book.record(mochi, rabies(TODAY), Authority.of(till.mint)).refusal()).get().isInstanceOf(StaffRefusal.Missing.class);
        assertThat(till.book.record(mochi, rabies(TODAY), new Authority(till.mint, Optional.of(assistant.by()))).isDone()).isTrue();
    }

    @Test
    void impossibleDaysAreRefused() {
        PetId gone = till.pet(somying, "ปุย", "DOG", TODAY.minusDays(10));
        assertThat(refused(mochi, rabies(TODAY.plusDays(1)))).isInstanceOf(CareRefusal.InTheFuture.class);
        assertThat(refused(mochi, rabies(BORN.minusDays(1)))).isInstanceOf(CareRefusal.BeforeBirth.class);
        assertThat(refused(gone, rabies(TODAY.minusDays(9)))).isInstanceOf(CareRefusal.AfterDeath.class);
        assertThat(till.book.record(gone, rabies(TODAY.minusDays(10)), assistant).isDone()).isTrue();
    }

    @Test
    void whatIsMadeForDogsIsNotForCats() {
        PetId cat = till.pet(somying, "ถุงเงิน", "CAT"), rabbit = till.pet(somying, "กระต่าย", "RABBIT");
        assertThat(refused(cat, NewEntry.of(product("VAC-8IN1"), TODAY))).isInstanceOf(CareRefusal.WrongSpecies.class);
        assertThat(till.book.record(cat, rabies(TODAY), assistant).isDone()).isTrue();
        assertThat(till.book.record(rabbit, NewEntry.of(product("VAC-8IN1"), TODAY), assistant).isDone()).isTrue();
    }

    @Test
    void anExpiredLotIsGivenOnlyWithAReason() {
        NewEntry old = rabies(TODAY).withLot(Lot.of("R-9", TODAY.minusDays(1)));
        assertThat(refused(mochi, old)).isInstanceOf(CareRefusal.LotExpired.class);
        assertThat(till.book.record(mochi, old.withExpired("หมอสั่ง ของใหม่ยังไม่มา"), assistant).get().expired()).isEqualTo("หมอสั่ง ของใหม่ยังไม่มา");
        assertThat(till.book.record(mochi, rabies(TODAY).withLot(Lot.of("R-9", TODAY)), assistant).isDone()).isTrue();
    }

    @Test
    void whatIsDoubtfulIsSaidAndNotRefused() {
        BookEntry first = till.book.record(mochi, rabies(TODAY.minusDays(3)), assistant).get();
        List<String> groups = List.of("RABIES");
        assertThat(BookRules.doubts(rabies(TODAY), groups, till.book.of(mochi), Optional.empty())).extracting(m -> m.key()).containsExactly("health.doubt.too_soon");
        assertThat(BookRules.doubts(rabies(TODAY.minusDays(3)), groups, till.book.of(mochi), Optional.empty())).extracting(m -> m.key()).containsExactly("health.doubt.same_day");
        assertThat(BookRules.doubts(rabies(TODAY.minusDays(3)), groups, till.book.of(mochi), Optional.of(first.id()))).isEmpty();
        assertThat(BookRules.doubts(rabies(TODAY).withLot(Lot.of("N", TODAY.plusDays(29))), groups, List.of(), Optional.empty()))
                .extracting(m -> m.key()).containsExactly("health.doubt.lot_near");
    }

    @Test
    void anOldBookNeedsNeitherLotNorVet() {
        BookEntry old = till.book.record(mochi, NewEntry.outside("Nobivac DHPPi", List.of("D-CORE"), TODAY.minusMonths(6), "สมุดวัคซีนเดิม"), assistant).get();
        assertThat(old.isToComplete()).isFalse();
        assertThat(old.product()).isEmpty();
        assertThat(old.outside()).isEqualTo("สมุดวัคซีนเดิม");
        assertThat(refused(mochi, NewEntry.outside("อะไรสักอย่าง", List.of(), TODAY, "สมุดเดิม"))).isInstanceOf(CareRefusal.NoGroups.class);
    }

    @Test
    void aCorrectionLeavesWhatStoodBeforeReadable() {
        BookEntry wrong = till.book.record(mochi, rabies(TODAY.minusDays(30)).withLot(Lot.of("R1", TODAY.plusYears(1))), assistant).get();
        assertThat(till.book.correct(wrong.id(), wrong.asEntered().withDay(TODAY), " ", assistant).refusal()).get().isInstanceOf(CareRefusal.NeedsReason.class);
        BookEntry right = till.book.correct(wrong.id(), wrong.asEntered().withDay(TODAY), "ลงวันผิด", assistant).get();

        assertThat(till.book.of(mochi)).extracting(BookEntry::state).containsExactly(BookEntry.State.STANDS, BookEntry.State.CORRECTED);
        assertThat(till.book.of(mochi).getLast().ended()).get().satisfies(by -> assertThat(by.reason()).isEqualTo("ลงวันผิด"));
        assertThat(due("RABIES")).contains(TODAY.plusYears(1));
        assertThat(till.book.correct(wrong.id(), wrong.asEntered(), "อีกที", assistant).refusal()).get().isInstanceOf(CareRefusal.NoLongerStands.class);
        till.book.withdraw(right.id(), "ไม่ได้ฉีด", assistant).get();
        assertThat(till.book.of(mochi)).noneMatch(BookEntry::stands).hasSize(2);
        assertThat(due("RABIES")).contains(BORN.plusWeeks(12));
        assertThat(logged()).containsExactly("care.recorded", "care.corrected", "care.withdrawn");
    }

    @Test
    void whatWasMissingIsAddedWithoutStrikingAnythingThrough() {
        BookEntry bare = till.book.record(mochi, rabies(TODAY), assistant).get();
        assertThat(bare.isToComplete()).isTrue();
        BookEntry whole = till.book.complete(List.of(new CareBook.Completion(bare.id(), Lot.of("R2", TODAY.plusYears(1)), "", "ต้นคอ", vet("หมอก้อง", "L9"))), assistant).get().getFirst();

        assertThat(till.book.of(mochi)).containsExactly(whole);
        assertThat(whole.isToComplete()).isFalse();
        assertThat(till.book.complete(List.of(new CareBook.Completion(whole.id(), Lot.of("OTHER", TODAY.plusYears(1)), "", "", whole.vet())), assistant).isDone()).isFalse();
        assertThat(logged()).containsExactly("care.recorded", "care.completed");
    }

    @Test
    void allOfAVisitIsWrittenOrNothing() {
        assertThat(till.book.record(mochi, List.of(rabies(TODAY), NewEntry.of(product("VAC-FVRCP"), TODAY)), assistant).isDone()).isFalse();
        assertThat(till.book.of(mochi)).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void theVetDecidesOtherwiseAndMayEndIt() {
        LocalDate own = TODAY.plusDays(40);
        assertThat(overrides.decide(mochi, "RABIES", Optional.of(TODAY.minusDays(1)), "ป่วย", assistant).isDone()).isFalse();
        assertThat(overrides.decide(mochi, "RABIES", Optional.of(own), "", assistant).refusal()).get().isInstanceOf(CareRefusal.NeedsReason.class);
        overrides.decide(mochi, "RABIES", Optional.of(own), "ป่วยอยู่", assistant).get();
        assertThat(due("RABIES")).contains(own);
        overrides.decide(mochi, "RABIES", Optional.empty(), "แพ้วัคซีน", assistant).get();
        assertThat(due("RABIES")).isEmpty();
        assertThat(overrides.of(mochi)).singleElement().satisfies(each -> assertThat(each.by()).isEqualTo("น้ำ"));
        overrides.end(mochi, "RABIES", assistant).get();
        assertThat(due("RABIES")).contains(BORN.plusWeeks(12));
        assertThat(logged()).containsExactly("care.due_decided", "care.due_decided", "care.due_undecided");
    }

    @Test
    void theFormBeginsWithTheLotAndTheVetOfTheLastTime() {
        Vet ploy = vet("หมอพลอย", "L1"), kong = vet("หมอก้อง", "L2");
        till.book.record(mochi, rabies(TODAY.minusDays(1)).withLot(Lot.of("OLD", TODAY.minusDays(1))).withVet(ploy), assistant).get();
        till.book.record(dog("ปุกปุย"), rabies(TODAY).withLot(Lot.of("NEW", TODAY.plusYears(1))).withVet(kong).withSite("ต้นคอ"), assistant).get();
        till.book.record(dog("ส้ม"), rabies(TODAY).withOutside("คลินิกอื่น").withLot(Lot.of("ELSEWHERE", TODAY.plusYears(1))), assistant).get();

        CareDesk.Form form = till.care.sheet(dog("ใหม่")).form();
        assertThat(form.lots().get(product("VAC-RAB"))).containsExactly(Lot.of("NEW", TODAY.plusYears(1)));
        assertThat(form.vets().getFirst()).isEqualTo(kong);
        assertThat(form.site()).isEqualTo("ต้นคอ");
    }

    /// Whatever is recorded, put right and withdrawn in whatever order: what is due follows from what stands, as if the rest
    /// had never been.
    @Test
    void correctingBackAndForthLeavesTheDuesAsTheStandingDosesSay() {
        List<String> codes = List.of("VAC-8IN1", "VAC-DHPPI", "VAC-RAB", "VAC-LEPTO", "DEWORM", "HW-MONTH");
        for (int seed = 0; seed < 12; seed++) {
            Random dice = new Random(seed);
            PetId worn = dog("ก" + seed), fresh = dog("ข" + seed);
            for (int step = 0; step < 9; step++) {
                LocalDate day = BORN.plusDays(dice.nextInt(700));
                NewEntry any = NewEntry.of(product(codes.get(dice.nextInt(codes.size()))), day);
                List<BookEntry> standing = till.book.of(worn).stream().filter(BookEntry::stands).toList();
                int what = standing.isEmpty() ? 0 : dice.nextInt(4);
                if (what < 2) till.book.record(worn, any, assistant).get();
                else if (what == 2) till.book.correct(standing.get(dice.nextInt(standing.size())).id(), any, "ลงผิด", assistant).get();
                else till.book.withdraw(standing.get(dice.nextInt(standing.size())).id(), "ไม่ได้ให้", assistant).get();
            }
            till.book.of(worn).stream().filter(BookEntry::stands).forEach(each -> till.book.record(fresh, each.asEntered(), assistant).get());
            assertThat(dues(worn)).as("seed %s", seed).isEqualTo(dues(fresh));
        }
    }

    private List<String> dues(PetId pet) {
        return till.dues.of(pet).stream().map(due -> due.group() + " " + due.on() + " " + due.step() + " " + due.everGiven()).sorted().toList();
    }

    private Optional<LocalDate> due(String group) {
        return till.dues.of(mochi).stream().filter(due -> due.group().equals(group)).map(CareDue::on).findFirst();
    }

    private Refusal refused(PetId pet, NewEntry entry) {
        return till.book.record(pet, entry, assistant).refusal().orElseThrow();
    }

    private NewEntry rabies(LocalDate on) {
        return NewEntry.of(product("VAC-RAB"), on);
    }

    private CareProductId product(String code) {
        return till.transactions.read(ctx -> new CareProductRepository().byItem(ctx)).get(till.item(code).id()).id();
    }

    private Vet vet(String name, String licence) {
        return new Vet(Optional.of(till.transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, name).set(STAFF.ROLE, "VET")
                .set(STAFF.LICENCE_NO, licence).set(STAFF.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                .returningResult(STAFF.ID).fetchSingle().value1()))), name, licence);
    }

    private PetId dog(String name) {
        PetId pet = till.pet(somying, name, "DOG");
        till.transactions.write(ctx -> {
            ctx.update(PET).set(PET.BIRTH_DATE, BORN).where(PET.ID.eq(pet.value())).execute();
            till.dues.refresh(ctx, pet);
            return null;
        });
        return pet;
    }

    private List<String> logged() {
        return till.transactions.read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ACTION.startsWith("care."))
                .orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.ACTION));
    }
}
