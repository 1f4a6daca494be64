package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.Carer;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Owner;
import jaidee.owners.OwnerProfile;
import jaidee.owners.PetCard;
import jaidee.owners.PetStatus;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// One owner in one glance, and the small deeds one does from there.
public final class OwnerProfileModel {
    private final OwnersDesk desk;
    private final OwnerId id;
    private final Notices notices;
    private final Supplier<StaffId> who;
    private final Busy writing = new Busy();
    private final ReadOnlyObjectWrapper<OwnerProfile> profile = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<PetId, byte[]> photos = FXCollections.observableHashMap();
    private PetFormModel newPet;

    public OwnerProfileModel(OwnersDesk desk, OwnerId id) {
        this.desk = desk;
        this.id = id;
        this.notices = desk.notices();
        this.who = desk.who();
    }

    public OwnerId id() {
        return id;
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<OwnerProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// The pictures of the pets, as they come.
    public ObservableMap<PetId, byte[]> photos() {
        return photos;
    }

    public void load() {
        desk.background().run(() -> desk.profiles().of(id)).onSuccess(found -> {
            found.ifPresentOrElse(this::show, () -> notices.refused(Message.of("owners.refused.unknown_owner")));
        });
    }

    private void show(OwnerProfile read) {
        profile.set(read);
        desk.seen().saw(read.pets().stream().filter(card -> card.pet().status() == PetStatus.LIVING).map(card -> card.pet().id()).toList());
        for (PetCard card : read.pets()) if (card.photo())
            desk.background().run(() -> desk.photos().find(card.pet().id()))
                    .onSuccess(photo -> photo.ifPresent(bytes -> photos.put(card.pet().id(), bytes)));
    }

    /// Records the answer to a question for consent, said of every channel; it can be taken back as easily.
    public void answer(ConsentPurpose purpose, boolean given) {
        answer(new ConsentAnswer(purpose, Optional.empty(), given, Consent.Through.SCREEN));
    }

    /// As `answer`, also of a single channel.
    public void answer(ConsentAnswer answer) {
        StaffId by = who.get();
        Message what = answer.channel().map(channel -> Message.of("owners.consent.by_channel", answer.purpose().named(), channel.named()))
                .orElse(answer.purpose().named());
        write(() -> desk.owners().consent(id, answer, by),
                Message.of(answer.given() ? "owners.profile.consent_given" : "owners.profile.consent_refused", what));
    }

    /// Takes back all that the owner agreed to.
    public void withdrawAll(Consent.Through through) {
        StaffId by = who.get();
        write(() -> desk.owners().withdrawAll(id, through, by), Message.of("owners.consent.all_withdrawn"));
    }

    public void note(String text) {
        StaffId by = who.get();
        write(() -> desk.owners().note(id, text, by), Message.of("owners.profile.note_saved"));
    }

    /// The form of a pet to be added: the one begun before, if it was not saved.
    public PetFormModel newPet() {
        if (newPet == null) newPet = new PetFormModel(desk.today());
        return newPet;
    }

    /// Adds the pet of the form; `added` runs when it is in the books.
    public void addPet(Runnable added) {
        if (writing.property().get()) return;
        PetFormModel form = newPet();
        form.read().ifPresent(details -> {
            StaffId by = who.get();
            desk.background().write(() -> desk.pets().add(id, details, by)).during(writing).onSuccess(outcome -> outcome.handle(pet -> {
                newPet = null;
                notices.done(Message.of("owners.profile.pet_added", pet.name(), pet.hn()));
                load();
                added.run();
            }, form::refused));
        });
    }

    public void addCarer(Carer.Details details, Consumer<Refusal> refused, Runnable done) {
        StaffId by = who.get();
        carer(() -> desk.carers().add(id, details, by), "owners.carers.saved", refused, done);
    }

    public void editCarer(Carer carer, Carer.Details details, Consumer<Refusal> refused, Runnable done) {
        StaffId by = who.get();
        carer(() -> desk.carers().edit(carer, details, by), "owners.carers.saved", refused, done);
    }

    /// Can be taken back at once.
    public void endCarer(Carer carer) {
        StaffId by = who.get();
        desk.background().write(() -> desk.carers().end(carer, by)).onSuccess(outcome -> outcome.handle(_ -> {
            notices.undoable(Message.of("owners.carers.ended", carer.details().name()), () -> {
                StaffId now = who.get();
                carer(() -> desk.carers().reopen(carer, now), "owners.carers.saved", why -> notices.refused(why.message()), () -> {
                });
            });
            load();
        }, notices::refused));
    }

    private void carer(Callable<Outcome<Carer>> deed, String doneKey, Consumer<Refusal> refused, Runnable done) {
        if (writing.property().get()) return;
        desk.background().write(deed).during(writing).onSuccess(outcome -> outcome.handle(carer -> {
            notices.done(Message.of(doneKey, carer.details().name()));
            load();
            done.run();
        }, refused));
    }

    public Optional<Owner> owner() {
        return Optional.ofNullable(profile.get()).map(OwnerProfile::owner);
    }

    private <T> void write(Callable<Outcome<T>> deed, Message done) {
        desk.background().write(deed).onSuccess(outcome -> outcome.handle(_ -> {
            notices.done(done);
            load();
        }, notices::refused));
    }
}
