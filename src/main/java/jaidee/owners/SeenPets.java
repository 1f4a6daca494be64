package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.PetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pets seen last at this desk, the newest first: opened, or standing with an owner who was. Kept while the program
/// runs. May be used from any thread.
public final class SeenPets {
    public static final int MOST = 9;

    private final Transactions transactions;
    private final OwnerLineRepository lines = new OwnerLineRepository();
    private List<PetId> newestFirst = List.of();

    public SeenPets(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A pet among those seen, with whom it lives.
    public record Seen(PetLine pet, OwnerName owner) {
    }

    public synchronized void saw(PetId pet) {
        saw(List.of(pet));
    }

    /// All pets of somebody who is at the desk, the first of them on top.
    public synchronized void saw(List<PetId> pets) {
        List<PetId> all = new ArrayList<>(pets);
        newestFirst.stream().filter(pet -> !pets.contains(pet)).forEach(all::add);
        newestFirst = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /// Those still on the books, as they are now. Reads the database: off the FX thread.
    public List<Seen> list() {
        List<PetId> wanted = now();
        if (wanted.isEmpty()) return List.of();
        return transactions.read(ctx -> lines.ofPets(ctx, wanted)).stream()
                .sorted(Comparator.comparingInt(seen -> wanted.indexOf(seen.pet().id()))).toList();
    }

    private synchronized List<PetId> now() {
        return newestFirst;
    }
}
