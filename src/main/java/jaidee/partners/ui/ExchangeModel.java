package jaidee.partners.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.partners.Exchange;
import jaidee.partners.ExchangeService;
import jaidee.partners.Partner;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One owner's points going to partners and coming from them. A form is confirmed once, however often Enter is pressed.
public final class ExchangeModel {
    private static final int MOST = 60;

    private final OwnerId owner;
    private final PartnerDesk desk;
    private final Background background;
    private final Notices notices;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<PartnerDesk.Account> account = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Partner> partners = FXCollections.observableArrayList();
    private final ObservableList<Voucher> vouchers = FXCollections.observableArrayList();
    private final ObjectProperty<Partner> partner = new SimpleObjectProperty<>();
    private final ObjectProperty<BigDecimal> blocks = new SimpleObjectProperty<>(BigDecimal.ONE);
    private final StringProperty code = new SimpleStringProperty("");
    private String key = UUID.randomUUID().toString();

    private record Loaded(Optional<PartnerDesk.Account> account, List<Partner> partners, List<Voucher> vouchers) {
    }

    public ExchangeModel(OwnerId owner, PartnerDesk desk, Background background, Notices notices) {
        this.owner = owner;
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        partner.subscribe(_ -> refusals.clear());
        blocks.subscribe(_ -> refusals.clear("blocks"));
        code.subscribe(_ -> refusals.clear("code"));
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<PartnerDesk.Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// Those who exchange now.
    public ObservableList<Partner> partners() {
        return partners;
    }

    /// What the owner exchanged, the newest first.
    public ObservableList<Voucher> vouchers() {
        return vouchers;
    }

    public ObjectProperty<Partner> partnerProperty() {
        return partner;
    }

    public ObjectProperty<BigDecimal> blocksProperty() {
        return blocks;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public Busy busy() {
        return busy;
    }

    /// `blocks` beside the form, `code` beside the voucher.
    public Refusals refusals() {
        return refusals;
    }

    /// What the form would exchange, as a sentence; empty while nothing readable is typed.
    public Optional<Message> outlook() {
        if (partner.get() == null || count() < 1 || count() > ExchangeService.MOST_BLOCKS) return Optional.empty();
        Exchange all = partner.get().terms().out().times(count());
        return Optional.of(Message.of("partners.exchange.outlook", all.ours(), all.theirs(), partner.get().name(), count()));
    }

    public void load() {
        background.run(() -> new Loaded(desk.account().apply(owner), desk.partners().all().stream().filter(Partner::active).toList(),
                desk.exchange().of(owner, MOST))).onSuccess(found -> {
            found.account().ifPresent(account::set);
            Partner before = partner.get();
            partners.setAll(found.partners());
            partner.set(partners.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
                    .orElse(partners.isEmpty() ? null : partners.getFirst()));
            vouchers.setAll(found.vouchers());
        });
    }

    /// The points leave and the vouchers are printed.
    public void spend(Language language) {
        if (busy.property().get() || partner.get() == null) return;
        refusals.clear();
        ExchangeService.Spending wanted = new ExchangeService.Spending(key, owner, partner.get().id(), count(), desk.onDuty().get());
        background.write(() -> desk.exchange().spend(wanted)).during(busy).onSuccess(outcome -> outcome.handle(made -> {
            key = UUID.randomUUID().toString();
            blocks.set(BigDecimal.ONE);
            notices.done(Message.of("partners.exchange.spent", made.size(), made.getFirst().partnerName()));
            desk.print(made, language);
            load();
        }, why -> refused("blocks", why)));
    }

    /// A voucher of a partner, typed or scanned, brings its points.
    public void earn() {
        if (busy.property().get() || code.get().isBlank()) return;
        refusals.clear();
        String typed = code.get();
        background.write(() -> desk.exchange().earn(typed, owner, desk.onDuty().get())).during(busy).onSuccess(outcome -> outcome.handle(used -> {
            code.set("");
            notices.done(Message.of("partners.exchange.earned", used.ours(), used.partnerName()));
            load();
        }, why -> refused("code", why)));
    }

    /// Prints a voucher again that the partner has not taken: as a copy.
    public void printAgain(Voucher voucher, Language language) {
        if (voucher != null && voucher.way() == Way.OUT && voucher.open()) desk.print(List.of(voucher), language);
    }

    private void refused(String field, Refusal why) {
        refusals.show(field, why.message());
    }

    private int count() {
        return blocks.get() == null ? 0 : blocks.get().intValue();
    }
}
