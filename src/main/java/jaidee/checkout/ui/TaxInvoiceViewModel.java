package jaidee.checkout.ui;

import jaidee.documents.BuyerDraft;
import jaidee.documents.IssuedDocument;
import jaidee.documents.TaxInvoices;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.kernel.TaxId;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// To whom a full tax invoice is made out; or, when there is one already, what was wrong with it.
public final class TaxInvoiceViewModel {
    private final SaleId sale;
    private final Optional<OwnerId> owner;
    private final TaxInvoices invoices;
    private final Supplier<StaffId> staff;
    private final Background background;
    private final Optional<IssuedDocument> made;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty address = new SimpleStringProperty();
    private final StringProperty taxId = new SimpleStringProperty();
    private final StringProperty branch = new SimpleStringProperty();
    private final StringProperty reason = new SimpleStringProperty("");

    TaxInvoiceViewModel(SaleId sale, Optional<OwnerId> owner, TaxInvoices.Start start, TaxInvoices invoices, Supplier<StaffId> staff,
                        Background background) {
        this.sale = sale;
        this.owner = owner;
        this.invoices = invoices;
        this.staff = staff;
        this.background = background;
        this.made = start.made();
        BuyerDraft buyer = start.buyer();
        name.set(buyer.name());
        address.set(buyer.address());
        taxId.set(TaxId.parse(buyer.taxId()).map(TaxId::display) instanceof Outcome.Done<String>(String shown) ? shown : buyer.taxId());
        branch.set(buyer.branch());
        name.subscribe(typed -> refusals.clear("name"));
        address.subscribe(typed -> refusals.clear("address"));
        taxId.subscribe(typed -> refusals.clear("taxId"));
        branch.subscribe(typed -> refusals.clear("branch"));
        reason.subscribe(typed -> refusals.clear("reason"));
    }

    /// Makes it out, or puts a corrected one in its place; shows what is missing otherwise.
    void issue(Consumer<IssuedDocument> done) {
        refusals.clear();
        BuyerDraft draft = new BuyerDraft(name.get(), address.get(), taxId.get(), branch.get());
        draft.check().forEach(refusals::show);
        if (refusals.any() || busy.property().get()) return;
        StaffId by = staff.get();
        String why = reason.get();
        background.write(() -> made.isPresent() ? invoices.correct(sale, owner, draft, why, by) : invoices.issue(sale, owner, draft, by))
                .during(busy).onSuccess(outcome -> outcome.handle(done, refusals::show));
    }

    /// The invoice there is already.
    Optional<IssuedDocument> made() {
        return made;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty taxIdProperty() {
        return taxId;
    }

    StringProperty branchProperty() {
        return branch;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    Refusals refusals() {
        return refusals;
    }

    Busy busy() {
        return busy;
    }
}
