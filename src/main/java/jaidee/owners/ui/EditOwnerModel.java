package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.Owner;
import jaidee.owners.OwnerDetails;
import jaidee.ui.Busy;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An owner's details being changed. What was begun stays while one looks elsewhere.
public final class EditOwnerModel {
    private final OwnersDesk desk;
    private final OwnerId id;
    private final OwnerFormModel form = new OwnerFormModel();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final Busy saving = new Busy();
    private Owner before;

    public EditOwnerModel(OwnersDesk desk, OwnerId id) {
        this.desk = desk;
        this.id = id;
    }

    public OwnerFormModel form() {
        return form;
    }

    /// Why the whole was refused, such as a change by somebody else.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public Busy saving() {
        return saving;
    }

    /// Reads the owner, once: a change begun is not overwritten.
    public void load() {
        if (before != null) return;
        desk.background().run(() -> desk.owners().sources()).onSuccess(form::offerSources);
        desk.background().run(() -> desk.owners().find(id)).onSuccess(found -> found.ifPresent(owner -> {
            before = owner;
            form.fill(owner.details());
        }));
    }

    public void save(Consumer<Owner> saved) {
        if (before == null || saving.property().get()) return;
        refusal.set(null);
        Optional<OwnerDetails> details = form.read();
        if (details.isEmpty()) return;
        StaffId by = desk.who().get();
        int version = before.version();
        desk.background().write(() -> desk.owners().edit(id, version, details.get(), by)).during(saving)
                .onSuccess(outcome -> outcome.handle(owner -> {
                    before = null;
                    desk.notices().done(Message.of("owners.edit.saved", owner.name().titled()));
                    saved.accept(owner);
                }, reason -> {
                    if (reason.field().isEmpty()) refusal.set(reason.message());
                    else form.refusals().show(reason);
                }));
    }
}
