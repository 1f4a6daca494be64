package jaidee.privacy;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.AUDIT_ERASURE;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cards.CardTerms;
import jaidee.checkout.LastVisits;
import jaidee.cli.Books;
import jaidee.db.Database;
import jaidee.db.tables.DefaultSchema;
import jaidee.health.CareDues;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.ReasonWords;
import jaidee.outreach.Reminders;
import jaidee.owners.AlertKind;
import jaidee.owners.AlertService;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.search.SearchIndex;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureServiceTest {
    /// Stands nowhere else in a sample clinic.
    private static final String SECRET = "ลับสุดยอด";
    private static final String PHONE = "+66899999991";

    @TempDir
    Path folder;
    private final HeldClinic clinic = new HeldClinic(20);
    private final OwnerChanges changes = new OwnerChanges(clinic.transactions);
    private OwnerSearch search;
    private ErasureService service;
    private OwnerId owner;

    @BeforeEach
    void wire() {
        CareDues dues = new CareDues(clinic.transactions, changes, clinic.clock);
        dues.listen(new Reminders(clinic.transactions, new SettingsService(clinic.transactions, clinic.audit, clinic.clock), clinic.clock));
        search = new OwnerSearch(clinic.transactions, new SearchIndex(Runnable::run), changes, List.of(new CardTerms(clinic.transactions), new LastVisits(clinic.transactions)));
        service = new ErasureService(clinic.transactions, clinic.audit, changes, new ErasedList(Optional.of(folder)), clinic.clock);
        owner = clinic.regular;
        withoutObstacles();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void withoutObstacles() {
        clinic.transactions.write(ctx -> {
            ctx.update(FEEDBACK).setNull(FEEDBACK.OWNER_ID).setNull(FEEDBACK.SALE_ID).where(FEEDBACK.OWNER_ID.eq(owner.value())).and(FEEDBACK.DUE_ON.isNotNull()).execute();
            return ctx.deleteFrom(HELD_BASKET).where(HELD_BASKET.OWNER_ID.eq(owner.value())).execute();
        });
    }

    /// Writes the secret into everything that may be written freely, by deeds where the log hears of it.
    private void plant() {
        OwnerService owners = new OwnerService(clinic.transactions, clinic.audit, changes, new PetService(clinic.transactions, clinic.audit, changes, clinic.clock), clinic.clock);
        owners.note(owner, "โน้ต " + SECRET, clinic.mint).get();
        long pet = pet();
        new AlertService(clinic.transactions, clinic.audit, changes, clinic.clock).add(new jaidee.kernel.PetId(pet), AlertKind.OTHER, SECRET + " กัด", clinic.mint).get();
        clinic.transactions.write(ctx -> {
            ctx.update(OWNER).set(OWNER.FIRST_NAME, SECRET).set(OWNER.NAME_KEY1, SECRET).set(OWNER.LINE_ID, SECRET).set(OWNER.ADDRESS, SECRET).where(OWNER.ID.eq(owner.value())).execute();
            ctx.update(OWNER_PHONE).set(OWNER_PHONE.E164, PHONE).where(OWNER_PHONE.OWNER_ID.eq(owner.value())).execute();
            for (String table : List.of("sale", "deposit_entry")) ctx.execute("UPDATE " + table + " SET note = ? WHERE owner_id = ?", SECRET, owner.value());
            ctx.execute("UPDATE sale_line SET note = ? WHERE sale_id IN (SELECT id FROM sale WHERE owner_id = ?)", SECRET, owner.value());
            ctx.execute("UPDATE sale_line SET price_reason = ?, list_unit_satang = unit_satang, price_granted_by = 1 WHERE sale_id IN (SELECT id FROM sale WHERE owner_id = ?)", SECRET, owner.value());
            ctx.execute("UPDATE sale_discount SET reason = ? WHERE sale_id IN (SELECT id FROM sale WHERE owner_id = ?)", SECRET, owner.value());
            ctx.execute("UPDATE vaccination SET expired_reason = ?, reason = ? WHERE pet_id IN (SELECT id FROM pet WHERE owner_id = ?)", SECRET, SECRET, owner.value());
            ctx.execute("UPDATE message SET body = ?, address = ? WHERE owner_id = ?", SECRET, PHONE, owner.value());
            ctx.execute("UPDATE feedback SET text = ? WHERE owner_id = ?", SECRET, owner.value());
            ctx.execute("UPDATE feedback_step SET text = ? WHERE feedback_id IN (SELECT id FROM feedback WHERE owner_id = ?)", SECRET, owner.value());
            ctx.execute("UPDATE contact_attempt SET note = ?, phone = ? WHERE reminder_id IN (SELECT id FROM reminder WHERE owner_id = ?)", SECRET, PHONE, owner.value());
            ctx.execute("UPDATE touch_point SET who = ?, phone = ? WHERE owner_id = ?", SECRET, PHONE, owner.value());
            ctx.execute("UPDATE pet SET name = ?, name_key1 = ?, note = ?, marks = ? WHERE owner_id = ?", SECRET, SECRET, SECRET, SECRET, owner.value());
            ctx.execute("UPDATE consent_event SET evidence = ? WHERE owner_id = ?", SECRET, owner.value());
            ctx.execute("INSERT INTO co_carer (owner_id, display_name, phone_e164, relation, may_bring, may_collect, may_spend_points) VALUES (?, ?, ?, ?, TRUE, TRUE, TRUE)", owner.value(), SECRET, PHONE, SECRET);
            ctx.execute("INSERT INTO owner_buyer (owner_id, buyer) VALUES (?, ?)", owner.value(), SECRET);
            ctx.execute("UPDATE ledger_entry SET reason_key = 'loyalty.reason.adjusted', reason_arguments = ? WHERE kind = 'ADJUST' AND owner_id = ?",
                    ReasonWords.written(Message.of("loyalty.reason.adjusted", SECRET)), owner.value());
            clinic.audit.append(ctx, clinic.mint, "held.put", "HELD_BASKET", 77L, java.util.Map.of("name", "คุณ" + SECRET, "lines", 2));
            return clinic.audit;
        });
        new RequestBook(clinic.transactions, clinic.audit, clinic.clock).note(new RequestDraft(RequestKind.ERASE, Optional.of(owner), java.time.LocalDate.of(2026, 11, 20), SECRET), clinic.mint).get();
    }

    private long pet() {
        return clinic.transactions.read(ctx -> ctx.select(PET.ID).from(PET).where(PET.OWNER_ID.eq(owner.value())).orderBy(PET.ID).limit(1).fetchSingle().value1());
    }

    /// Every column of every table that holds one of these words.
    private Set<String> places(String... words) {
        return clinic.transactions.read(ctx -> {
            Set<String> found = new TreeSet<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
                for (Field<?> field : table.fields())
                    if (field.getType() == String.class) for (String word : words) if (holds(ctx, table, field, word)) found.add(table.getName() + "." + field.getName());
            return found;
        });
    }

    private static boolean holds(DSLContext ctx, Table<?> table, Field<?> field, String word) {
        return ctx.fetchExists(table, field.coerce(String.class).contains(word));
    }

    private List<String> violations() {
        Database database = clinic.database;
        return clinic.transactions.read(ctx -> Books.invariants(database, clinic.clock).stream().flatMap(each -> each.check().apply(ctx).violations().stream().map(broken -> each.name() + ": " + broken)).toList());
    }

    private long money() {
        return clinic.transactions.read(ctx -> ctx.select(org.jooq.impl.DSL.sum(SALE.PAYABLE_SATANG)).from(SALE).fetchSingle().value1().longValue());
    }

    @Test
    void nothingThatSaysWhoItWasIsLeftAnywhere() {
        plant();
        assertThat(places(SECRET, PHONE)).contains("OWNER.FIRST_NAME", "MESSAGE.BODY", "AUDIT_ENTRY.DETAIL", "PET.NAME", "PRIVACY_CASE.TEXT");
        long before = money();
        int bills = clinic.transactions.read(ctx -> ctx.fetchCount(SALE, SALE.OWNER_ID.eq(owner.value())));

        Erasure done = service.erase(owner, clinic.manager).get();

        assertThat(places(SECRET, PHONE)).isEmpty();
        assertThat(violations()).isEmpty();
        assertThat(money()).isEqualTo(before);
        assertThat(done.entries()).isPositive();
        int still = clinic.transactions.read(ctx -> ctx.fetchCount(SALE, SALE.OWNER_ID.eq(owner.value())));
        assertThat(still).isEqualTo(bills);
    }

    @Test
    void searchFindsNobodyAndNothingWaitsForThem() {
        search.load();
        String number = clinic.memberNo(owner);
        assertThat(search.find(number, 5)).isNotEmpty();
        service.erase(owner, clinic.manager).get();
        assertThat(search.find(number, 5)).isEmpty();
        search.load();
        assertThat(search.find(number, 5)).isEmpty();
        int pictures = clinic.transactions.read(ctx -> ctx.fetchCount(PET_PHOTO, PET_PHOTO.PET_ID.eq(pet())));
        int waiting = clinic.transactions.read(ctx -> ctx.fetchCount(REMINDER, REMINDER.OWNER_ID.eq(owner.value()).and(REMINDER.STATUS.in("OPEN", "BOOKED"))));
        assertThat(pictures + waiting).isZero();
        assertThat(service.erase(owner, clinic.manager).refusal()).contains(new PrivacyRefusal.NotListed());
    }

    @Test
    void pointsLapseAndTheLedgerStaysTrue() {
        service.erase(owner, clinic.manager).get();
        java.math.BigDecimal left = clinic.transactions.read(ctx -> ctx.select(org.jooq.impl.DSL.sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).where(LEDGER_ENTRY.OWNER_ID.eq(owner.value())).fetchSingle().value1());
        assertThat(left.longValue()).isLessThanOrEqualTo(0);
        assertThat(violations()).isEmpty();
    }

    @Test
    void theBuyerOnAFullTaxInvoiceIsKept() {
        plant();
        clinic.transactions.write(ctx -> ctx.execute("UPDATE document SET buyer = ? WHERE id = (SELECT MIN(d.id) FROM document d JOIN sale s ON s.id = d.sale_id WHERE s.owner_id = ?)", SECRET, owner.value()));
        service.erase(owner, clinic.manager).get();
        assertThat(places(SECRET, PHONE)).containsExactly("DOCUMENT.BUYER");
        String buyer = clinic.transactions.read(ctx -> ctx.select(DOCUMENT.BUYER).from(DOCUMENT).where(DOCUMENT.BUYER.contains(SECRET)).fetchSingle().value1());
        assertThat(buyer).isEqualTo(SECRET);
    }

    @Test
    void aChangeToAnErasedEntryStillShows() {
        plant();
        service.erase(owner, clinic.manager).get();
        long erased = clinic.transactions.read(ctx -> ctx.select(AUDIT_ERASURE.ENTRY_ID).from(AUDIT_ERASURE).limit(1).fetchSingle().value1());
        clinic.transactions.write(ctx -> ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTION, "owner.forged").where(AUDIT_ENTRY.ID.eq(erased)).execute());
        assertThat(violations()).anyMatch(each -> each.startsWith("audit.chain"));
    }

    @Test
    void nobodyHidesAChangeByCallingItErased() {
        service.erase(owner, clinic.manager).get();
        clinic.transactions.write(ctx -> {
            long telling = ctx.select(AUDIT_ERASURE.ERASED_BY).from(AUDIT_ERASURE).limit(1).fetchSingle().value1();
            long other = ctx.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.notIn(org.jooq.impl.DSL.select(AUDIT_ERASURE.ENTRY_ID).from(AUDIT_ERASURE))).and(AUDIT_ENTRY.ID.lt(telling)).limit(1)
                    .fetchSingle().value1();
            ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.DETAIL, "{}").where(AUDIT_ENTRY.ID.eq(other)).execute();
            return ctx.insertInto(AUDIT_ERASURE).set(AUDIT_ERASURE.ENTRY_ID, other).set(AUDIT_ERASURE.ERASED_BY, telling).execute();
        });
        assertThat(violations()).anyMatch(each -> each.startsWith("audit.chain"));
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        assertThat(service.erase(owner, Authority.of(clinic.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        clinic.transactions.write(ctx -> ctx.execute("INSERT INTO held_basket (idempotency_key, name, owner_id, content, held_at, held_by) VALUES ('k', 'x', ?, '{}', CURRENT_TIMESTAMP, ?)", owner.value(), clinic.mint.value()));
        assertThat(service.erase(owner, clinic.manager).refusal()).contains(new PrivacyRefusal.BillOnHold());
        OwnerId depositor = clinic.transactions.read(ctx -> ctx.select(DEPOSIT_ENTRY.OWNER_ID).from(DEPOSIT_ENTRY).groupBy(DEPOSIT_ENTRY.OWNER_ID)
                .having(org.jooq.impl.DSL.sum(DEPOSIT_ENTRY.SATANG).gt(java.math.BigDecimal.ZERO)).limit(1).fetchOptional(row -> new OwnerId(row.value1())).orElse(null));
        if (depositor != null) assertThat(service.obstacle(depositor).orElseThrow()).isInstanceOf(PrivacyRefusal.DepositLeft.class);
    }

    @Test
    void whoABackupBroughtBackIsErasedAgain() {
        service.erase(owner, clinic.manager).get();
        clinic.transactions.write(ctx -> ctx.update(OWNER).setNull(OWNER.ERASED_AT).set(OWNER.FIRST_NAME, SECRET).where(OWNER.ID.eq(owner.value())).execute());
        assertThat(service.again()).isOne();
        assertThat(places(SECRET)).isEmpty();
        assertThat(service.again()).isZero();
        // another clinic in the same folder has its own owners
        clinic.transactions.write(ctx -> ctx.update(OWNER).setNull(OWNER.ERASED_AT).set(OWNER.CREATED_AT, clinic.clock.instant().atOffset(java.time.ZoneOffset.UTC)).where(OWNER.ID.eq(owner.value())).execute());
        assertThat(service.again()).isZero();
    }

    @Test
    void allOfAClinicCanBeErasedAndTheBooksStayTrue() {
        long before = money();
        List<Long> all = clinic.transactions.read(ctx -> ctx.select(OWNER.ID).from(OWNER).where(OWNER.MERGED_INTO.isNull()).fetch(OWNER.ID));
        long done = all.stream().filter(id -> service.erase(new OwnerId(id), clinic.manager).isDone()).count();
        assertThat(done).isGreaterThan(10);
        assertThat(violations()).isEmpty();
        assertThat(money()).isEqualTo(before);
    }
}
