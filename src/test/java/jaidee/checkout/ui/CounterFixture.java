package jaidee.checkout.ui;

import jaidee.checkout.Counter;
import jaidee.checkout.HeldBaskets;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.IssuedDocument;
import jaidee.documents.TaxInvoices;
import jaidee.health.BookEntry;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.loyalty.PrivilegeService;
import jaidee.owners.Profiles;
import jaidee.paper.CashDrawer;
import jaidee.paper.PrinterChoices;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.settings.ClinicService;
import jaidee.staff.Approvals;
import jaidee.suggestions.SuggestionDesk;
import jaidee.till.CheckedBy;
import jaidee.till.PayCodes;
import jaidee.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A counter over a real till, whose papers are noted instead of printed.
final class CounterFixture implements AutoCloseable, AfterSale.Papers, AfterSale.Books, PaperDesk, PrinterChoices, CashDrawer {
    final Till till;
    final OwnerId somying;
    final PetId moji;
    final PetId tungngern;
    final List<String> printed = new ArrayList<>();
    final List<String> handedOver = new ArrayList<>();
    boolean opensWithCash;
    Outcome<String> drawer = Outcome.done("slips");
    /// Deeds that somebody's PIN was asked for; always allowed.
    final List<String> asked = new ArrayList<>();
    final List<Sheet> sheets = new ArrayList<>();
    boolean silent;
    CheckoutViewModel model;
    HoldViewModel holds;
    CounterSuggestions suggestions;
    HeldBaskets held;
    PaymentViewModel payment;

    CounterFixture() {
        this(new Till());
    }

    CounterFixture(Till till) {
        this.till = till;
        held = new HeldBaskets(till.transactions, till.audit, till.checkout, till.clock());
        somying = till.owner("สมหญิง ใจงาม");
        moji = till.pet(somying, "โมจิ", "DOG");
        tungngern = till.pet(somying, "ถุงเงิน", "CAT");
    }

    CheckoutViewModel model(Kit kit) {
        Counter counter = new Counter(till.transactions, new Profiles(till.transactions, List.of(till.deposits::profileFacts), List.of()), till.ledger,
                till.coupons, till.care, new PrivilegeService(till.transactions, till.audit, till.ledger, till.clock()), kit.clock());
        CheckoutViewModel made = new CheckoutViewModel(till.checkout, till.catalogue, counter, kit.background(), kit.notices());
        UsedBefore.watch(made, counter, () -> till.mint, kit);
        return made;
    }

    /// What takes the money, as the wiring has it.
    PaymentDesk desk(Kit kit) {
        ClinicService clinics = new ClinicService(till.transactions, till.audit, till.clock());
        return new PaymentDesk(till.checkout, till.deposits, new PayCodes(clinics, till.settings, Typesetter::load, till.clock()), this,
                () -> new CheckedBy(till.mint, "มินต์"), kit.background());
    }

    /// The money for the bill as it is being taken.
    PaymentViewModel paying(CheckoutViewModel bill, Kit kit) {
        return new PaymentViewModel(bill.quoteProperty().get(), "", desk(kit));
    }

    CheckoutView view(Kit kit) {
        return view(kit, (right, deed, granted) -> {
            asked.add(kit.texts().get(deed));
            granted.accept(till.allowed());
        });
    }

    CheckoutView view(Kit kit, Approvals approvals) {
        model = model(kit);
        holds = new HoldViewModel(model, held, () -> till.mint, kit.background(), kit.notices());
        suggestions = new CounterSuggestions(model, new SuggestionDesk(till.transactions, till.clock()), () -> Optional.of(till.mint), kit.background(), kit.notices());
        return new CheckoutView(model, suggestions, holds, bill -> payment = new PaymentViewModel(bill.quoteProperty().get(),
                bill.customerProperty().get() == null ? "" : bill.customerProperty().get().name(), desk(kit)),
                new AfterSale(this, this, this, this, invoices(kit), this, kit), approvals, List::of, kit);
    }

    @Override
    public Sheet receipt(SaleId sale, Language language) {
        printed.add("receipt");
        return new Sheet("receipt", Stock.ROLL_80, 1, 80, 100, new byte[0]);
    }

    @Override
    public Sheet coupon(CouponId coupon, Stock stock, Language language) {
        printed.add("coupon");
        return new Sheet("coupon", stock, 1, 80, 100, new byte[0]);
    }

    TaxInvoiceDesk invoices(Kit kit) {
        return new TaxInvoiceDesk(new TaxInvoices(till.transactions, till.documents, till.audit, till.clock()), this, this, () -> till.mint, kit);
    }

    @Override
    public AfterSale.Booked booked(SaleReceipt sold) {
        List<BookEntry> entries = till.book.of(sold.id());
        return new AfterSale.Booked(entries.stream().map(entry -> new AfterSale.Written(String.valueOf(entry.pet().value()), entry.productName())).toList(),
                List.of(), entries.stream().filter(BookEntry::isToComplete).count());
    }

    @Override
    public void complete(SaleReceipt sold, Runnable closed) {
        printed.add("lots");
        closed.run();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public boolean opensWithCash() {
        return opensWithCash;
    }

    @Override
    public Outcome<String> open() {
        printed.add("drawer");
        return drawer;
    }

    @Override
    public Sheet document(SaleId sale, IssuedDocument document, Language language) {
        printed.add(document.number());
        return new Sheet(document.number(), Stock.A4, 1, 210, 297, new byte[0]);
    }

    @Override
    public void documentPrinted(IssuedDocument document) {
        handedOver.add(document.number());
    }

    @Override
    public Stock receiptStock() {
        return Stock.ROLL_80;
    }

    @Override
    public void receiptPrinted(SaleId sale) {
        handedOver.add("receipt");
    }

    @Override
    public void couponPrinted(CouponId coupon) {
        handedOver.add("coupon");
    }

    @Override
    public void print(Callable<Sheet> sheet, Runnable handedOver) {
        try {
            sheets.add(sheet.call());
            handedOver.run();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void preview(Callable<Sheet> sheet, Runnable handedOver) {
        print(sheet, handedOver);
    }

    @Override
    public Optional<Choice> of(Stock stock) {
        return silent ? Optional.of(new Choice("slip", true)) : Optional.empty();
    }

    @Override
    public void remember(Stock stock, Choice choice) {
        silent = choice.silent();
    }

    @Override
    public void close() {
        till.close();
    }
}
