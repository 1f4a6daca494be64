package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.PetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pets seen last at this desk, the newest first: opened, or standing with an owner who was. Kept over a restart. May be
/// used from any thread.
public final class SeenPets {
    public static final int MOST = 9;

    private final Transactions transactions;
    private final OwnerLineRepository lines = new OwnerLineRepository();
    private final SeenPetRepository kept = new SeenPetRepository();
    private List<PetId> newestFirst;
    private Runnable changed = () -> {
    };

    /// Reads the database: off the FX thread.
    public SeenPets(Transactions transactions) {
        this.transactions = transactions;
        this.newestFirst = List.copyOf(transactions.read(kept::all));
    }

    /// A pet among those seen, with whom it lives.
    public record Seen(PetLine pet, OwnerName owner) {
    }

    /// Has `listener` called when others are to be kept than before, on the thread that saw them.
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    public void saw(PetId pet) {
        saw(List.of(pet));
    }

    /// All pets of somebody who is at the desk, the first of them on top.
    public void saw(List<PetId> pets) {
        synchronized (this) {
            List<PetId> all = new ArrayList<>(pets);
            newestFirst.stream().filter(pet -> !pets.contains(pet)).forEach(all::add);
            List<PetId> now = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
            if (now.equals(newestFirst)) return;
            newestFirst = now;
        }
        changed.run();
    }

    /// Writes them down for the next start. Off the FX thread.
    public void keep() {
        transactions.write(ctx -> {
            kept.replace(ctx, now());
            return null;
        });
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
