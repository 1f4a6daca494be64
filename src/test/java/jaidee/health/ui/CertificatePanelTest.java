package jaidee.health.ui;

import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.health.CareBook;
import jaidee.health.CareDues;
import jaidee.health.CertificateService;
import jaidee.health.HealthSheets;
import jaidee.health.RabiesCertificate;
import jaidee.kernel.PetId;
import jaidee.owners.Desk;
import jaidee.owners.PetWords;
import jaidee.paper.PaperFixture;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificatePanelTest extends FxTest {
    private final Desk desk = new Desk();
    private final CertificateService certificates = new CertificateService(desk.transactions, desk.pets, desk.owners, desk.audit, Desk.CLOCK);
    private final ClinicService clinics = new ClinicService(desk.transactions, desk.audit, Desk.CLOCK);
    private final CareDues dues = new CareDues(desk.transactions, desk.changes, Desk.CLOCK);
    private final CareBook book = new CareBook(desk.transactions, desk.audit, desk.changes, dues, Desk.CLOCK);
    private final HealthSheets sheets = new HealthSheets(new HealthSheets.Sources(certificates, book, dues, desk.profiles, desk.owners, new PetWords(desk.transactions)), clinics, new StaffService(desk.transactions, desk.audit, Desk.CLOCK),
            () -> PaperFixture.TYPESETTER, Desk.CLOCK);
    private final PetId mochi = desk.somying().pets().getFirst();
    private final List<RabiesCertificate> wanted = new ArrayList<>();

    CertificatePanelTest() {
        desk.transactions.write(ctx -> clinics.openWithin(ctx, new ClinicDetails("โรงพยาบาลสัตว์ใจดี", "Jaidee", "88/12 กรุงเทพฯ", "02-123-4567", "", false, ""), true, desk.mint).get());
        given(LocalDate.of(2025, 11, 20), null);
        given(LocalDate.of(2026, 11, 20), "RB-11");
    }

    private void given(LocalDate on, String lot) {
        desk.transactions.write(ctx -> {
            long id = ctx.insertInto(VACCINATION).set(VACCINATION.PET_ID, mochi.value()).set(VACCINATION.PRODUCT_TEXT, "วัคซีนพิษสุนัขบ้า").set(VACCINATION.GIVEN_ON, on)
                    .set(VACCINATION.LOT, lot).set(VACCINATION.VET_NAME, "สพ.ญ. ปิยะนุช").set(VACCINATION.VET_LICENCE_NO, "01-1234")
                    .set(VACCINATION.RECORDED_AT, Desk.CLOCK.instant().atOffset(java.time.ZoneOffset.UTC)).returningResult(VACCINATION.ID).fetchSingle().value1();
            return ctx.insertInto(VACCINATION_GROUP).set(VACCINATION_GROUP.VACCINATION_ID, id).set(VACCINATION_GROUP.GROUP_CODE, "RABIES").execute();
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theLastVaccinationIsCertifiedByOneKeyAndTheNextPrintIsACopy() {
        open();
        write("69-1234");
        Screenshots.take(stage.getScene(), "health-certificate-panel");
        push(KeyCode.F12);
        settle();
        assertThat(wanted).extracting(RabiesCertificate::number, RabiesCertificate::tagNo).containsExactly(org.assertj.core.groups.Tuple.tuple("RV69-00001", "69-1234"));
        Sheet original = sheets.certificate(wanted.getFirst(), Stock.A5, desk.mint);
        certificates.printed(wanted.getFirst(), desk.mint);
        open();
        assertThat(state()).contains("RV69-00001", "มินต์");
        Screenshots.take(stage.getScene(), "health-certificate-panel-again");
        push(KeyCode.F12);
        settle();
        assertThat(wanted).hasSize(2).last().isEqualTo(wanted.getFirst());
        assertThat(sheets.certificate(wanted.getLast(), Stock.A5, desk.mint)).isNotEqualTo(original);
        open();
        push(KeyCode.F11);
        settle();
        assertThat(wanted).last().extracting(RabiesCertificate::number).isEqualTo("RV69-00002");
    }

    @Test
    void anIncompleteOneSaysWhatIsMissingAndCannotBeIssued() {
        open();
        interact(() -> model.chosenProperty().set(model.offers().getLast()));
        settle();
        assertThat(state()).contains("เลขที่ผลิต");
        push(KeyCode.F12);
        settle();
        assertThat(wanted).isEmpty();
    }

    private CertificateModel model;

    private void open() {
        show(kit -> new Region());
        interact(() -> {
            model = new CertificateModel(certificates.offers(mochi).get(), certificates, () -> desk.mint, kit.background());
            new CertificatePanel(model, kit).open(wanted::add);
        });
        settle();
    }

    private String state() {
        return lookup("#certificate-state").queryAs(Label.class).getText();
    }
}
