package jaidee.app;

import jaidee.checkout.Customer;
import jaidee.checkout.ui.PaymentDesk;
import jaidee.deposits.ui.DepositDesk;
import jaidee.deposits.ui.DepositsView;
import jaidee.deposits.ui.DepositsViewModel;
import jaidee.kernel.Outcome;
import jaidee.till.CheckedBy;
import java.time.LocalDate;
import java.time.YearMonth;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.loyalty.ReferralRefusal;
import jaidee.rewards.ui.FriendsPanel;
import jaidee.paper.Stock;
import jaidee.kernel.StaffId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import jaidee.cards.ui.CardDeeds;
import jaidee.checkout.ui.AfterSale;
import jaidee.checkout.ui.CheckoutView;
import jaidee.checkout.ui.CounterSuggestions;
import jaidee.checkout.ui.CheckoutViewModel;
import jaidee.checkout.ui.UsedBefore;
import jaidee.checkout.ui.HoldViewModel;
import jaidee.checkout.ui.OpenBillKeeper;
import jaidee.checkout.ui.PaymentViewModel;
import jaidee.checkout.ui.ReceiptView;
import jaidee.checkout.ui.ReceiptViewModel;
import jaidee.checkout.ui.ReceiptsView;
import jaidee.checkout.ui.ReceiptsViewModel;
import jaidee.checkout.ui.TaxInvoiceDesk;
import jaidee.closing.ui.DrawerCard;
import jaidee.db.Database;
import jaidee.documents.ui.VatRatesCard;
import jaidee.checkout.ui.ShortQuestion;
import jaidee.feedback.QuestionSheets;
import jaidee.health.ui.PetPapers;
import jaidee.health.ui.CareRulesCard;
import jaidee.health.ui.CareRulesModel;
import jaidee.health.ui.CareRulesView;
import jaidee.health.ui.CareProductsCard;
import jaidee.health.ui.CareProductsModel;
import jaidee.health.ui.CareProductsView;
import jaidee.health.ui.CareScreens;
import jaidee.kernel.Language;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.loyalty.DonationFile;
import jaidee.loyalty.ui.FoundationsModel;
import jaidee.loyalty.ui.FoundationsPanel;
import jaidee.loyalty.ui.PointsDesk;
import jaidee.loyalty.ui.PointsView;
import jaidee.loyalty.ui.PointsViewModel;
import jaidee.merging.ui.MergeDesk;
import jaidee.merging.ui.MergeScreens;
import jaidee.merging.ui.PetMergeDesk;
import jaidee.outreach.ui.ListPapers;
import jaidee.outreach.ui.PostPapers;
import jaidee.outreach.ui.PostcardRun;
import jaidee.outreach.ui.CallRulesCard;
import jaidee.outreach.ui.FollowUpCard;
import jaidee.owners.ui.OwnersDesk;
import jaidee.owners.ui.OwnersScreens;
import jaidee.owners.ui.PetSections;
import jaidee.owners.ui.PhotoCamera;
import jaidee.loyalty.ui.PrivilegesView;
import jaidee.loyalty.ui.PrivilegesViewModel;
import jaidee.messages.ui.SendingCard;
import jaidee.messages.ui.TemplatesModel;
import jaidee.messages.ui.TemplatesView;
import jaidee.paper.PrinterChoices;
import jaidee.paper.ReceiptPrinter;
import jaidee.paper.StoredPrinterChoices;
import jaidee.paper.ui.PaperDesk;
import jaidee.paper.ui.WindowPaperDesk;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.ui.AfterRefund;
import jaidee.refunds.ui.RefundView;
import jaidee.refunds.ui.RefundViewModel;
import jaidee.rewards.Coupon;
import jaidee.kernel.Message;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CameraScanner;
import jaidee.scan.CodeReader;
import jaidee.scan.ScanSounds;
import jaidee.scan.ScannedText;
import jaidee.scan.ui.DropAndPaste;
import jaidee.scan.ui.KeyboardScanner;
import jaidee.settings.Clinic;
import jaidee.settings.Setting;
import jaidee.staff.StaffMember;
import jaidee.staff.ui.ApprovalPanel;
import jaidee.staff.ui.ClinicCard;
import jaidee.staff.ui.FirstStartView;
import jaidee.staff.ui.FirstStartViewModel;
import jaidee.staff.ui.LockCard;
import jaidee.staff.ui.OnDuty;
import jaidee.staff.ui.SignInPanel;
import jaidee.standards.ui.TimersModel;
import jaidee.suggestions.ui.SuggestionRulesCard;
import jaidee.suggestions.ui.SuggestionRulesModel;
import jaidee.suggestions.ui.SuggestionRulesView;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;

/// Who needs whom: the only place that knows all features. Services are made once, off the FX thread, screens when
/// they are first opened.
final class Wiring implements AutoCloseable {
    /// No place on the rail, but found by its words.
    private static final Place PRODUCTS = Place.of(new Route.CareProducts(), "health.products", Feather.SHIELD, "");
    private static final Place STANDARDS = Place.of(new Route.Standards(), "standards.page", Feather.CLOCK, "");
    private static final Place SOURCES = Place.of(new Route.Sources(), "origins.page", Feather.COMPASS, "");
    private static final Place STAFF = Place.of(new Route.Staff(), "staff.page", Feather.USERS, "");
    private static final Place LOG_PAGE = Place.of(new Route.Log(), "log.page", Feather.LIST, "");
    private static final Place PRIVACY = Place.of(new Route.Privacy(), "privacy.page", Feather.SHIELD, "");
    private static final Place BACKUPS = Place.of(new Route.Backups(), "backup.page", Feather.SAVE, "");
    private static final Place TRANSFER = Place.of(new Route.Transfer(), "transfer.page", Feather.UPLOAD, "");
    private static final Place CLOSING = Place.of(new Route.CountDrawer(), "closing.close", Feather.LOCK, "");

    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty = new OnDuty();
    private final Devices devices;
    private final PrinterChoices choices;
    private final ReceiptPrinter printer;
    private final CameraScanner camera;
    private final PaperDesk paperDesk;
    private final DeskPapers papers;
    private final ApprovalPanel approvals;
    private final CareScreens care;
    private final DrawerDesk drawer;
    private final ProgrammeDesk programme;
    private final VoiceDesk voice;
    private final ManagerDesk manager;
    private final BackupDesk backups;
    private final PrivacyScreens privacy;
    private final SettingsDesk setup;
    private final ShortQuestion question;
    private final ScanSounds sounds;
    private final ScanDesk scans;
    private CheckoutViewModel bill;
    private CounterSuggestions suggestions;
    private OwnersScreens owners;
    private MergeScreens merging;
    private HoldViewModel holds;
    private FollowUpDesk workList;
    private OpenBillKeeper openBill;
    private CustomerDesk customer;
    private Subscription hearing = Subscription.EMPTY;
    private Optional<Deed> practice = Optional.empty();
    private final Optional<Path> place;

    Wiring(Database database, Kit kit, Devices devices) {
        this.kit = kit;
        this.devices = devices;
        this.place = database.place();
        this.services = new Services(database, kit.clock());
        this.printer = new ReceiptPrinter(devices.printers(), () -> ReceiptPrinterCard.setup(services.settings));
        this.choices = new StoredPrinterChoices(
                key -> Optional.of(services.settings.value(Setting.text(key, ""))).filter(text -> !text.isEmpty()),
                (key, text) -> services.settings.set(onDuty.id(), Setting.text(key, ""), text));
        this.paperDesk = new WindowPaperDesk(kit, printer, choices);
        this.papers = new DeskPapers(services, onDuty::id);
        this.approvals = new ApprovalPanel(services.staff, onDuty, kit, this::samplePin);
        this.care = new CareScreens(services.careBook, services.overrides, services.careDesk, services.histories, services.dues, approvals, kit);
        this.drawer = new DrawerDesk(services, kit, onDuty, approvals, paperDesk, papers, printer,
                () -> bill != null && !bill.basketProperty().get().isEmpty());
        this.programme = new ProgrammeDesk(services, kit, onDuty, approvals, paperDesk, papers);
        this.voice = new VoiceDesk(services, kit, onDuty, approvals, this::atCounter);
        this.manager = new ManagerDesk(services, kit, onDuty, approvals, paperDesk, papers);
        this.backups = new BackupDesk(services.backups, approvals, kit);
        this.privacy = new PrivacyScreens(services, kit, onDuty, approvals, paperDesk, papers);
        this.setup = new SettingsDesk(services, kit, onDuty, approvals, backups, paperDesk, this::settings, privacy::page);
        this.question = new ShortQuestion(new SoldQuestion(services, new QuestionSheets(services.clinics, papers::typesetter), paperDesk, onDuty::id, kit), kit.background(), kit.notices());
        this.sounds = new ScanSounds(() -> services.settings.value(CameraCard.SOUNDS));
        this.camera = new CameraScanner(devices.camera(), new CodeReader(), System::nanoTime, CameraScanner.Pace.USUAL);
        this.scans = new ScanDesk(books(), kit, sounds, barcode -> bill.addBarcode(barcode));
    }

    /// The places of the rail, from the top; the first is where the day begins.
    static List<Place> places() {
        return List.of(
                Place.of(new Route.Checkout(), "shell.place.checkout", Feather.SHOPPING_CART, "Shift+F1"),
                Place.of(new Route.Owners(), "shell.place.owners", Feather.USERS, "Shift+F2"),
                Place.of(new Route.Reminders(), "shell.place.reminders", Feather.BELL, "Shift+F3"),
                Place.of(new Route.Coupons(), "shell.place.programme", Feather.GIFT, "Shift+F4"),
                Place.of(new Route.Receipts(), "shell.place.receipts", Feather.FILE_TEXT, "Shift+F5"),
                Place.of(new Route.CashDrawer(), "shell.place.drawer", Feather.INBOX, "Shift+F6"),
                Place.of(new Route.Voice(), "shell.place.voice", Feather.MESSAGE_CIRCLE, "Shift+F7"),
                Place.of(new Route.Dashboard(), "shell.place.reports", Feather.BAR_CHART_2, "Shift+F8"),
                Place.of(new Route.Settings(), "shell.place.settings", Feather.SETTINGS, "Ctrl+Shift+F12"));
    }

    /// The clinic in the data folder; empty before the first start. Off the FX thread.
    Optional<Clinic> clinic() {
        return services.clinics.clinic();
    }

    CheckoutViewModel bill() {
        return bill;
    }

    Services services() {
        return services;
    }

    /// Fills the empty data folder with the clinic to practise in. Takes a few seconds, off the FX thread.
    Clinic makeSample() {
        new SampleClinic(services.transactions, kit.clock()).open(SamplePlan.usual()).get();
        services.catalogue.load();
        return services.clinics.clinic().orElseThrow();
    }

    /// The screen of the first start.
    ///
    /// @param restore opens the wizard that brings a clinic back
    /// @param opened   is told of the clinic once it is open
    /// @param toLock   the same, where its data is to be locked
    Screen firstStart(Runnable openSample, Runnable restore, Consumer<StaffMember> opened, Runnable toLock) {
        FirstStartViewModel model = new FirstStartViewModel(services.setup, kit.background(), (made, lock) -> {
            if (lock) toLock.run();
            else opened.accept(made.manager());
        });
        return new FirstStartView(model, openSample, restore, kit);
    }

    /// Gives the window its screens, its search and its ears, in the name of whoever is at the desk.
    void connect(ShellWindow shell, ShellModel model) {
        bill = new CheckoutViewModel(services.checkout, services.catalogue, services.counter, kit.background(), kit.notices());
        UsedBefore.watch(bill, services.counter, onDuty::id, kit);
        suggestions = new CounterSuggestions(bill, services.suggestions, () -> Optional.ofNullable(onDuty.memberProperty().get()).map(StaffMember::id),
                kit.background(), kit.notices());
        services.seenPets.whenChanged(() -> kit.background().write(() -> {
            services.seenPets.keep();
            return null;
        }));
        bill.customerProperty().subscribe(who -> {
            if (who != null) services.seenPets.saw(who.served().stream().map(Customer.PetThere::id).toList());
            // the first time of a day it counts, when nobody waits
            else kit.background().run(services.suggestionPairs::newDay);
        });
        holds = new HoldViewModel(bill, services.held, onDuty::id, kit.background(), kit.notices());
        openBill = new OpenBillKeeper(bill, holds, services.held, () -> Optional.ofNullable(onDuty.memberProperty().get()).map(StaffMember::id),
                kit.background());
        owners = owners();
        drawer.tell(model, shell);
        workList = new FollowUpDesk(services, kit, approvals, listPapers(), new PostPapers(papers.post, paperDesk, kit), model.place(new Route.Reminders()).waiting());
        workList.begin(shell);
        voice.badge(model.place(new Route.Voice()).waiting());
        privacy.badge(model.place(new Route.Settings()).waiting());
        kit.navigator().serve(this::screen);
        shell.search().find(new Finder(services.search, services.seenPets, kit, Stream.concat(model.places().stream(), Stream.of(CLOSING, PRODUCTS, STANDARDS, SOURCES, STAFF, LOG_PAGE, PRIVACY, BACKUPS, TRANSFER)).toList(), scans::scanned));
        onDuty.memberProperty().subscribe(member -> model.staffProperty().set(member == null ? "" : member.name()));
        hear(shell.getScene());
        customer = new CustomerDesk(bill, devices.monitors(), shell.getScene().getWindow(), services, onDuty, question, kit);
        IdleLock lock = new IdleLock(services.settings, this::signInPanel, onDuty, devices.nanos(), kit);
        CameraPanel cameraPanel = new CameraPanel(camera, () -> services.settings.value(CameraCard.CAMERA), scans::scanned, kit);
        kit.keys().add(List.of(Deed.of("shell.key.camera", "Shift+F9", cameraPanel::open), customer.toggle(), drawer.openWithoutSale(),
                Deed.of("shell.key.change_over", "Shift+F10", this::changeOver), lock.now()));
        lock.begin(shell);
        shell.keepInSight(voice.timers());
        kit.background().run(services.search::load);
        kit.background().run(services.catalogue::load);
        kit.background().write(services.erasure::again);
        kit.background().write(services.ledger::newDay);
        kit.background().write(services.merges::newDay);
        kit.background().write(services.petMerges::newDay);
        kit.background().run(services.coverage::countLastMonth);
        services.recomputing.go();
    }

    private Optional<TimersModel.AtCounter> atCounter() {
        return Optional.ofNullable(bill).map(open -> open.customerProperty().get()).map(who -> new TimersModel.AtCounter(who.id(), who.name(), who.phone()));
    }

    /// Something was scanned, wherever it came from.
    void scanned(ScannedText text) {
        scans.scanned(text);
    }

    /// Lets somebody take the desk by PIN. Nothing can be done before, so it is asked until somebody has.
    void signIn(Runnable done) {
        signInPanel().open(member -> {
            takeOver(member);
            done.run();
        }, () -> signIn(done));
    }

    /// A sample clinic tells the PIN, which is everybody's there.
    private SignInPanel signInPanel() {
        return new SignInPanel(services.staff, kit).telling(this::samplePin);
    }

    private Optional<Message> samplePin() {
        return clinic().filter(Clinic::sample).map(sample -> Message.of("signin.sample", SampleClinic.PIN));
    }

    /// Somebody else comes to the desk.
    void changeOver() {
        signInPanel().open(this::takeOver, () -> {
        });
    }

    void takeOver(StaffMember member) {
        onDuty.takeOver(member);
    }

    /// The first of the clinic's people: who is at the desk of a sample clinic, where nobody has to prove who they are.
    StaffMember anybody() {
        return services.staff.all().stream().filter(StaffMember::active).findFirst().orElseThrow();
    }

    /// From now on backups are made by themselves.
    ///
    /// @param leave closes the clinic and opens the wizard that restores one
    /// @param lock  closes the clinic and opens the page that locks it, or unlocks it
    void keepBackups(ShellModel model, Runnable leave, Consumer<Boolean> lock) {
        model.backupProperty().bind(backups.stateProperty());
        backups.begin(leave, lock);
    }

    /// Offers, by key and in the settings, to leave for the clinic to practise in.
    void offerPractice(Deed deed) {
        practice = Optional.of(deed);
        kit.keys().add(List.of(deed));
    }

    /// After `close`, before the data is closed. Before the first start there is nothing to keep.
    void lastBackup() {
        if (clinic().isPresent()) backups.lastOne();
    }

    /// The program is closing. On the FX thread, before `close`.
    void leave() {
        if (customer == null) return;
        openBill.keep();
        customer.close();
    }

    @Override
    public void close() {
        backups.close();
        hearing.unsubscribe();
        sounds.close();
        camera.close();
        services.recomputing.close();
        services.coverage.close();
    }

    private void hear(Scene scene) {
        DropAndPaste pictures = new DropAndPaste(kit.background(), new CodeReader(), scans::read);
        kit.overlay().getChildren().add(pictures.hint(kit.texts()));
        hearing = new KeyboardScanner(devices.nanos(), scans::isCertain, scans::scanned).listenAt(scene.getWindow()).and(pictures.listenAt(scene));
    }

    private ScanDesk.Books books() {
        Function<String, Boolean> sells = barcode -> services.catalogue.byBarcode(barcode).isPresent();
        return new ScanDesk.Books(services.cards::holder,
                code -> services.coupons.lookUp(code.token()).map(Coupon::id),
                this::paper,
                digits -> services.search.find(digits, 1), sells);
    }

    /// What a printed paper leads to: its bill, the deposit it was written for, the gift that waits.
    private Outcome<Route> paper(ScanCode code) {
        if (code.kind() == CodeKind.FRIEND) return services.referrals.bySlip(code.token()).isPresent() ? Outcome.done(new Route.Enrol(code.text()))
                : Outcome.refused(new ReferralRefusal.UnknownSlip());
        if (code.kind() == CodeKind.ANSWER) return services.surveys.bySlip(code.token()).map(asked -> new Route.AnswerOf(asked.sale()));
        if (code.kind() == CodeKind.GIFT)
            return services.rewards.lookUp(code.token()).map(gift -> new Route.RewardsOf(gift.owner(), Optional.of(gift.id())));
        String token = code.token();
        Optional<OwnerId> depositor = services.deposits.byToken(token);
        return depositor.isPresent() ? Outcome.done(new Route.Deposits(depositor.get()))
                : services.history.byToken(token).map(receipt -> new Route.ReceiptView(receipt.id()));
    }

    private Screen screen(Route route) {
        return switch (route) {
            case Route.Checkout() -> checkout();
            case Route.CashDrawer() -> drawer.drawer();
            case Route.CountDrawer() -> drawer.count();
            case Route.ShiftView(var shift) -> drawer.shift(shift);
            case Route.CareProducts() -> new CareProductsView(new CareProductsModel(services.careProducts, services.catalogue, services.dues, approvals,
                    kit.background(), kit.notices()), kit);
            case Route.Reminders() -> workList.screen();
            case Route.Outbox() -> workList.outbox();
            case Route.Templates() -> new TemplatesView(new TemplatesModel(services.templates, services.outbox::examples, services.settings, approvals,
                    kit.background(), kit.notices()), kit);
            case Route.CareRules() -> new CareRulesView(new CareRulesModel(services.protocols, services.recomputing, approvals, kit.background(),
                    kit.notices(), kit.clock()), services.recomputing, kit);
            case Route.SuggestionRules() -> new SuggestionRulesView(new SuggestionRulesModel(new SuggestionRulesModel.Services(services.suggestionRules,
                    services.suggestionPairs, services.suggestionResults, services.catalogue, services.words), approvals, kit.background(), kit.notices(), kit.clock()), kit);
            case Route.PointsOf(var owner) -> points(owner);
            case Route.PrivilegesOf(var owner) -> new PrivilegesView(new PrivilegesViewModel(owner, services.privileges, approvals, onDuty::id,
                    kit.background(), kit.notices()), kit);
            case Route.Deposits(var owner) -> new DepositsView(new DepositsViewModel(owner, depositDesk()), kit);
            case Route.Receipts() -> new ReceiptsView(new ReceiptsViewModel(services.bills, kit.background(), kit.clock()), kit);
            case Route.ReceiptView(var sale) -> new ReceiptView(
                    new ReceiptViewModel(sale, services.history, papers, paperDesk, kit.background()), invoices(), kit);
            case Route.Refund(var sale) -> refund(sale, RefundKind.REFUND);
            case Route.VoidSale(var sale) -> refund(sale, RefundKind.VOID);
            default -> programme.screen(route).or(() -> voice.screen(route)).or(() -> manager.screen(route)).or(() -> setup.screen(route)).or(() -> merging.screen(route)).or(() -> owners.screen(route)).orElseThrow();
        };
    }

    private Screen refund(SaleId sale, RefundKind kind) {
        return new RefundView(new RefundViewModel(sale, kind, services.refunds, approvals, kit.background()),
                new AfterRefund(printer, this::printRefund, kit), kit);
    }

    private void printRefund(RefundDone made) {
        Language language = kit.texts().language();
        paperDesk.print(() -> papers.refund(made, language), () -> papers.refundPrinted(made));
    }

    private Screen checkout() {
        return new CheckoutView(bill, suggestions, holds, model -> new PaymentViewModel(model.quoteProperty().get(),
                Optional.ofNullable(model.customerProperty().get()).map(Customer::name).orElse(""), paymentDesk()),
                new AfterSale(papers, paperDesk, choices, printer, invoices(), new SoldBooks(services, care), question, kit), approvals, workList::expected, kit);
    }

    private TaxInvoiceDesk invoices() {
        return new TaxInvoiceDesk(services.invoices, papers, paperDesk, onDuty::id, kit);
    }

    private PaymentDesk paymentDesk() {
        return new PaymentDesk(services.checkout, services.deposits, papers.payCodes, paperDesk,
                () -> new CheckedBy(onDuty.id(), onDuty.memberProperty().get().name()), kit.background());
    }

    private Screen points(OwnerId owner) {
        PointsDesk desk = new PointsDesk(services.points, services.adjustments, services.transfers, services.donations, papers.points, services.search,
                paperDesk, approvals, approvals, onDuty::id);
        return new PointsView(new PointsViewModel(owner, desk, kit.background(), kit.notices()), () -> new FoundationsPanel(new FoundationsModel(desk,
                new DonationFile(services.transactions, services.audit), kit.background(), kit.notices(),
                YearMonth.from(LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK))), kit).open(), kit);
    }

    private DepositDesk depositDesk() {
        return new DepositDesk(services.deposits, papers.deposits, papers.payCodes, paperDesk, approvals,
                () -> new CheckedBy(onDuty.id(), onDuty.memberProperty().get().name()), kit.background(), kit.notices());
    }

    private OwnersScreens owners() {
        CardDeeds cards = new CardDeeds(kit, services.cards, services.cardPrinting, papers::typesetter, paperDesk, onDuty::id);
        OwnersDesk desk = new OwnersDesk(services.owners, services.pets, services.handover, services.carers, services.alerts, services.weights, services.photos,
                services.profiles, services.duplicates, services.search, services.words, services.seenPets,
                new PhotoCamera(camera, () -> services.settings.value(CameraCard.CAMERA)), services.enrolment,
                kit.background(), kit.notices(), kit.clock(), onDuty::id);
        merging = new MergeScreens(new MergeDesk(services.merges, services.possibleDuplicates, services.owners, services.search, approvals, kit.background(), kit.notices(), onDuty::id),
                new PetMergeDesk(services.petMerges, services.profiles, approvals, kit.background(), kit.notices()), kit);
        Function<OwnerId, Deed> giveCoupon = owner -> Deed.of("rewards.give", "Ctrl+F7", () -> kit.navigator().open(new Route.GiveCoupon(owner)));
        Function<OwnerId, Deed> friends = owner -> Deed.of("referral.open", "Alt+F8", () -> new FriendsPanel(owner, services.referrals, this::printSlip, kit).open());
        Function<OwnerId, Deed> redeem = owner -> Deed.of("rewards.redeem.open", "Alt+F7", () -> kit.navigator().open(new Route.RewardsOf(owner, Optional.empty())));
        Function<OwnerId, Deed> deposits = owner -> Deed.of("deposits.open", "Ctrl+F11", () -> kit.navigator().open(new Route.Deposits(owner)));
        Function<OwnerId, Deed> privileges = owner -> Deed.of("loyalty.member.open", "Ctrl+F5", () -> kit.navigator().open(new Route.PrivilegesOf(owner)));
        Function<OwnerId, Deed> itsBills = owner -> Deed.of("checkout.bills.of", "F5", () -> kit.navigator().open(new Route.BillsOf(owner)));
        Function<OwnerId, Deed> points = owner -> Deed.of("loyalty.page.open", "F11", () -> kit.navigator().open(new Route.PointsOf(owner)));
        Function<OwnerId, Deed> partnerPoints = owner -> Deed.of("partners.exchange.open", "Ctrl+F4", () -> kit.navigator().open(new Route.PartnerPoints(owner)));
        return new OwnersScreens(kit, desk, owner -> Stream.concat(cards.of(owner).stream(), Stream.of(points.apply(owner), redeem.apply(owner), partnerPoints.apply(owner),
                friends.apply(owner), giveCoupon.apply(owner), deposits.apply(owner), privileges.apply(owner), itsBills.apply(owner), privacy.of(owner), merging.of(owner))).toList(),
                petSections(), cards::afterEnrolment);
    }

    /// The slip with which an owner recommends the clinic.
    private void printSlip(OwnerId owner, boolean a6) {
        Language language = kit.texts().language();
        StaffId staff = onDuty.id();
        kit.background().write(() -> services.referrals.slip(owner, staff)).onSuccess(outcome -> outcome.handle(
                slip -> paperDesk.print(() -> papers.referrals.sheet(slip, a6 ? Stock.A6 : Stock.ROLL_80, language)), why -> kit.notices().refused(why.message())));
    }

    private ListPapers listPapers() {
        PostPapers post = new PostPapers(papers.post, paperDesk, kit);
        return new ListPapers(services.workList, papers.lists, post, new PostcardRun(services.outbox, post, approvals, kit), paperDesk, onDuty::id, kit);
    }

    /// What later features put on the profile of a pet, in the order it stands there.
    private List<PetSections> petSections() {
        return List.of(care, new PetPapers(services.certificates, papers.health, paperDesk, onDuty::id, kit), merging);
    }

    private Screen settings() {
        List<Card> cards = new ArrayList<>(List.of(new AppearanceCard(kit), new ClinicCard(services.clinics, onDuty, kit),
                new PaymentCard(services.settings, onDuty, kit),
                new DrawerCard(services.settings, onDuty::id, kit), new PrintersCard(printer, choices, kit),
                new VatRatesCard(services.vatRates, approvals, kit), new ReceiptPrinterCard(printer, choices, papers::typesetter, services.settings, onDuty, kit),
                new CameraCard(camera, services.settings, onDuty, kit), new CustomerCard(customer, kit), new LockCard(services.settings, approvals, kit),
                new CareRulesCard(services.protocols, kit), new SuggestionRulesCard(kit), new FollowUpCard(services.settings, services.followUpRules, approvals, kit),
                new CallRulesCard(services.careCalls, services.catalogue, approvals, kit), new CareProductsCard(kit),
                new SendingCard(services.settings, approvals, kit)));
        practice.ifPresent(deed -> cards.add(new PracticeCard(deed, kit)));
        place.ifPresent(folder -> cards.add(new AboutCard(folder, kit)));
        return new SettingsScreen(kit, cards);
    }
}
