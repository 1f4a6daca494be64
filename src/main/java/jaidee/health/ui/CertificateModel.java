package jaidee.health.ui;

import jaidee.health.CertificateService;
import jaidee.health.CertificateService.Offer;
import jaidee.health.RabiesCertificate;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.paper.Stock;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The rabies certificate of a pet before it is printed: of which vaccination, on what, with which tag.
public final class CertificateModel {
    private final List<Offer> offers;
    private final CertificateService certificates;
    private final Supplier<StaffId> who;
    private final Background background;
    private final ObjectProperty<Offer> chosen = new SimpleObjectProperty<>();
    private final StringProperty tag = new SimpleStringProperty("");
    private final ObjectProperty<Stock> stock = new SimpleObjectProperty<>(Stock.A5);
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final BooleanBinding issuable = Bindings.createBooleanBinding(() -> chosen.get().refusal().isEmpty() && !busy.property().get(), chosen, busy.property());
    private final BooleanBinding issued = Bindings.createBooleanBinding(() -> chosen.get().certificate().isPresent(), chosen);
    private final BooleanBinding printable = Bindings.createBooleanBinding(() -> issuable.get() && chosen.get().certificate()
            .filter(old -> !old.tagNo().equals(tag.get().strip())).isEmpty(), issuable, chosen, tag);
    private final ObjectBinding<Message> state = Bindings.createObjectBinding(() -> state(chosen.get()), chosen);

    /// @param offers as `CertificateService.offers` gave them, at least one
    public CertificateModel(List<Offer> offers, CertificateService certificates, Supplier<StaffId> who, Background background) {
        this.offers = offers;
        this.certificates = certificates;
        this.who = who;
        this.background = background;
        chosen.set(offers.getFirst());
        chosen.subscribe(offer -> tag.set(offer.certificate().map(RabiesCertificate::tagNo).orElse("")));
    }

    private static Message state(Offer offer) {
        return offer.refusal().map(refusal -> refusal.message()).orElseGet(() -> offer.certificate()
                .map(old -> Message.of("health.certificate.already", old.number(), old.issuedAt(), old.issuedBy()))
                .orElseGet(() -> Message.of("health.certificate.not_yet")));
    }

    public void issue(Consumer<RabiesCertificate> done) {
        if (!issuable.get()) return;
        refusals.clear();
        StaffId by = who.get();
        long dose = chosen.get().dose().id();
        String typed = tag.get();
        background.write(() -> certificates.issue(dose, typed, by)).during(busy).onSuccess(outcome -> outcome.handle(done, refusals::show));
    }

    /// The one issued before, once more.
    public void again(Consumer<RabiesCertificate> done) {
        if (busy.property().get() || chosen.get().certificate().isEmpty()) return;
        refusals.clear();
        long id = chosen.get().certificate().get().id();
        background.run(() -> certificates.toPrint(id)).during(busy).onSuccess(outcome -> outcome.handle(done, refusals::show));
    }

    public List<Offer> offers() {
        return offers;
    }

    public ObjectProperty<Offer> chosenProperty() {
        return chosen;
    }

    public StringProperty tagProperty() {
        return tag;
    }

    /// A5 or A4.
    public ObjectProperty<Stock> stockProperty() {
        return stock;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// Nothing stands against issuing one.
    public BooleanBinding issuable() {
        return issuable;
    }

    /// Issuable, and not another tag than on the one issued before: that would be a new certificate.
    public BooleanBinding printable() {
        return printable;
    }

    /// One was issued before and holds.
    public BooleanBinding issued() {
        return issued;
    }

    /// Whether there is one already, or why there can be none.
    public ObjectBinding<Message> state() {
        return state;
    }
}
