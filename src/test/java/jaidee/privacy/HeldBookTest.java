package jaidee.privacy;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldBookTest {
    /// What refers to an owner or a pet and stands in the export under another name, or says nothing about them that is not in another part.
    private static final Set<String> TOLD_OTHERWISE = Set.of("CARE_DUE", "DUE_OVERRIDE", "MISSION_COMPLETION", "OWNER_APART", "OWNER_MERGE", "PET_MERGE", "POINTS_LOT", "PARTNER_VOUCHER", "REFERRAL_SLIP", "SALE_NEXT_DUE", "SEEN_PET", "SURVEY_ASK",
            "TIER_FLOOR");
    private static final Set<String> EXPORTED = Set.of("CAMPAIGN_MEMBER", "CONSENT_EVENT", "COUPON", "CO_CARER", "DEPOSIT_ENTRY", "FEEDBACK", "HELD_BASKET", "LEDGER_ENTRY", "MEMBER_CARD", "MESSAGE", "OWNER",
            "OWNER_BUYER", "OWNER_PHONE", "PARTNER_MOVEMENT", "PET", "PET_OWNERSHIP", "POINTS_TRANSFER", "PRIVACY_CASE", "PRIVILEGE_USE", "REFERRAL", "REMINDER", "REWARD_REDEMPTION", "SALE", "SUGGESTION_EVENT",
            "TIER_CHANGE", "TOUCH_POINT", "WRONG_NUMBER", "PET_ALERT", "PET_PHOTO", "PET_WEIGHT", "SALE_LINE", "VACCINATION");

    private static HeldClinic clinic;
    private static HeldBook book;
    private static Typesetter typesetter;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        clinic = new HeldClinic(40);
        book = new HeldBook(clinic.transactions, clinic.clock);
        typesetter = Typesetter.load();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private DataExport export() {
        return new DataExport(book, clinic.transactions, clinic.audit, clinic.clinics, () -> typesetter);
    }

    private static HeldPart part(HeldData data, String name) {
        return data.parts().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whoeverAddsATableAboutOwnersSaysWhetherItIsHandedOver() {
        List<String> named = clinic.transactions.read(ctx -> ctx.resultQuery("""
                SELECT DISTINCT tc.table_name FROM information_schema.referential_constraints rc
                JOIN information_schema.table_constraints tc ON tc.constraint_name = rc.constraint_name
                JOIN information_schema.table_constraints uc ON uc.constraint_name = rc.unique_constraint_name
                WHERE uc.table_name IN ('OWNER', 'PET')""").fetch(0, String.class));
        Set<String> about = new TreeSet<>(named);
        about.removeAll(TOLD_OTHERWISE);
        assertThat(about).isEqualTo(new TreeSet<>(EXPORTED));
    }

    @Test
    void everythingOfAnOwnerIsGathered() {
        HeldData data = book.of(clinic.regular, clinic.manager).get();
        int sales = clinic.transactions.read(ctx -> ctx.fetchCount(SALE, SALE.OWNER_ID.eq(clinic.regular.value())));
        int points = clinic.transactions.read(ctx -> ctx.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.OWNER_ID.eq(clinic.regular.value())));
        assertThat(part(data, "bills").rows()).hasSize(sales);
        assertThat(part(data, "points").rows()).hasSize(points);
        assertThat(part(data, "messages").rows()).hasSize(clinic.messages(clinic.regular));
        assertThat(part(data, "phones").rows()).isNotEmpty();
        assertThat(part(data, "pets").rows()).isNotEmpty();
        assertThat(data.memberNo()).isEqualTo(clinic.memberNo(clinic.regular));
    }

    @Test
    void everyOwnerCanBeWrittenInBothLanguages() {
        clinic.transactions.read(ctx -> ctx.select(OWNER.ID).from(OWNER).where(OWNER.MERGED_INTO.isNull()).fetch(OWNER.ID)).forEach(id -> {
            HeldData data = book.of(new OwnerId(id), clinic.manager).get();
            for (Language language : Language.values()) {
                assertThat(HeldPapers.of(data, clinic.clinics.clinic().orElseThrow(), jaidee.kernel.Texts.of(language)).parts()).isNotEmpty();
                assertThat(JsonParser.parseString(HeldJson.written(data, "Jaidee", jaidee.kernel.Texts.of(language))).getAsJsonObject().get("memberNo").getAsString()).isEqualTo(data.memberNo());
            }
        });
    }

    @Test
    void oneDeedWritesBothFilesAndIsLogged() throws IOException {
        Path pdf = export().write(clinic.regular, folder, Language.TH, clinic.manager).get();
        Path json = folder.resolve(pdf.getFileName().toString().replace(".pdf", ".json"));
        JsonObject read = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        HeldData data = book.of(clinic.regular, clinic.manager).get();
        for (HeldPart part : data.parts()) if (!part.name().equals("log")) assertThat(read.getAsJsonArray(part.name())).as(part.name()).hasSize(part.rows().size());
        assertThat(read.getAsJsonArray("pets").get(0).getAsJsonObject().get("pictureJpegBase64").getAsString()).isEqualTo("AQID");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String words = new PDFTextStripper().getText(document);
            assertThat(words).contains(data.memberNo(), "ข้อมูลส่วนบุคคลที่คลินิกเก็บไว้");
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", Files.createDirectories(Path.of("target/papers")).resolve("privacy-th.png").toFile());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(1, 70), "png", Path.of("target/papers/privacy-th-2.png").toFile());
        }
        int logged = clinic.transactions.read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("owner.exported").and(AUDIT_ENTRY.SUBJECT_ID.eq(clinic.regular.value()))));
        assertThat(logged).isOne();
    }

    @Test
    void anEnglishPaperIsSet() throws IOException {
        Sheet sheet = export().sheet(book.of(clinic.regular, clinic.manager).get(), Language.EN);
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", Files.createDirectories(Path.of("target/papers")).resolve("privacy-en.png").toFile());
            assertThat(new PDFTextStripper().getText(document)).contains("Personal data held by the clinic", "Vaccination book");
        }
    }

    @Test
    void whoMayNotLookAfterPrivacySeesNothing() {
        assertThat(book.of(clinic.regular, Authority.of(clinic.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(export().write(clinic.regular, folder, Language.TH, Authority.of(clinic.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsGoneIsRefusedInWords() {
        assertThat(export().write(clinic.regular, folder.resolve("gone"), Language.TH, clinic.manager).refusal()).containsInstanceOf(PrivacyRefusal.NotWritten.class);
    }
}
