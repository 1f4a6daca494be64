package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.scan.Frame;
import jaidee.staff.Right;
import jaidee.staff.Rights;
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

    /// A picture from any file as a JPEG, upright, at most 1024 pixels a side and 300 KB, for whatever else is printed.
    ///
    /// @param file the bytes of a JPEG, PNG, GIF or BMP
    public static Outcome<byte[]> small(byte[] file) {
        return PhotoShrinking.toJpeg(file);
    }

    /// A picture as it stands in a file, upright, small enough to be looked at while one chooses what to keep of it.
    ///
    /// @param file the bytes of a JPEG, PNG, GIF or BMP
    public Outcome<Frame> read(byte[] file) {
        return PhotoShrinking.read(file);
    }

    /// Keeps a square part of a picture.
    public Outcome<Pet> set(PetId id, Frame picture, Square part, StaffId by) {
        return keep(id, PhotoShrinking.toJpeg(picture, part), by);
    }

    /// Keeps a whole picture.
    ///
    /// @param file the bytes of a JPEG, PNG, GIF or BMP
    public Outcome<Pet> set(PetId id, byte[] file, StaffId by) {
        return PhotoShrinking.toJpeg(file).then(jpeg -> keep(id, jpeg, by));
    }

    /// The picture before is gone for good; the log tells that there was one.
    private Outcome<Pet> keep(PetId id, byte[] jpeg, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            boolean replaced = photos.put(ctx, id, jpeg, by, clock.instant());
            audit.append(ctx, by, replaced ? "photo.replaced" : "photo.set", "PET", id.value(), Map.of("bytes", jpeg.length));
            changes.announce(pet.get().owner());
            return Outcome.done(pet.get());
        }));
    }

    public Outcome<Pet> remove(PetId id, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            if (photos.remove(ctx, id)) audit.append(ctx, by, "photo.removed", "PET", id.value(), Map.of());
            changes.announce(pet.get().owner());
            return Outcome.done(pet.get());
        }));
    }

    /// A JPEG.
    public Optional<byte[]> find(PetId pet) {
        return transactions.read(ctx -> photos.find(ctx, pet));
    }
}
