package jaidee.privacy;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cards.CardTerms;
import jaidee.cli.Books;
import jaidee.health.CareDues;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.search.SearchIndex;
import jaidee.segments.SegmentCounts;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionServiceTest {
    @TempDir
    Path folder;
    private final HeldClinic clinic = new HeldClinic(15);
    private final OwnerChanges changes = new OwnerChanges(clinic.transactions);
    private final ErasureService erasure = new ErasureService(clinic.transactions, clinic.audit, changes, new ErasedList(Optional.empty()), clinic.clock);
    private final RetentionService retention = new RetentionService(clinic.transactions, clinic.audit, new SettingsService(clinic.transactions, clinic.audit, clinic.clock), erasure, clinic.clock);
    private final OwnerId silent = clinic.silent(new OwnerSearch(clinic.transactions, new SearchIndex(Runnable::run), changes, List.of(new CardTerms(clinic.transactions))));

    @BeforeEach
    void wire() {
        CareDues dues = new CareDues(clinic.transactions, changes, clinic.clock);
        dues.listen(new Reminders(clinic.transactions, new SettingsService(clinic.transactions, clinic.audit, clinic.clock), clinic.clock));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private boolean erased(OwnerId owner) {
        return clinic.transactions.read(ctx -> ctx.fetchExists(OWNER, OWNER.ID.eq(owner.value()).and(OWNER.ERASED_AT.isNotNull())));
    }

    @Test
    void theDryRunNamesThemAndChangesNothing() {
        RetentionPlan plan = retention.plan(new RetentionTerms(3, 12));
        assertThat(plan.owners()).extracting(RetentionPlan.Line::owner).contains(silent).doesNotContain(clinic.regular);
        assertThat(plan.owners().getLast().last()).isEqualTo(LocalDate.of(2022, 5, 1));
        assertThat(erased(silent)).isFalse();
        assertThat(retention.plan(new RetentionTerms(5, 12)).owners()).extracting(RetentionPlan.Line::owner).doesNotContain(silent);
    }

    @Test
    void carriedOutTheyAreErasedAndOldMessagesLoseTheirWords() {
        clinic.transactions.write(ctx -> ctx.update(MESSAGE).set(MESSAGE.CREATED_AT, clinic.clock.instant().atOffset(java.time.ZoneOffset.UTC).minusYears(2)).execute());
        RetentionPlan plan = retention.plan(new RetentionTerms(3, 12));
        RetentionService.Done done = retention.carryOut(plan, (_, _) -> true, clinic.manager).get();
        assertThat(done.owners()).isEqualTo(plan.owners().size()).isPositive();
        assertThat(done.messages()).isEqualTo(plan.messages()).isPositive();
        assertThat(erased(silent)).isTrue();
        assertThat(erased(clinic.regular)).isFalse();
        assertThat(retention.plan(new RetentionTerms(3, 12)).isEmpty()).isTrue();
        assertThat(retention.terms()).isEqualTo(new RetentionTerms(3, 12));
        List<String> violations = clinic.transactions.read(ctx -> Books.invariants(clinic.database, clinic.clock).stream().flatMap(each -> each.check().apply(ctx).violations().stream()).toList());
        assertThat(violations).isEmpty();
    }

    @Test
    void whoCameBackOrHasPointsStays() {
        RetentionPlan before = retention.plan(new RetentionTerms(3, 12));
        RetentionPlan plan = new RetentionPlan(before.terms(), List.of(before.owners().getLast()), 0, 0, 0, 0);
        clinic.transactions.write(ctx -> ctx.execute("INSERT INTO ledger_entry (owner_id, idempotency_key, kind, points, at, business_day, reason_key, reason_arguments) VALUES (?, 'k', 'ADJUST', 5, ?, ?, 'loyalty.reason.adjusted', '[]')",
                silent.value(), clinic.clock.instant().atOffset(java.time.ZoneOffset.UTC), LocalDate.of(2026, 11, 22)));
        int entries = clinic.transactions.read(ctx -> ctx.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.OWNER_ID.eq(silent.value())));
        assertThat(entries).isOne();
        assertThat(retention.plan(new RetentionTerms(3, 12)).withPoints()).isEqualTo(before.withPoints() + 1);
        assertThat(retention.carryOut(plan, (_, _) -> true, clinic.manager).get().owners()).isZero();
        assertThat(erased(silent)).isFalse();
    }

    @Test
    void stoppedNothingMoreGoesAndWhoMayNotIsRefused() {
        RetentionPlan plan = retention.plan(new RetentionTerms(3, 12));
        assertThat(retention.carryOut(plan, (_, _) -> false, clinic.manager).get()).isEqualTo(new RetentionService.Done(0, 0, 0));
        assertThat(retention.carryOut(plan, (_, _) -> true, Authority.of(clinic.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(erased(silent)).isFalse();
    }

    @Test
    void aBreachIsWrittenWithItsDeadlineAndWhomItConcerns() throws IOException {
        Typesetter typesetter = Typesetter.load();
        RequestBook requests = new RequestBook(clinic.transactions, clinic.audit, clinic.clock);
        Request breach = requests.note(new RequestDraft(RequestKind.BREACH, Optional.empty(), LocalDate.of(2026, 11, 22), "แฟลชไดรฟ์สำรองข้อมูลหายที่ลานจอดรถ"), clinic.mint).get();
        Request other = requests.note(new RequestDraft(RequestKind.ACCESS, Optional.of(clinic.regular), LocalDate.of(2026, 11, 22), ""), clinic.mint).get();
        BreachService service = new BreachService(clinic.transactions, clinic.audit, new SegmentCounts(clinic.transactions, clinic.clock), clinic.clinics, () -> typesetter, clinic.clock);
        assertThat(service.write(other.id(), Optional.empty(), folder, Language.TH, clinic.manager).refusal()).contains(new PrivacyRefusal.NoBreach());
        Path pdf = service.write(breach.id(), Optional.empty(), folder, Language.TH, clinic.manager).get();
        assertThat(folder.resolve(pdf.getFileName().toString().replace(".pdf", ".xlsx"))).exists();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("25 พ.ย. 2569", "แฟลชไดรฟ์");
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 75), "png", Files.createDirectories(Path.of("target/papers")).resolve("privacy-breach.png").toFile());
        }
        Sheet english = service.sheet(breach, 12, Language.EN);
        assertThat(english.pages()).isOne();
    }
}
