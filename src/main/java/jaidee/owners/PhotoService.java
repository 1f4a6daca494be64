package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The picture of a pet: taken in from any file a phone or camera makes, kept small.
public final class PhotoService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final PetRepository pets = new PetRepository();
    private final PhotoRepository photos = new PhotoRepository();

    public PhotoService(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param file the bytes of a JPEG, PNG, GIF or BMP
    public Outcome<Pet> set(PetId id, byte[] file, StaffId by) {
        Outcome<byte[]> small = PhotoShrinking.toJpeg(file);
        if (small instanceof Outcome.Refused<byte[]>(Refusal reason)) return Outcome.refused(reason);
        return transactions.attempt(ctx -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            photos.put(ctx, id, small.get(), by, clock.instant());
            audit.append(ctx, by, "photo.set", "PET", id.value(), Map.of("bytes", small.get().length));
            changes.announce(pet.get().owner());
            return Outcome.done(pet.get());
        });
    }

    public Outcome<Pet> remove(PetId id, StaffId by) {
        return transactions.attempt(ctx -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            if (photos.remove(ctx, id)) audit.append(ctx, by, "photo.removed", "PET", id.value(), Map.of());
            changes.announce(pet.get().owner());
            return Outcome.done(pet.get());
        });
    }

    /// A JPEG.
    public Optional<byte[]> find(PetId pet) {
        return transactions.read(ctx -> photos.find(ctx, pet));
    }
}
