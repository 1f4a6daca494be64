package jaidee.health;

import jaidee.db.Transactions;
import jaidee.kernel.PetId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Works out what a protocol changes, parcel by parcel of pets, while what was worked out before is being written. It only
/// reads, beside the till. Of a pet that somebody changes after its parcel was read, `overtaken` tells.
final class DuesAhead implements AutoCloseable {
    /// The desk keeps the other readers.
    private static final int AT_ONCE = 2, PARCELS = 4;

    /// @param moment when it was read
    record Parcel(long from, long to, long moment, DueChange change) {
    }

    private record Coming(long from, long to, CompletableFuture<Parcel> parcel) {
    }

    private final Transactions transactions;
    private final CareProtocol protocol;
    private final long last;
    private final DueWalk walk = new DueWalk();
    private final Deque<Coming> coming = new ArrayDeque<>();
    private final AtomicLong moment = new AtomicLong();
    private final Map<PetId, Long> changed = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("care-dues-ahead-", 1).daemon().factory());

    DuesAhead(Transactions transactions, CareProtocol protocol, long last) {
        this.transactions = transactions;
        this.protocol = protocol;
        this.last = last;
    }

    /// The highest number of a pet that is looked at; who comes later is worked out by whoever enters it.
    long last() {
        return last;
    }

    /// The next parcel, which begins behind `reached`.
    ///
    /// @param pets how many are to be in the parcels that are begun now
    Parcel after(long reached, int pets) {
        while (coming.size() < PARCELS && (coming.isEmpty() || coming.getLast().to() < last)) {
            long from = (coming.isEmpty() ? reached : coming.getLast().to()) + 1, to = Math.min(last, from + pets - 1);
            coming.add(new Coming(from, to, CompletableFuture.supplyAsync(() -> read(from, to), workers)));
        }
        try {
            return coming.remove().parcel().join();
        } catch (CompletionException failed) {
            coming.clear();
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

    private Parcel read(long from, long to) {
        long now = moment.get();
        return new Parcel(from, to, now, transactions.read(ctx -> walk.differences(ctx, protocol, from, to)));
    }

    /// To be called after each commit in which a pet was worked out alone.
    void note(PetId pet) {
        changed.put(pet, moment.incrementAndGet());
    }

    /// Pets that were worked out alone after `parcel` was read.
    Set<PetId> overtaken(Parcel parcel) {
        return changed.entrySet().stream().filter(each -> each.getValue() > parcel.moment()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        workers.close();
    }
}
