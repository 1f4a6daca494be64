package jaidee.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Consents;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeBookTest {
    private final HeldClinic clinic = new HeldClinic(5);
    private final NoticeBook book = new NoticeBook(clinic.transactions, clinic.audit, clinic.clock);
    private final OwnerChanges changes = new OwnerChanges(clinic.transactions);
    private final OwnerService owners = new OwnerService(clinic.transactions, clinic.audit, changes, new PetService(clinic.transactions, clinic.audit, changes, clinic.clock), clinic.clock);

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void anotherWordingIsAnotherVersionAndAnswersNameIt() {
        assertThat(book.all()).singleElement().satisfies(first -> assertThat(first.version()).isEqualTo("2569-1"));
        Notice saved = book.save(new Bilingual("# ใหม่", "# New"), clinic.manager).get();
        assertThat(saved.version()).isEqualTo("2569-2");
        assertThat(book.save(new Bilingual("# ใหม่ ", "# New"), clinic.manager).get()).isEqualTo(saved);
        Consents after = owners.consent(clinic.regular, ConsentPurpose.PHOTO, true, clinic.mint).get();
        assertThat(after.ofAll(ConsentPurpose.PHOTO).orElseThrow().notice()).isEqualTo("2569-2");
    }

    @Test
    void anEmptyWordingAndWhoMayNotAreRefused() {
        assertThat(book.save(new Bilingual(" ", "x"), clinic.manager).refusal()).contains(new Limits.Missing("th"));
        assertThat(book.save(new Bilingual("ก", "x"), Authority.of(clinic.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
    }

    @Test
    void oneStepTakesBackEverything() {
        owners.consent(clinic.regular, ConsentPurpose.MARKETING, false, clinic.mint).get();
        owners.consent(clinic.regular, new ConsentAnswer(ConsentPurpose.MARKETING, Optional.of(Channel.LINE), true, Consent.Through.LINE), clinic.mint).get();
        owners.consent(clinic.regular, ConsentPurpose.PARTNER, true, clinic.mint).get();
        List<ConsentPurpose> back = owners.withdrawAll(clinic.regular, Consent.Through.PHONE, clinic.mint).get();
        assertThat(back).contains(ConsentPurpose.MARKETING, ConsentPurpose.PARTNER);
        Consents now = clinic.transactions.read(ctx -> OwnerService.consents(ctx, List.of(clinic.regular))).get(clinic.regular);
        for (ConsentPurpose purpose : ConsentPurpose.values()) assertThat(now.anyWay(purpose)).isFalse();
        assertThat(owners.withdrawAll(clinic.regular, Consent.Through.PHONE, clinic.mint).get()).isEmpty();
    }

    @Test
    void theFormNamesEachPurposeWithoutATick() throws IOException {
        Typesetter typesetter = Typesetter.load();
        NoticeSheets sheets = new NoticeSheets(book, clinic.clinics, () -> typesetter);
        String name = owners.find(clinic.regular).orElseThrow().details().name().titled();
        assertThat(words(sheets.form(owners.find(clinic.regular), Language.TH), "consent-th")).contains(name, "ให้คลินิกเผยแพร่รูปน้อง", "2569-1");
        assertThat(words(sheets.form(Optional.empty(), Language.EN), "consent-en")).contains("Your rights").doesNotContain(name);
        assertThat(words(sheets.notice(Language.TH), "notice-th")).contains("สิทธิของคุณ").doesNotContain("{clinic}", "{phone}");
    }

    private static String words(Sheet sheet, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 75), "png", Files.createDirectories(Path.of("target/papers")).resolve("privacy-" + name + ".png").toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
