package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What the desk does with owners: enrol, edit, note, ask for consent. Refuses by `OwnersRefusal`.
public final class OwnerService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final PetService pets;
    private final Clock clock;
    private final OwnerRepository owners = new OwnerRepository();
    private final ConsentRepository consents = new ConsentRepository();

    public OwnerService(Transactions transactions, AuditLog audit, OwnerChanges changes, PetService pets, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.pets = pets;
        this.clock = clock;
    }

    /// Enters a new owner with phones, answers and pets as part of a transaction; the member card is made in the same
    /// one by `cards.Enrolment`, which is what the desk calls.
    public Outcome<Enrolled> enrolWithin(DSLContext ctx, EnrolRequest request, StaffId by) {
        OwnerDetails details = OwnerRules.cleaned(request.owner());
        List<Refusal> faults = OwnerRules.faults(details);
        if (!faults.isEmpty()) return Outcome.refused(faults.getFirst());

        Instant now = clock.instant();
        OwnerId owner = owners.insert(ctx, details, today(), now);
        request.consents().forEach((purpose, given) -> consents.insert(ctx, owner, ConsentAnswer.atTheDesk(purpose, given), by, now));
        List<PetId> added = new ArrayList<>();
        for (PetDetails pet : request.pets()) {
            Outcome<PetId> one = pets.addWithin(ctx, owner, pet, by);
            if (one instanceof Outcome.Refused<PetId>(Refusal reason)) return Outcome.refused(reason);
            added.add(one.get());
        }
        String memberNo = owners.find(ctx, owner).orElseThrow().memberNo();
        audit.append(ctx, by, "owner.enrolled", "OWNER", owner.value(), Map.of("memberNo", memberNo, "pets", added.size()));
        changes.consentChanged(ctx, owner);
        changes.announce(owner);
        return Outcome.done(new Enrolled(owner, memberNo, added));
    }

    /// What is offered when a new owner is asked how they came to know the clinic.
    public List<Bilingual> sources() {
        return transactions.read(new SourceRepository()::all).stream().filter(Source::active).map(Source::name).toList();
    }

    /// Stores changed details, if nobody else changed them since `version` was read.
    public Outcome<Owner> edit(OwnerId id, int version, OwnerDetails typed, StaffId by) {
        OwnerDetails details = OwnerRules.cleaned(typed);
        List<Refusal> faults = OwnerRules.faults(details);
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            if (!faults.isEmpty()) return Outcome.refused(faults.getFirst());
            Optional<Owner> before = owners.find(ctx, id);
            if (before.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownOwner());
            return store(ctx, before.get(), version, details, by);
        }));
    }

    /// Replaces the note that colleagues see on the profile.
    public Outcome<Owner> note(OwnerId id, String note, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Owner> before = owners.find(ctx, id);
            if (before.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownOwner());
            OwnerDetails old = before.get().details();
            OwnerDetails details = OwnerRules.cleaned(new OwnerDetails(old.name(), old.contact(), old.source(), note));
            Optional<Refusal> fault = OwnerRules.faults(details).stream().findFirst();
            return fault.isPresent() ? Outcome.refused(fault.get())
                    : store(ctx, before.get(), before.get().version(), details, by);
        }));
    }

    /// Records an answer that was given at the desk and speaks of every channel.
    public Outcome<Consents> consent(OwnerId id, ConsentPurpose purpose, boolean given, StaffId by) {
        return consent(id, ConsentAnswer.atTheDesk(purpose, given), by);
    }

    /// Records an answer to the question for consent, or that one was taken back; the newest answer holds.
    public Outcome<Consents> consent(OwnerId id, ConsentAnswer answer, StaffId by) {
        return transactions.attempt(ctx -> {
            Optional<Refusal> notAllowed = Rights.check(ctx, Authority.of(by), Right.EDIT_OWNERS).refusal();
            if (notAllowed.isPresent()) return Outcome.refused(notAllowed.get());
            Optional<Owner> found = owners.find(ctx, id);
            if (found.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownOwner());
            OwnerId owner = found.get().id();
            answered(ctx, owner, answer, by);
            changes.consentChanged(ctx, owner);
            changes.announce(owner);
            return Outcome.done(consents.of(ctx, owner));
        });
    }

    private void answered(DSLContext ctx, OwnerId owner, ConsentAnswer answer, StaffId by) {
        consents.insert(ctx, owner, answer, by, clock.instant());
        audit.append(ctx, by, answer.given() ? "consent.given" : "consent.withdrawn", "OWNER", owner.value(),
                Map.of("purpose", answer.purpose().name(), "channel", answer.channel().map(Channel::name).orElse("ANY"),
                        "through", answer.through().name(), "notice", NoticeRepository.version(ctx)));
    }

    /// Takes back at once all that the owner agreed to, as easily as it was given (PDPA s.19). Nothing happens when there is nothing.
    ///
    /// @return the purposes that were taken back
    public Outcome<List<ConsentPurpose>> withdrawAll(OwnerId id, Consent.Through through, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> owners.find(ctx, id).map(owner -> {
            Consents now = consents.of(ctx, owner.id());
            List<ConsentPurpose> given = Arrays.stream(ConsentPurpose.values()).filter(now::anyWay).toList();
            given.forEach(purpose -> answered(ctx, owner.id(), new ConsentAnswer(purpose, Optional.empty(), false, through), by));
            changes.consentChanged(ctx, owner.id());
            changes.announce(owner.id());
            return Outcome.done(given);
        }).orElseGet(() -> Outcome.refused(new OwnersRefusal.UnknownOwner()))));
    }

    /// Everything these owners answered; those nobody asked are missing. Within the read of a later feature.
    public static Map<OwnerId, Consents> consents(DSLContext ctx, Collection<OwnerId> owners) {
        return new ConsentRepository().of(ctx, owners);
    }

    /// Stores details as part of the transaction of a later feature, which notes it in the log.
    public Outcome<Owner> writeWithin(DSLContext ctx, Owner before, OwnerDetails details) {
        List<Refusal> faults = OwnerRules.faults(details);
        if (!faults.isEmpty()) return Outcome.refused(faults.getFirst());
        if (!owners.update(ctx, before.id(), before.version(), details, clock.instant())) return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
        return Outcome.done(owners.find(ctx, before.id()).orElseThrow());
    }

    /// Records an answer as part of the transaction of a later feature, which notes it in the log.
    public void answeredWithin(DSLContext ctx, OwnerId owner, ConsentAnswer answer, StaffId by) {
        consents.insert(ctx, owner, answer, by, clock.instant());
    }

    public Optional<Owner> find(OwnerId id) {
        return transactions.read(ctx -> owners.find(ctx, id));
    }

    /// Within the transaction of a later feature.
    public Optional<Owner> findWithin(DSLContext ctx, OwnerId id) {
        return owners.find(ctx, id);
    }

    private Outcome<Owner> store(DSLContext ctx, Owner before, int version, OwnerDetails details, StaffId by) {
        if (!owners.update(ctx, before.id(), version, details, clock.instant()))
            return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
        audit.append(ctx, by, "owner.edited", "OWNER", before.id().value(), Changes.between(before.details(), details));
        changes.announce(before.id());
        return Outcome.done(owners.find(ctx, before.id()).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
