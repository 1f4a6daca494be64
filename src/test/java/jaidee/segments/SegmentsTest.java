package jaidee.segments;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.health.Span;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {
    private final Till till = new Till();
    private final SegmentRepository segments = new SegmentRepository();
    private final SegmentBook book = new SegmentBook(till.transactions, till.audit, till.clock());
    private final Authority manager = Authority.of(till.piyanut);

    @AfterEach
    void close() {
        till.close();
    }

    /// Of one owner with an old dog and a young cat.
    @Test
    void conditionsAboutPetsHoldForOneAndTheSamePet() {
        OwnerId both = till.owner("สมหญิง"), old = till.owner("วีระ");
        born(till.pet(both, "โมจิ", "DOG").value(), 9);
        born(till.pet(both, "ถุงเงิน", "CAT").value(), 2);
        born(till.pet(old, "ข้าวปั้น", "CAT").value(), 8);
        SegmentDefinition oldCats = SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT"), Condition.Between.least(Trait.AGE, 7).in(Span.Unit.YEARS));
        assertThat(owners(oldCats)).containsExactly(old);
    }

    /// Cats of seven years and more or rabbits, not for a year, and nobody with an open complaint.
    @Test
    void oneOfTheAlternativesIsEnoughAndWhoIsLeftOutIsOut() {
        OwnerId cat = till.owner("แมวแก่"), kitten = till.owner("แมวเด็ก"), rabbit = till.owner("กระต่าย"), angry = till.owner("ร้องเรียน"), lately = till.owner("เพิ่งมา");
        born(till.pet(cat, "ก", "CAT").value(), 8);
        born(till.pet(kitten, "ข", "CAT").value(), 1);
        for (OwnerId each : List.of(rabbit, angry, lately)) till.pet(each, "ค", "RABBIT");
        List<OwnerId> all = List.of(cat, kitten, rabbit, angry, lately);
        for (OwnerId each : all) bill(each.value(), each, 100, each.equals(lately) ? 3 : 500);
        till.transactions.write(ctx -> ctx.execute("INSERT INTO feedback (owner_id, kind, score, at) VALUES (?, 'COMPLAINT', NULL, CURRENT_TIMESTAMP)", angry.value()));
        SegmentDefinition asked = SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT"), Condition.Between.least(Trait.AGE, 7).in(Span.Unit.YEARS))
                .or(Condition.Among.of(Trait.SPECIES, "RABBIT")).and(Condition.Since.of(Trait.AWAY, Span.months(12))).except(Condition.Fact.of(Trait.COMPLAINT));
        assertThat(owners(asked)).containsExactly(cat, rabbit);
        assertThat(owners(SegmentDefinition.EVERYBODY.except(Condition.Among.of(Trait.SPECIES, "CAT")))).containsExactly(rabbit, angry, lately);
        assertThat(asked.ways()).containsExactly(1, 1, 2, 0, -1);
        assertThat(asked.offered(3).ways()).as("joins the last alternative").containsExactly(1, 1, 2, 2, -1);
        assertThat(asked.offered(2).ways()).as("one alternative is none").containsExactly(0, 0, 0, 0, -1);
        assertThat(asked.without(2).alternatives()).isZero();
        assertThat(asked.excepted(4).ways()).containsExactly(1, 1, 2, 0, 0);
        assertThat(SegmentText.read(SegmentText.written(asked))).isEqualTo(asked);
    }

    /// Cases of Open Loyalty's segmentation: c1 with one bill of 10, c2 with one of 100, c3 with 1 and 99.
    @Test
    void countAndAverageOfBillsChooseAsInOpenLoyalty() {
        OwnerId one = till.owner("หนึ่ง"), two = till.owner("สอง"), three = till.owner("สาม");
        bill(1, one, 10, 3);
        bill(2, two, 100, 3);
        bill(3, three, 1, 4);
        bill(4, three, 99, 3);
        assertThat(owners(SegmentDefinition.of(Condition.Between.of(Trait.VISITS, 2, 10)))).containsExactly(three);
        assertThat(owners(SegmentDefinition.of(Condition.Between.of(Trait.VISITS, 1, 1)))).containsExactly(one, two);
        Condition average = Condition.Between.of(Trait.AVERAGE, 4_000, 20_000);
        assertThat(owners(SegmentDefinition.of(average))).containsExactly(two, three);
        assertThat(owners(SegmentDefinition.of(Condition.Between.of(Trait.AVERAGE, 0, 3_999)))).containsExactly(one);
        assertThat(owners(SegmentDefinition.of(average, Condition.Between.of(Trait.VISITS, 1, 1)))).containsExactly(two);
    }

    @Test
    void thoseOfTheProgramAreThereAndCannotBeChanged() {
        List<Segment> all = book.all();
        assertThat(all).extracting(segment -> segment.ready().orElse("")).containsExactly("NEW", "LAPSING", "LOST", "CHAMPIONS", "BIRTHDAYS", "OVERDUE", "GROOMING", "REFERRED",
                "NO_CONSENT", "BEST_FIFTH");
        for (Segment each : all) assertThat(owners(each.definition())).as(each.ready().orElse("")).isNotNull();
        assertThat(book.save(Optional.of(all.getFirst().id()), "ใหม่", SegmentDefinition.EVERYBODY, manager).refusal()).contains(new SegmentRefusal.Fixed());
        assertThat(book.remove(all.getFirst().id(), manager).refusal()).contains(new SegmentRefusal.Fixed());
    }

    @Test
    void aSegmentIsKeptUnderOneNameRenamedRemovedAndBroughtBack() {
        SegmentDefinition cats = SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT"));
        Segment kept = book.save(Optional.empty(), " แมวทั้งหมด ", cats, manager).get();
        assertThat(kept.name()).isEqualTo("แมวทั้งหมด");
        assertThat(book.save(Optional.empty(), "แมวทั้งหมด", cats, manager).refusal()).contains(new SegmentRefusal.NameTaken("แมวทั้งหมด"));
        assertThat(book.save(Optional.empty(), " ", cats, manager).refusal()).contains(new SegmentRefusal.NameMissing());
        assertThat(book.save(Optional.empty(), "ว่าง", SegmentDefinition.of(Condition.Among.of(Trait.TIER)), manager).refusal()).contains(new SegmentRefusal.ConditionOpen());
        assertThat(book.rename(kept.id(), "เจ้าของแมว", manager).get().definition()).isEqualTo(cats);
        assertThat(book.remove(kept.id(), manager).isDone()).isTrue();
        assertThat(book.all()).noneMatch(each -> each.id().equals(kept.id()));
        assertThat(book.of(kept.id())).as("a campaign may still speak of it").isPresent();
        Segment other = book.save(Optional.empty(), "เจ้าของแมว", cats, manager).get();
        assertThat(book.restore(kept.id(), manager).refusal()).contains(new SegmentRefusal.NameTaken("เจ้าของแมว"));
        book.remove(other.id(), manager);
        assertThat(book.restore(kept.id(), manager).isDone()).isTrue();
        Outcome<Segment> notAllowed = book.save(Optional.empty(), "อื่น", cats, Authority.of(till.mint));
        assertThat(notAllowed.refusal()).isPresent();
    }

    @Test
    void countsFollowWhatIsWrittenAndAFileHoldsNoMoreThanItIsFor(@TempDir Path folder) throws IOException {
        SegmentCounts counts = new SegmentCounts(till.transactions, till.clock());
        SegmentExport export = new SegmentExport(till.transactions, counts, till.audit, till.clock());
        SegmentDefinition came = SegmentDefinition.of(Condition.Since.of(Trait.CAME, Span.months(1)));
        OwnerId one = till.owner("=HYPERLINK(1)"), two = till.owner("วีระ");
        bill(1, one, 100, 3);
        assertThat(counts.count(came)).isEqualTo(1);
        bill(2, two, 100, 3);
        assertThat(counts.isStale()).isTrue();
        counts.refresh();
        assertThat(counts.count(came)).isEqualTo(2);
        assertThat(counts.count(SegmentDefinition.of(Condition.Among.of(Trait.TOOK, "GROUP:GROOM").turned()))).isEqualTo(2);
        assertThat(counts.isStale()).isFalse();
        assertThat(counts.grid().owners()).isEqualTo(2);
        till.transactions.write(ctx -> ctx.execute("INSERT INTO owner_phone (owner_id, position, e164, kind) SELECT id, 1, '+66812345678', 'MOBILE' FROM owner"));
        till.transactions.write(ctx -> ctx.execute("INSERT INTO consent_event (owner_id, purpose, channel, given, at, notice_version, taken_through) VALUES (?, 'MARKETING', 'ANY', TRUE, "
                + "CURRENT_TIMESTAMP, '1', 'PAPER')", two.value()));
        Path file = folder.resolve("look.csv");
        assertThat(export.write(file, "มาเดือนนี้", came, SegmentExport.Purpose.LOOK, Language.TH, manager).get()).isEqualTo(2);
        assertThat(Files.readString(file)).contains("วีระ", " =HYPERLINK").doesNotContain("081", "\n=");
        Path offers = folder.resolve("offers.csv");
        assertThat(export.write(offers, "มาเดือนนี้", came, SegmentExport.Purpose.OFFER, Language.TH, manager).get()).as("who agreed").isEqualTo(1);
        assertThat(Files.readString(offers)).contains("วีระ", "081").doesNotContain("HYPERLINK");
        assertThat(export.write(folder.resolve("sheet.xlsx"), "มาเดือนนี้", came, SegmentExport.Purpose.LOOK, Language.EN, manager).get()).isEqualTo(2);
        assertThat(export.write(folder.resolve("no.csv"), "x", came, SegmentExport.Purpose.LOOK, Language.TH, Authority.of(till.mint)).refusal()).isPresent();
        assertThat(folder.resolve("no.csv")).doesNotExist();
        int noted = till.transactions.read(ctx -> ctx.fetchSingle("SELECT COUNT(*) FROM audit_entry WHERE action = 'segment.exported'").get(0, Integer.class));
        assertThat(noted).isEqualTo(3);
    }

    private List<OwnerId> owners(SegmentDefinition definition) {
        return till.transactions.read(ctx -> segments.owners(ctx, definition, Till.TODAY));
    }

    private void born(long pet, int years) {
        till.transactions.write(ctx -> ctx.execute("UPDATE pet SET birth_date = ? WHERE id = ?", Till.TODAY.minusYears(years), pet));
    }

    private void bill(long id, OwnerId owner, int baht, int daysAgo) {
        till.transactions.write(ctx -> ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, "
                + "vat_satang, exempt_satang, payable_satang, first_visit) VALUES (?, ?, CURRENT_TIMESTAMP, ?, ?, ?, ?, 0, ?, 0, 0, 0, ?, FALSE)", id, "b" + id, Till.TODAY.minusDays(daysAgo),
                owner.value(), till.mint.value(), baht * 100L, baht * 100L, baht * 100L));
    }
}
