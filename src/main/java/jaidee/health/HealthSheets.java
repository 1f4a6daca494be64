package jaidee.health;

import jaidee.kernel.StaffId;
import jaidee.owners.PetWords;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.util.function.Supplier;

/// What the clinic prints about a pet's care. Off the FX thread.
public final class HealthSheets {
    private final CertificateService certificates;
    private final PetWords words;
    private final ClinicService clinics;
    private final StaffService staff;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public HealthSheets(CertificateService certificates, PetWords words, ClinicService clinics, StaffService staff, Supplier<Typesetter> typesetter, Clock clock) {
        this.certificates = certificates;
        this.words = words;
        this.clinics = clinics;
        this.staff = staff;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// The rabies certificate; marked as a copy when it was printed before.
    ///
    /// @param certificate as `CertificateService.toPrint` gave it
    /// @param stock       A5 or A4
    public Sheet certificate(RabiesCertificate certificate, Stock stock, StaffId by) {
        boolean copy = certificates.wasPrinted(certificate.id());
        return typesetter.get().certificate(CertificatePapers.of(certificate, copy, clinics.clinic().orElseThrow(), words.lists(), name(by), clock.instant()), stock);
    }

    private String name(StaffId by) {
        return staff.find(by).map(member -> member.name()).orElse("");
    }
}
