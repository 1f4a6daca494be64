package jaidee.catalogue;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.CARE_PRODUCT_GROUP;
import static jaidee.db.tables.Tables.COAT_COLOUR;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueServiceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T07:32:00Z"), Days.BANGKOK);

    private final Database database = Database.inMemory();
    private final AuditLog audit = new AuditLog(CLOCK);
    private final CatalogueService catalogue = new CatalogueService(database.transactions(), audit, CLOCK);
    private StaffId manager;

    @BeforeEach
    void aNewClinic() {
        manager = database.transactions().write(ctx -> {
            new CatalogueSeed(CLOCK).bring(ctx);
            return new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "สมศรี").set(STAFF.ROLE, "MANAGER")
                    .set(STAFF.CREATED_AT, CLOCK.instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1());
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBarcodeToldAtTheDeskIsKnownFromThenOnAndBelongsToOneItem() {
        Item food = catalogue.byCode("FOOD-RX").orElseThrow(), nail = catalogue.byCode("NAIL").orElseThrow();
        Authority allowed = Authority.of(manager);
        catalogue.giveBarcode(food.id(), " 8850123400018 ", allowed).get();
        assertThat(catalogue.byBarcode("8850123400018")).map(Item::code).contains("FOOD-RX");
        assertThat(catalogue.giveBarcode(nail.id(), "8850123400018", allowed).refusal())
                .contains(new CatalogueRefusal.BarcodeTaken("8850123400018"));
        assertThat(catalogue.giveBarcode(nail.id(), "8".repeat(41), allowed).refusal()).containsInstanceOf(Limits.TooLong.class);
        assertThat(catalogue.giveBarcode(food.id(), "20000017", allowed).isDone()).isTrue();
        assertThat(catalogue.byBarcode("8850123400018")).isEmpty();
        StaffId reception = database.transactions().write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "มินต์")
                .set(STAFF.ROLE, "RECEPTION").set(STAFF.CREATED_AT, CLOCK.instant().atOffset(ZoneOffset.UTC))
                .returningResult(STAFF.ID).fetchSingle().value1()));
        assertThat(catalogue.giveBarcode(nail.id(), "8850123400018", Authority.of(reception)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(catalogue.giveBarcode(nail.id(), "8850123400018", new Authority(reception, Optional.of(manager))).isDone()).isTrue();
    }

    @Test
    void aNewClinicBeginsWithPricesWordsAndProtocols() {
        assertThat(catalogue.all()).hasSize(83).allMatch(Item::active)
                .allMatch(item -> item.usual().orElseThrow().low().compareTo(item.price()) <= 0)
                .allMatch(item -> item.usual().orElseThrow().high().compareTo(item.price()) >= 0);
        assertThat(catalogue.categories()).hasSize(20);
        assertThat(catalogue.byCode("vac-rab").orElseThrow()).satisfies(rabies -> {
            assertThat(rabies.price()).isEqualTo(Money.baht(150));
            assertThat(rabies.group()).isEqualTo(ServiceGroup.VACCINE);
            assertThat(rabies.pointsEach()).isEqualTo(Points.of(50));
        });
        assertThat(database.transactions().<List<Integer>>read(ctx -> List.of(ctx.fetchCount(BREED), ctx.fetchCount(COAT_COLOUR),
                ctx.fetchCount(CARE_PRODUCT), ctx.fetchCount(CARE_PRODUCT_GROUP)))).containsExactly(TableFile.rows("breeds").size(), TableFile.rows("colours").size(), 21, 27);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            VAC-RAB,VAC-RAB
            vac rab,VAC-RAB
            พิษสุนัข,VAC-RAB
            พิศสุนัก,
            หมาบ้า,
            rabies,VAC-RAB
            8 โรค,VAC-8IN1
            วัคซีน 8,VAC-8IN1
            ตัดเลบ,NAIL
            ขูด,DENTAL
            nail,NAIL
            exam,EXAM
            groom cat,GROOM-C
            แมว ตัดขน,GROOM-C
            """)
    void theBestMatchIsFirst(String typed, String code) {
        assertThat(catalogue.find(typed).stream().findFirst().map(Item::code)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void findingStartsAtTheFirstCharacterAndIsNeverLongerThanThirty() {
        assertThat(catalogue.find("ว").getFirst().name().th()).startsWith("ว");
        assertThat(catalogue.find("a")).hasSizeLessThanOrEqualTo(30).isNotEmpty();
        assertThat(catalogue.find("")).isEmpty();
        assertThat(catalogue.find(" - ")).isEmpty();
    }

    @Test
    void anAddedItemIsFoundAtOnceByItsBarcode() {
        Item food = catalogue.add(draft("SALMON", "8850123400019", Money.baht(429)), Authority.of(manager)).get();

        assertThat(catalogue.find("8850123400019")).containsExactly(food);
        assertThat(catalogue.byBarcode("8850123400019")).contains(food);
        assertThat(database.transactions().<List<AuditEntry>>read(ctx -> audit.about(ctx, "ITEM", food.id().value(), 5))).hasSize(1);
    }

    @Test
    void anItemNoLongerSoldIsNotFoundButStillKnown() {
        Item toy = catalogue.byCode("TOY").orElseThrow();
        ItemDraft was = ItemDraft.of(toy);
        catalogue.change(toy.id(), new ItemDraft(was.code(), "", was.name(), was.category(), was.unit(), was.price(), was.vatClass(),
                was.group(), was.pointsEach(), true, false), Authority.of(manager)).get();

        assertThat(catalogue.find("TOY")).isEmpty();
        assertThat(catalogue.item(toy.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void whatIsTakenMissingOrOutOfRangeIsRefusedBesideItsField() {
        catalogue.add(draft("SALMON", "8850123400019", Money.baht(429)), Authority.of(manager)).get();

        assertThat(refusedField(draft("exam", "", Money.baht(1)))).isEqualTo("code");
        assertThat(refusedField(draft("NEW", "8850123400019", Money.baht(1)))).isEqualTo("barcode");
        assertThat(refusedField(draft("NEW", "", Money.baht(1_000_000)))).isEqualTo("price");
        assertThat(refusedField(draft("NEW", "", Money.satang(-1)))).isEqualTo("price");
        assertThat(refusedField(draft("  ", "", Money.baht(1)))).isEqualTo("code");
        assertThat(catalogue.add(named(new Bilingual("ก".repeat(201), "A")), Authority.of(manager)).refusal().orElseThrow())
                .isInstanceOf(Limits.TooLong.class);
        assertThat(catalogue.all()).hasSize(84);
    }

    private String refusedField(ItemDraft draft) {
        return catalogue.add(draft, Authority.of(manager)).refusal().orElseThrow().field();
    }

    private static ItemDraft draft(String code, String barcode, Money price) {
        return new ItemDraft(code, barcode, new Bilingual("อาหารแมวปลาแซลมอน", "Salmon cat food"), "FOOD", new Bilingual("ถุง", "bag"),
                price, VatClass.EXEMPT, ServiceGroup.FOOD, Points.of(5), true, true);
    }

    private static ItemDraft named(Bilingual name) {
        return new ItemDraft("NEW", "", name, "FOOD", new Bilingual("ถุง", "bag"), Money.baht(1), VatClass.EXEMPT,
                ServiceGroup.FOOD, Points.ZERO, true, true);
    }
}
