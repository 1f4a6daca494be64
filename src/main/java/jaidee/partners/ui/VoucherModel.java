package jaidee.partners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Outcome;
import jaidee.partners.PartnerRefusal;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Hit;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A voucher that was scanned: what it is, and its one turn.
public final class VoucherModel {
    private final String code;
    private final PartnerDesk desk;
    private final Background background;
    private final Notices notices;
    private final Latest searching;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<Voucher> voucher = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PartnerDesk.Account> owner = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final Optional<OwnerId> first;

    /// @param first whose points it is for, as far as that is known
    public VoucherModel(String code, Optional<OwnerId> first, PartnerDesk desk, Background background, Notices notices) {
        this.code = code;
        this.first = first;
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.searching = background.latest();
    }

    /// `null` until it was found.
    public ReadOnlyObjectProperty<Voucher> voucherProperty() {
        return voucher.getReadOnlyProperty();
    }

    /// To whom its points go; `null` until somebody is chosen.
    public ReadOnlyObjectProperty<PartnerDesk.Account> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        background.run(() -> desk.exchange().look(code)).onSuccess(found -> found.handle(voucher::set, why -> refusal.set(why.message())));
        if (owner.get() == null) first.ifPresent(this::choose);
    }

    public void choose(OwnerId chosen) {
        refusal.set(null);
        background.run(() -> desk.account().apply(chosen)).onSuccess(found -> found.ifPresent(owner::set));
    }

    public void find(String typed, Consumer<List<Hit<OwnerId>>> found) {
        searching.run(() -> desk.owners().apply(typed)).onSuccess(found);
    }

    /// Its one turn: points come to the owner chosen, or it counts as sent back by the partner.
    public void take() {
        Voucher known = voucher.get();
        if (busy.property().get() || known == null) return;
        if (known.way() == Way.OUT) write(() -> desk.exchange().returned(code, desk.onDuty().get()),
                used -> Message.of("partners.back.done", used.numbered(), used.partnerName()));
        else if (owner.get() == null) refusal.set(new PartnerRefusal.NoOwner().message());
        else {
            OwnerId to = owner.get().owner();
            write(() -> desk.exchange().earn(code, to, desk.onDuty().get()), used -> Message.of("partners.exchange.earned", used.ours(), used.partnerName()));
        }
    }

    private void write(Callable<Outcome<Voucher>> deed, Function<Voucher, Message> done) {
        refusal.set(null);
        background.write(deed).during(busy).onSuccess(outcome -> outcome.handle(used -> {
            voucher.set(used);
            notices.done(done.apply(used));
            if (owner.get() != null) choose(owner.get().owner());
        }, why -> refusal.set(why.message())));
    }
}
