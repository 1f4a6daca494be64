package jaidee.health;

import jaidee.kernel.Language;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerService;
import jaidee.owners.PetProfile;
import jaidee.owners.PetWords;
import jaidee.owners.Profiles;
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
    private final CareBook book;
    private final CareDues dues;
    private final Profiles profiles;
    private final OwnerService owners;
    private final PetWords words;
    private final ClinicService clinics;
    private final StaffService staff;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// Where the contents come from.
    public record Sources(CertificateService certificates, CareBook book, CareDues dues, Profiles profiles, OwnerService owners, PetWords words) {
    }

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public HealthSheets(Sources sources, ClinicService clinics, StaffService staff, Supplier<Typesetter> typesetter, Clock clock) {
        this.certificates = sources.certificates();
        this.book = sources.book();
        this.dues = sources.dues();
        this.profiles = sources.profiles();
        this.owners = sources.owners();
        this.words = sources.words();
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

    /// The page of the vaccination book, in the language of the owner.
    ///
    /// @param stock A5 or A6
    public Sheet book(PetId pet, Stock stock, StaffId by) {
        PetProfile profile = profiles.of(pet).orElseThrow();
        Language language = owners.find(profile.owner().id()).orElseThrow().details().contact().language();
        BookPapers.Contents contents = new BookPapers.Contents(profile, book.of(pet).stream().filter(BookEntry::stands).toList(), dues.of(pet), dues::name);
        return typesetter.get().book(BookPapers.of(contents, clinics.clinic().orElseThrow(), words.lists(), language, name(by), clock.instant()), stock);
    }

    private String name(StaffId by) {
        return staff.find(by).map(member -> member.name()).orElse("");
    }
}
