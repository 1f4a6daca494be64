package jaidee.checkout.ui;

import jaidee.checkout.Paid;
import jaidee.checkout.SaleReceipt;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.SaleId;
import jaidee.loyalty.EarnStory;
import jaidee.loyalty.EarnStoryWords;
import jaidee.paper.CashDrawer;
import jaidee.paper.PrinterChoices;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.Coupon;
import jaidee.till.PaymentMethod;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Reckoning;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the desk sees once a sale is safely kept: the change to give back, the points that arrived, the coupon to hand
/// over, and the papers. Where a printer was chosen for silent printing they come by themselves.
public final class AfterSale {
    /// What is handed over on paper; asked and told off the FX thread.
    public interface Papers {
        /// The paper of the sale that holds, marked as a copy when it was printed before.
        Sheet receipt(SaleId sale, Language language);

        void receiptPrinted(SaleId sale);

        /// Any paper of the sale.
        Sheet document(SaleId sale, IssuedDocument document, Language language);

        void documentPrinted(IssuedDocument document);

        /// What receipts are printed on.
        Stock receiptStock();

        /// The coupon, marked as a copy when it was printed before.
        Sheet coupon(CouponId coupon, Stock stock, Language language);

        void couponPrinted(CouponId coupon);
    }

    /// What a sale put into the books: those of the pets, and the ledger of points.
    public interface Books {
        /// Off the FX thread.
        Booked booked(SaleReceipt sold);

        /// Why the sale brought its points. Off the FX thread; empty where nobody can tell.
        default Optional<EarnStory> story(SaleReceipt sold) {
            return Optional.empty();
        }

        /// Lets somebody fill in lot, vet and site.
        void complete(SaleReceipt sold, Runnable closed);
    }

    /// @param written   what stands in the books, by pet
    /// @param unwritten care that is in no book, because nobody said whose it is or the pet died before
    /// @param lacking   how many lines still lack lot or vet
    public record Booked(List<Written> written, List<Bilingual> unwritten, long lacking) {
        static final Booked NOTHING = new Booked(List.of(), List.of(), 0);

        public Booked {
            written = List.copyOf(written);
            unwritten = List.copyOf(unwritten);
        }
    }

    public record Written(String pet, String product) {
    }

    private static final String RECEIPT_KEY = "F11";
    private static final String COUPON_KEY = "F12";
    private static final String LOT_KEY = "F9";

    private final Papers papers;
    private final PaperDesk desk;
    private final PrinterChoices choices;
    private final CashDrawer drawer;
    private final TaxInvoiceDesk invoices;
    private final Books books;
    private final ShortQuestion question;
    private final Kit kit;
    private final UiTexts texts;

    /// Where nobody is asked anything.
    AfterSale(Papers papers, PaperDesk desk, PrinterChoices choices, CashDrawer drawer, TaxInvoiceDesk invoices, Books books, Kit kit) {
        this(papers, desk, choices, drawer, invoices, books, new ShortQuestion(ShortQuestion.Asking.NOBODY, kit.background(), kit.notices()), kit);
    }

    public AfterSale(Papers papers, PaperDesk desk, PrinterChoices choices, CashDrawer drawer, TaxInvoiceDesk invoices, Books books, ShortQuestion question, Kit kit) {
        this.question = question;
        this.papers = papers;
        this.desk = desk;
        this.choices = choices;
        this.drawer = drawer;
        this.invoices = invoices;
        this.books = books;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void show(SaleReceipt sold, Runnable next) {
        VBox content = new VBox(16, change(sold));
        if (sold.points().isPresent()) content.getChildren().add(points(sold, sold.points().get()));
        VBox booked = new VBox(4);
        content.getChildren().add(booked);
        if (!sold.next().isEmpty()) content.getChildren().add(next(sold));
        sold.given().forEach(coupon -> content.getChildren().add(coupon(coupon)));
        QuestionBox asking = new QuestionBox(question, kit);
        content.getChildren().add(asking);
        asking.hear(content);
        content.setPrefWidth(480);
        content.setFocusTraversable(true);
        content.setId("sold");
        Panel panel = kit.dialogs().panel(Message.of("checkout.sold.title", sold.number()), content)
                .focusing(content).onClosed(next).givingWay();
        panel.offer(Deed.of("checkout.sold.receipt", RECEIPT_KEY, () -> printReceipt(sold)));
        if (!sold.given().isEmpty())
            panel.offer(Deed.of("checkout.sold.coupon", COUPON_KEY, () -> printCoupons(sold.given())));
        BooleanProperty lacks = new SimpleBooleanProperty();
        panel.offer(Deed.of("checkout.sold.lots", LOT_KEY, () -> books.complete(sold, () -> look(sold, booked, lacks))).when(lacks), lacks);
        if (sold.points().isPresent()) panel.offer(Deed.of("checkout.points.why", CounterKeys.WHY, () -> kit.background().run(() -> books.story(sold))
                .onSuccess(told -> told.ifPresent(story -> Reckoning.open(EarnStoryWords.title(story), EarnStoryWords.of(story, texts.now()), kit)))));
        panel.offer(Deed.of("documents.buyer.ask", TaxInvoiceDesk.KEY, () -> invoices.ask(sold.id(),
                sold.customer().map(SaleReceipt.Customer::owner), () -> {
                })));
        panel.answering(asking.deeds());
        panel.offerPrimary(Deed.of("checkout.sold.next", "Enter", () -> {
            question.goOn(asking.words());
            panel.close();
        }));
        question.begin(sold.id());
        panel.open();
        look(sold, booked, lacks);
        openDrawer(sold);
        printByItself(sold);
    }

    /// Reads what is in the books now; the sale itself is made already and waits for nothing.
    private void look(SaleReceipt sold, VBox booked, BooleanProperty lacks) {
        kit.background().run(() -> books.booked(sold)).onSuccess(now -> {
            booked.getChildren().clear();
            now.written().forEach(each -> booked.getChildren().add(said(Message.of("checkout.sold.booked", each.pet(), each.product()), Feather.SHIELD)));
            now.unwritten().forEach(each -> {
                Label hint = said(Message.of("checkout.sold.unbooked", each), Feather.ALERT_TRIANGLE);
                hint.getStyleClass().add("obstacle");
                booked.getChildren().add(hint);
            });
            booked.setManaged(!booked.getChildren().isEmpty());
            lacks.set(now.lacking() > 0);
        });
    }

    /// When the pets come again: what the owner is told at the door.
    private Node next(SaleReceipt sold) {
        LocalDate day = LocalDate.ofInstant(sold.at(), Days.BANGKOK);
        VBox box = new VBox(2);
        sold.next().forEach(time -> box.getChildren().add(said(time.on().isAfter(day)
                ? Message.of("checkout.next.on", time.petName(), time.what(), time.on())
                : Message.of("checkout.next.late", time.petName(), time.what()), Feather.CALENDAR)));
        box.setId("next-times");
        return box;
    }

    private void openDrawer(SaleReceipt sold) {
        boolean cash = sold.payments().stream().anyMatch(paid -> paid.method() == PaymentMethod.CASH && paid.amount().isPositive());
        if (!cash) return;
        kit.background().run(() -> drawer.opensWithCash() ? Optional.of(drawer.open()) : Optional.<Outcome<String>>empty())
                .onSuccess(tried -> tried.flatMap(Outcome::refusal).ifPresent(kit.notices()::refused));
    }

    private void printByItself(SaleReceipt sold) {
        kit.background().run(() -> choices.of(papers.receiptStock()).map(PrinterChoices.Choice::silent).orElse(false))
                .onSuccess(silent -> {
                    if (!silent) return;
                    printReceipt(sold);
                    printCoupons(sold.given());
                });
    }

    private void printReceipt(SaleReceipt sold) {
        print(papers, desk, sold.id(), texts.language());
    }

    private void printCoupons(List<Coupon> coupons) {
        print(papers, desk, coupons, texts.language());
    }

    static void print(Papers papers, PaperDesk desk, SaleId sale, Language language) {
        desk.print(() -> papers.receipt(sale, language), () -> papers.receiptPrinted(sale));
    }

    static void print(Papers papers, PaperDesk desk, List<Coupon> coupons, Language language) {
        for (Coupon coupon : coupons)
            desk.print(() -> papers.coupon(coupon.id(), Stock.ROLL_80, language), () -> papers.couponPrinted(coupon.id()));
    }

    /// The change; where nothing was paid in cash, what was paid. How, when it was not cash alone.
    private Node change(SaleReceipt sold) {
        boolean cash = sold.payments().stream().anyMatch(paid -> paid.method() == PaymentMethod.CASH);
        Label word = texts.bind(new Label(), cash ? "checkout.pay.change" : "checkout.sold.paid");
        word.getStyleClass().add("heading");
        Label amount = new Label((cash ? sold.change() : sold.payable()).toString());
        amount.getStyleClass().add("amount-huge");
        amount.setId("given-back");
        HBox row = new HBox(8, word, Card.gap(), amount, texts.bind(new Label(), "money.baht"));
        row.setAlignment(Pos.BASELINE_LEFT);
        VBox all = new VBox(4, row);
        if (cash) {
            all.getChildren().add(texts.bind(new Label(), "checkout.sold.from", sold.payable().plus(sold.change()), sold.payable()));
            all.getChildren().getLast().getStyleClass().add("muted");
        }
        if (!cash || sold.payments().size() > 1) sold.payments().forEach(paid -> all.getChildren().add(paid(paid)));
        return all;
    }

    private Node paid(Paid paid) {
        Label how = said(paid.says(), null);
        Label amount = new Label(paid.amount().toString());
        amount.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(8, how, Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Node points(SaleReceipt sold, SaleReceipt.PointsPart part) {
        Label got = said(Message.of("checkout.sold.points", part.earned(), part.balance()), Feather.STAR);
        got.getStyleClass().add("strong");
        VBox box = new VBox(4, got);
        if (part.spent().isPositive()) box.getChildren().add(said(Message.of("checkout.bill.points_spent", part.spent()), null));
        Label why = new Label();
        why.textProperty().bind(texts.with(now -> TotalsPane.reasons(part.reasons(), now)));
        why.getStyleClass().addAll("small", "muted");
        why.setWrapText(true);
        if (!part.reasons().isEmpty()) box.getChildren().add(why);
        sold.lifted().ifPresent(tier -> box.getChildren().add(
                said(Message.of("checkout.sold.promoted", tier.name()), Feather.AWARD)));
        part.ahead().forEach(ahead -> {
            Label still = said(ahead, null);
            still.getStyleClass().addAll("small", "muted");
            box.getChildren().add(still);
        });
        box.getStyleClass().add("points-box");
        return box;
    }

    private Node coupon(Coupon coupon) {
        Label name = said(Message.of("checkout.sold.issued", coupon.design().name()), Feather.TAG);
        name.getStyleClass().add("strong");
        Label until = said(Message.of("checkout.sold.until", coupon.lastDay()), null);
        until.getStyleClass().addAll("small", "muted");
        VBox box = new VBox(4, name, until);
        box.getStyleClass().add("coupon-box");
        return box;
    }

    private Label said(Message message, Feather icon) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        if (icon != null) label.setGraphic(Icons.of(icon));
        label.setWrapText(true);
        return label;
    }
}
