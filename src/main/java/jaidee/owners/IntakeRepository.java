package jaidee.owners;

import static jaidee.owners.OwnerRepository.stored;

import jaidee.db.tables.tables.records.OwnerPhoneRecord;
import jaidee.db.tables.tables.records.OwnerRecord;
import jaidee.db.tables.tables.records.PetOwnershipRecord;
import jaidee.db.tables.tables.records.PetRecord;
import jaidee.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// The rows of owners and pets who come in by the thousand: the same as those entered at the desk, for whoever writes them in
/// one go. Details are cleaned and without faults.
public final class IntakeRepository {
    private final Supplier<String> memberNumbers, fileNumbers;
    private final LocalDate today;
    private final Instant now;

    /// @param reserved member numbers that some of the owners bring along
    public IntakeRepository(DSLContext ctx, Set<String> reserved, LocalDate today, Instant now) {
        this.memberNumbers = NumberRepository.memberNumbers(ctx, reserved);
        this.fileNumbers = NumberRepository.fileNumbers(ctx, today);
        this.today = today;
        this.now = now;
    }

    /// @param memberNo empty: the next one
    public OwnerRecord owner(OwnerDetails details, String memberNo) {
        OwnerRecord row = new OwnerRecord();
        row.setMemberNo(memberNo.isEmpty() ? memberNumbers.get() : memberNo);
        row.setMemberSince(today);
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        row.setVersion(1);
        OwnerRepository.fill(row, details, now);
        return row;
    }

    public OwnerPhoneRecord phone(long owner, int position, PhoneNumber phone) {
        OwnerPhoneRecord row = new OwnerPhoneRecord();
        row.setOwnerId(owner);
        row.setPosition(position);
        row.setE164(phone.number());
        row.setExtension(stored(phone.extension()));
        row.setKind(phone.kind().name());
        return row;
    }

    /// @param by who signs for the microchip; null for the program itself
    public PetRecord pet(long owner, PetDetails details, Long by) {
        PetRecord row = new PetRecord();
        row.setHn(fileNumbers.get());
        row.setOwnerId(owner);
        row.setRegisteredOn(today);
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        row.setStatus(PetStatus.LIVING.name());
        row.setVersion(1);
        PetRepository.fill(row, details, now);
        if (!details.microchip().isEmpty()) {
            row.setMicrochipNotedAt(now.atOffset(ZoneOffset.UTC));
            row.setMicrochipNotedBy(by);
        }
        return row;
    }

    public PetOwnershipRecord ownership(long pet, long owner) {
        PetOwnershipRecord row = new PetOwnershipRecord();
        row.setPetId(pet);
        row.setOwnerId(owner);
        row.setSince(today);
        return row;
    }
}
