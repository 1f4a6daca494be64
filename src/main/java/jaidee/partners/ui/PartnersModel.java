package jaidee.partners.ui;

import jaidee.kernel.Message;
import jaidee.partners.Partner;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The partners, the vouchers of the one chosen, and those that it sends back.
public final class PartnersModel {
    private static final int MOST = 600;

    private final PartnerDesk desk;
    private final Background background;
    private final Notices notices;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<Partner> partners = FXCollections.observableArrayList();
    private final ObservableList<Voucher> vouchers = FXCollections.observableArrayList();
    private final ObjectProperty<Partner> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.IN);
    private final StringProperty code = new SimpleStringProperty("");

    public PartnersModel(PartnerDesk desk, Background background, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.loading = background.latest();
        chosen.subscribe(_ -> loadVouchers());
        way.subscribe(_ -> loadVouchers());
        code.subscribe(_ -> refusals.clear("code"));
    }

    public ObservableList<Partner> partners() {
        return partners;
    }

    /// Of the partner and way chosen, the newest first.
    public ObservableList<Voucher> vouchers() {
        return vouchers;
    }

    public ObjectProperty<Partner> chosenProperty() {
        return chosen;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// Of a voucher that came back.
    public StringProperty codeProperty() {
        return code;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        background.run(desk.partners()::all).onSuccess(this::show);
    }

    private void show(List<Partner> found) {
        Partner before = chosen.get();
        partners.setAll(found);
        chosen.set(found.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    void saved(Partner partner) {
        chosen.set(partner);
        load();
    }

    void loadVouchers() {
        Partner partner = chosen.get();
        Way shown = way.get();
        if (partner == null) vouchers.clear();
        else loading.run(() -> desk.partners().vouchers(partner.id(), shown, MOST)).onSuccess(vouchers::setAll);
    }

    /// A voucher that came back from a partner, scanned or typed, one after another.
    public void takeBack() {
        if (busy.property().get() || code.get().isBlank()) return;
        refusals.clear();
        String typed = code.get();
        background.write(() -> desk.exchange().returned(typed, desk.onDuty().get())).during(busy).onSuccess(outcome -> outcome.handle(used -> {
            code.set("");
            notices.done(Message.of("partners.back.done", used.numbered(), used.partnerName()));
            way.set(Way.OUT);
            loadVouchers();
        }, why -> refusals.show("code", why.message())));
    }
}
