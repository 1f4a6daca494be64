package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.kernel.ThaiText;
import jaidee.owners.Identity;
import jaidee.owners.Owner;
import jaidee.owners.OwnerService;
import jaidee.owners.Pet;
import jaidee.owners.PetDetails;
import jaidee.owners.PetService;
import jaidee.owners.Upbringing;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Rabies certificates (Rabies Act B.E. 2535: whoever vaccinates hands one over). A number is given once and for good; what
/// was issued is never changed, only replaced by a newer one. Refuses by `CertificateRefusal`.
public final class CertificateService {
    private static final int BUDDHIST = 543, LONGEST_TAG = 40, LIKELY_WANTED = 4;

    /// A vaccination that could be certified.
    ///
    /// @param certificate the one that holds for it, when one was issued
    /// @param refusal     why there can be none yet
    public record Offer(RabiesDose dose, Optional<RabiesCertificate> certificate, Optional<Refusal> refusal) {
    }

    private final Transactions transactions;
    private final PetService pets;
    private final OwnerService owners;
    private final AuditLog audit;
    private final Clock clock;
    private final CertificateRepository certificates = new CertificateRepository();

    public CertificateService(Transactions transactions, PetService pets, OwnerService owners, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.pets = pets;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /// The last vaccinations against rabies of a pet, the newest first; refused when none stands in its book.
    public Outcome<List<Offer>> offers(PetId pet) {
        List<Offer> offers = transactions.read(ctx -> certificates.doses(ctx, pet).stream().limit(LIKELY_WANTED)
                .map(dose -> new Offer(dose, certificates.of(ctx, dose.id()), fault(dose))).toList());
        return offers.isEmpty() ? Outcome.refused(new CertificateRefusal.NothingGiven()) : Outcome.done(offers);
    }

    /// Issues the certificate of a vaccination with what is known of owner and animal now. Where one was issued before, for
    /// it or for what it put right, the new one takes its place.
    ///
    /// @param tagNo of the tag handed over with it; may be empty
    public Outcome<RabiesCertificate> issue(long vaccination, String tagNo, StaffId by) {
        String tag = ThaiText.clean(tagNo);
        if (tag.length() > LONGEST_TAG) return Outcome.refused(new CertificateRefusal.TagTooLong(tag.length(), LONGEST_TAG));
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<RabiesDose> dose = certificates.dose(ctx, vaccination);
            if (dose.isEmpty()) return Outcome.refused(new CertificateRefusal.NothingGiven());
            Optional<Refusal> fault = fault(dose.get());
            if (fault.isPresent()) return Outcome.refused(fault.get());
            Optional<RabiesCertificate> before = certificates.of(ctx, vaccination).or(() -> certificates.before(ctx, vaccination));
            long id = certificates.insert(ctx, written(ctx, dose.get(), tag), period(), before.map(RabiesCertificate::id), by);
            RabiesCertificate issued = certificates.find(ctx, id).orElseThrow();
            audit.append(ctx, by, "certificate.issued", "PET", dose.get().pet().value(), Map.of("number", issued.number(), "vaccination", vaccination,
                    "replaces", before.map(RabiesCertificate::number).orElse("")));
            return Outcome.done(issued);
        }));
    }

    /// The certificate to be printed, again or for the first time: refused once what it certifies was withdrawn or put
    /// right, and once another took its place.
    public Outcome<RabiesCertificate> toPrint(long certificate) {
        RabiesCertificate found = transactions.read(ctx -> certificates.find(ctx, certificate).orElseThrow());
        return switch (found.dose().state()) {
            case WITHDRAWN -> Outcome.refused(new CertificateRefusal.Withdrawn(found.number()));
            case CORRECTED -> Outcome.refused(new CertificateRefusal.Corrected(found.number()));
            case STANDS -> found.replaced() ? Outcome.refused(new CertificateRefusal.Replaced(found.number())) : Outcome.done(found);
        };
    }

    public boolean wasPrinted(long certificate) {
        return transactions.read(ctx -> certificates.printings(ctx, certificate) > 0);
    }

    /// Notes that the printer took it, or the file was written: the next one is a copy.
    public void printed(RabiesCertificate certificate, StaffId by) {
        transactions.write(ctx -> {
            certificates.notePrinted(ctx, certificate.id(), clock.instant(), by);
            audit.append(ctx, by, "certificate.printed", "PET", certificate.dose().pet().value(), Map.of("number", certificate.number()));
            return certificate;
        });
    }

    /// Notes that a page of the book went to a printer or into a file.
    public void bookPrinted(PetId pet, StaffId by) {
        transactions.write(ctx -> {
            certificates.noteBookPrinted(ctx, pet, clock.instant(), by);
            audit.append(ctx, by, "book.printed", "PET", pet.value(), Map.of());
            return pet;
        });
    }

    private static Optional<Refusal> fault(RabiesDose dose) {
        if (dose.state() != RabiesDose.State.STANDS) return Optional.of(new CertificateRefusal.NothingGiven());
        if (!dose.outside().isEmpty()) return Optional.of(new CertificateRefusal.GivenElsewhere(dose.on()));
        List<Message> missing = new ArrayList<>();
        if (dose.lot().isBlank()) missing.add(Message.of("health.certificate.missing.lot"));
        if (dose.vet().isBlank()) missing.add(Message.of("health.certificate.missing.vet"));
        if (dose.licence().isBlank()) missing.add(Message.of("health.certificate.missing.licence"));
        return missing.isEmpty() ? Optional.empty() : Optional.of(new CertificateRefusal.Incomplete(dose.on(), missing));
    }

    private RabiesCertificate written(DSLContext ctx, RabiesDose dose, String tag) {
        Pet pet = pets.findWithin(ctx, dose.pet()).orElseThrow();
        Owner owner = owners.findWithin(ctx, pet.owner()).orElseThrow();
        String address = String.join(" ", owner.details().contact().address().lines()) + " " + owner.details().contact().address().postcode();
        String phone = owner.details().contact().phones().stream().findFirst().map(PhoneNumber::display).orElse("");
        PetDetails known = pet.details();
        PetDetails shown = new PetDetails(known.name(), known.species(), known.sex(), known.neutered(), known.birth(), known.looks(),
                new Identity(known.microchip(), Optional.empty(), known.identity().registrationNo()), Upbringing.UNKNOWN, "");
        return new RabiesCertificate(0, "", dose, new RabiesCertificate.Holder(owner.name().titled(), address.strip(), phone),
                shown, tag, dose.certificateUntil().orElse(dose.on().plusYears(1)), clock.instant(), "", false);
    }

    private String period() {
        Instant now = clock.instant();
        return "%02d".formatted((LocalDate.ofInstant(now, Days.BANGKOK).getYear() + BUDDHIST) % 100);
    }
}
