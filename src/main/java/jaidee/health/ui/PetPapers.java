package jaidee.health.ui;

import jaidee.health.CertificateService;
import jaidee.health.HealthSheets;
import jaidee.health.RabiesCertificate;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.ui.PetPage;
import jaidee.owners.ui.PetSections;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// What can be printed about a pet, offered on its profile.
public final class PetPapers implements PetSections {
    private final CertificateService certificates;
    private final HealthSheets sheets;
    private final PaperDesk paper;
    private final Supplier<StaffId> who;
    private final Kit kit;

    public PetPapers(CertificateService certificates, HealthSheets sheets, PaperDesk paper, Supplier<StaffId> who, Kit kit) {
        this.certificates = certificates;
        this.sheets = sheets;
        this.paper = paper;
        this.who = who;
        this.kit = kit;
    }

    @Override
    public List<Offer> offers(PetPage page) {
        return List.of(new Offer(Deed.of("health.certificate.deed", "Ctrl+F11", () -> certificate(page.pet())), Feather.AWARD));
    }

    private void certificate(PetId pet) {
        kit.background().run(() -> certificates.offers(pet)).onSuccess(outcome -> outcome.handle(this::ask, kit.notices()::refused));
    }

    private void ask(List<CertificateService.Offer> offers) {
        CertificateModel model = new CertificateModel(offers, certificates, who, kit.background());
        new CertificatePanel(model, kit).open(wanted -> print(wanted, model.stockProperty().get()));
    }

    private void print(RabiesCertificate certificate, Stock stock) {
        StaffId by = who.get();
        paper.preview(() -> sheets.certificate(certificate, stock, by), () -> certificates.printed(certificate, by));
    }
}
