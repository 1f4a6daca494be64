package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/// Tells whoever keeps something in memory about an owner (the search at the desk, an open profile) that the owner or
/// one of the pets changed. Every service that changes what a profile shows announces it.
public final class OwnerChanges {
    private final Transactions transactions;
    private final List<Consumer<OwnerId>> listeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<DSLContext, PetId>> within = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<DSLContext, OwnerId>> consents = new CopyOnWriteArrayList<>();

    public OwnerChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Has `listener` called after each commit that changed an owner, on the thread that wrote; it may read but not write.
    ///
    /// @return ends it
    public Runnable listen(Consumer<OwnerId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// To be called inside the transaction; nobody hears of it when that is undone.
    public void announce(OwnerId owner) {
        transactions.afterCommit(() -> listeners.forEach(listener -> listener.accept(owner)));
    }

    /// Has `listener` called inside each transaction that registers a pet, changes what is known of it, its status or its
    /// owner: what follows from that in the tables is true or undone with it.
    public void whenPetChanges(BiConsumer<DSLContext, PetId> listener) {
        within.add(listener);
    }

    /// To be called inside the transaction, after the pet was written.
    public void petChanged(DSLContext ctx, PetId pet) {
        within.forEach(listener -> listener.accept(ctx, pet));
    }

    /// Has `listener` called inside each transaction in which an owner agrees to something or takes it back.
    public void whenConsentChanges(BiConsumer<DSLContext, OwnerId> listener) {
        consents.add(listener);
    }

    /// To be called inside the transaction, after the answer was written.
    public void consentChanged(DSLContext ctx, OwnerId owner) {
        consents.forEach(listener -> listener.accept(ctx, owner));
    }
}
