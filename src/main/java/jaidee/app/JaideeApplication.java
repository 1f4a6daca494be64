package jaidee.app;

import jaidee.ui.FxThread;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.slf4j.LoggerFactory;
import jaidee.audit.AuditLog;
import jaidee.backup.ui.RestoreModel;
import jaidee.backup.ui.RestoreView;
import jaidee.cli.Books;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.db.Restore;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.paper.PrinterChoices;
import jaidee.paper.SystemPrinters;
import jaidee.paper.ui.WindowPaperDesk;
import jaidee.settings.Clinic;
import jaidee.staff.StaffMember;
import jaidee.ui.BringForward;
import jaidee.ui.Deed;
import jaidee.ui.Faults;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.SystemFileChoice;
import jaidee.ui.ThaiOnScreen;
import jaidee.ui.Theme;
import jaidee.ui.Threads;
import jaidee.ui.UiTexts;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import jaidee.vault.ui.LockModel;
import jaidee.vault.ui.LockView;

/// The life of the window: the data is opened while the toolkit starts, the frame is painted before either is done,
/// and at the end everything asked for is finished before the data is closed.
public final class JaideeApplication extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    /// Up to this width the window takes the whole screen.
    private static final double SMALL_SCREEN = 1440;
    // it warns of running from the class path, which is meant; kept here, for loggers are held weakly
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(JaideeApplication.class);
    private static WindowOptions options = WindowOptions.none();
    private static volatile boolean walkedWell = true;

    private final Faults faults = new Faults();
    private final Threads background = new Threads(faults::report);
    private final Clock clock = Clock.system(Days.BANGKOK);
    private final OneWindow oneWindow = new OneWindow(options.backup().isEmpty());
    private final DataFolder home = DataFolder.at(options.home());
    private DataFolder folder = DataFolder.at(options.folder());
    private boolean sampleWanted = options.sample();
    /// The backup that the program was started by, until the wizard has it.
    private Optional<Path> brought = options.backup();
    private Wiring wiring;
    private Subscription firstKeys = Subscription.EMPTY;
    private CompletableFuture<Outcome<Database>> opening;
    private Stage stage;
    private ShellWindow shell;
    private ShellModel model;
    private Kit kit;
    /// The recovery key that was typed last, so that nobody types it twice.
    private volatile String typedKey = "";
    private boolean closing;
    private boolean givenBack;
    private volatile boolean left;

    /// Opens the window and comes back when it is closed.
    ///
    /// @return whether all went well that was asked for; somebody who sits before the window sees for themselves
    /// @throws UnsupportedOperationException when there is no screen
    static boolean open(WindowOptions asked) {
        options = asked;
        JAVAFX_LOG.setLevel(Level.SEVERE);
        ThaiOnScreen.prepare();
        launch(JaideeApplication.class);
        return walkedWell;
    }

    @Override
    public void init() {
        if (folder.usable()) LogFile.in(folder.path());
        // a session that ends, or a kill that lets one finish, gives the data back in order too
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("desk-shutdown").unstarted(() -> giveBack(false)));
        openData();
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.report(fault));
        this.stage = stage;
        for (int size : ICON_SIZES) stage.getIcons().add(new Image("/jaidee/assets/icons/jaidee-" + size + ".png"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        javafx.geometry.Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
        furnish(WindowPreferences.read(folder.path()).with(options), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        stage.setMaximized(room.getWidth() <= SMALL_SCREEN);
        stage.show();
        logPainted("window");
        oneWindow.onSecondStart(new BringForward(stage));
        awaitData();
    }

    /// Makes all that stands in the window anew: nothing of another clinic stays in it.
    private void furnish(WindowPreferences preferences, double width, double height) {
        UiTexts texts = new UiTexts(preferences.language());
        Theme theme = new Theme(preferences.theme());
        theme.textSizeProperty().set(preferences.textSize());
        kit = Kit.of(texts, theme, background, new SystemFileChoice(texts, () -> stage), clock);
        faults.shownBy(kit.dialogs()::fault);
        model = new ShellModel(Wiring.places());
        shell = new ShellWindow(kit, model);
        kit.overlay().setContent(shell);
        Scene scene = new Scene(kit.overlay(), width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(texts.of("app.name"));
        keepPreferences();
    }

    /// @param what stands there for the first time
    private void logPainted(String what) {
        Scene scene = stage.getScene();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            ProcessHandle.current().info().startInstant().ifPresent(began -> LOG.info("{} painted {} ms after start", what,
                    Duration.between(began, clock.instant()).toMillis()));
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private void openData() {
        openData(Optional.empty());
    }

    /// @param typed the recovery key
    private void openData(Optional<String> typed) {
        Executor opener = work -> Thread.ofPlatform().name("desk-opener").daemon().start(work);
        opening = CompletableFuture.supplyAsync(() -> oneWindow.open(folder, clock, typed), opener);
    }

    private void awaitData() {
        background.run(opening::join).onSuccess(outcome -> outcome.handle(this::opened, this::refused));
    }

    private void opened(Database database) {
        if (brought.isPresent()) {
            background.write(() -> database.close()).onSuccess(_ -> bringBack());
            return;
        }
        background.run(() -> new Wiring(database, kit, Devices.ofThisComputer())).onSuccess(wiring -> {
            this.wiring = wiring;
            model.dataProperty().set(Message.of("shell.data.safe"));
            database.transactions().watch(safe -> FxThread.later(() ->
                    model.dataProperty().set(Message.of(safe ? "shell.data.safe" : "shell.data.unsafe"))));
            database.warnings().forEach(kit.dialogs()::refused);
            kit.background().run(wiring::clinic).onSuccess(clinic ->
                    clinic.ifPresentOrElse(this::startTheDay, this::askTheFirstQuestions));
        });
    }

    private void startTheDay(Clinic clinic) {
        wiring.connect(shell, model);
        wiring.keepBackups(model, this::leaveToRestore, this::leaveToLock);
        offerPractice(clinic);
        tellOfUpdate();
        Runnable begin = () -> {
            kit.navigator().open(model.places().getFirst().route());
            logPainted("first page");
        };
        if (clinic.sample()) kit.background().run(wiring::anybody).onSuccess(member -> {
            wiring.takeOver(member);
            begin.run();
            if (options.walk()) walk();
        });
        else wiring.signIn(begin);
    }

    private void askTheFirstQuestions() {
        if (sampleWanted) {
            makeSample();
            return;
        }
        Screen first = wiring.firstStart(this::openSample, this::restoreFirst, this::firstManager, () -> {
            firstKeys.unsubscribe();
            leaveToLock(true);
        });
        kit.overlay().setContent(first.node());
        firstKeys = kit.keys().addAlone(first.deeds());
        first.focusFirst();
    }

    private void walk() {
        new Walk(kit.navigator(), () -> {
            walkedWell = !faults.any();
            close();
        }).begin();
    }

    private void firstManager(StaffMember manager) {
        firstKeys.unsubscribe();
        kit.overlay().setContent(shell);
        wiring.connect(shell, model);
        wiring.keepBackups(model, this::leaveToRestore, this::leaveToLock);
        wiring.offerPractice(practice());
        wiring.takeOver(manager);
        kit.navigator().open(model.places().getFirst().route());
    }

    /// Leaves the data folder of the real clinic for the one to practise in.
    private void openSample() {
        firstKeys.unsubscribe();
        moveTo(DataFolder.at(WindowOptions.sampleFolder()), true, () -> {
        });
    }

    /// Leads from the real clinic to the one to practise in, and back; the window shows in which it is.
    private void offerPractice(Clinic clinic) {
        if (!clinic.sample()) {
            wiring.offerPractice(practice());
            return;
        }
        List<Deed> ways = new ArrayList<>();
        if (!home.path().equals(folder.path())) ways.add(Deed.of("practice.home", "Ctrl+Shift+F11", () -> moveTo(home, false, () -> {
        })));
        if (WindowOptions.sampleFolder().equals(folder.path())) ways.add(Deed.of("practice.afresh", "Ctrl+Shift+F8",
                () -> kit.dialogs().confirm(Message.of("practice.afresh"), Message.of("practice.afresh.then"), Message.of("practice.afresh"),
                        () -> moveTo(folder, true, folder::discard))));
        shell.frame(new PracticeStrip(ways, kit));
        stage.titleProperty().bind(kit.texts().of("practice.window"));
        kit.keys().add(ways);
    }

    private Deed practice() {
        return Deed.of("practice.open", "Ctrl+Shift+F11", this::openSample);
    }

    /// Closes the open clinic as at the end of the day and opens another in the same window.
    ///
    /// @param between done while neither is open
    private void moveTo(DataFolder next, boolean sample, Runnable between) {
        closeThen(() -> {
            wiring.lastBackup();
            opening.join().get().close();
            between.run();
        }, () -> {
            folder = next;
            sampleWanted = sample;
            retry();
        });
    }

    /// Closes the clinic and opens the page on which its data is locked or unlocked; from there it is opened again.
    private void leaveToLock(boolean locking) {
        closeThen(() -> opening.join().get().close(), () -> {
            Vault vault = new Vault(folder, clock, KeyFiles.ofThisUser());
            LockModel lock = new LockModel(vault, locking, database -> Books.invariants(database, clock), new AuditLog(clock), background, kit.texts());
            Subscription[] keys = {Subscription.EMPTY};
            LockView view = new LockView(lock, new WindowPaperDesk(kit, new SystemPrinters(), PrinterChoices.NONE), () -> {
                keys[0].unsubscribe();
                openAgain();
            }, kit);
            model.dataProperty().set(Message.of("shell.data.closed"));
            kit.overlay().setContent(view.node());
            keys[0] = kit.keys().addAlone(view.deeds());
            view.focusFirst();
        });
    }

    /// Gives up all that stands in the window and makes it anew: nothing of what was closed stays in it.
    ///
    /// @param closing closes the data, in the background
    /// @param then    goes on in the new window
    private void closeThen(Runnable closing, Runnable then) {
        if (this.closing) return;
        wiring.leave();
        model.dataProperty().set(Message.of("shell.data.closing"));
        kit.overlay().setDisable(true);
        background.write(() -> {
            wiring.close();
            closing.run();
            return null;
        }).onSuccess(_ -> {
            wiring = null;
            furnish(look(),
                    stage.getScene().getWidth(), stage.getScene().getHeight());
            then.run();
        });
    }

    /// At the first start: the clinic comes back from a backup, then it is opened as on any day.
    private void restoreFirst() {
        firstKeys.unsubscribe();
        background.write(() -> opening.join().get().close()).onSuccess(closed -> showRestore("backup.restore.open", this::openAgain, this::openAgain));
    }

    /// From the page of the backups: the window that knows the old clinic is given up, and a new start opens what was restored.
    private void leaveToRestore() {
        wiring.leave();
        model.dataProperty().set(Message.of("shell.data.closed"));
        background.write(() -> {
            left = true;
            wiring.close();
            opening.join().get().close();
        }).onSuccess(closed -> showRestore("backup.restore.quit", this::close, this::close));
    }

    /// The program was started by a backup, such as by a double click on it: the wizard has it chosen.
    private void bringBack() {
        showRestore("backup.restore.open", this::openAgain, this::openAgain);
    }

    private void showRestore(String go, Runnable leave, Runnable done) {
        RestoreModel restore = new RestoreModel(this::restoring, List.of(folder.backups()), brought, background);
        brought = Optional.empty();
        Subscription[] keys = {Subscription.EMPTY};
        Function<Runnable, Runnable> ending = next -> () -> {
            keys[0].unsubscribe();
            next.run();
        };
        RestoreView view = new RestoreView(restore, ending.apply(leave), ending.apply(done), go, kit);
        kit.overlay().setContent(view.node());
        keys[0] = kit.keys().addAlone(view.deeds());
        view.onOpen();
        view.focusFirst();
    }

    private Restore restoring(String typed) {
        typedKey = typed;
        Vault vault = new Vault(folder, clock, KeyFiles.ofThisUser());
        return new Restore(folder, clock, file -> vault.keyOf(file, Optional.of(typed).filter(key -> !key.isEmpty())), database -> Books.invariants(database, clock));
    }

    private void openAgain() {
        kit.overlay().setContent(shell);
        retry();
    }

    private void makeSample() {
        model.dataProperty().set(Message.of("shell.data.sample"));
        background.write(wiring::makeSample).onSuccess(clinic -> {
            model.dataProperty().set(Message.of("shell.data.safe"));
            startTheDay(clinic);
        });
    }

    private void refused(Refusal refusal) {
        if (oneWindow.otherCame()) {
            close();
            return;
        }
        model.dataProperty().set(Message.of("shell.data.closed"));
        if (brought.isPresent() && !(refusal instanceof DatabaseRefusal.AlreadyOpen)) {
            bringBack();
            return;
        }
        Optional<Deed> anyway = switch (refusal) {
            case DatabaseRefusal.EntriesMissing _ -> Optional.of(Deed.of("shell.opening.without_entries", this::acceptOlderState));
            case DatabaseRefusal.Older _ -> Optional.of(Deed.of("shell.opening.older", this::acceptOlderState));
            default -> Optional.empty();
        };
        OpeningRefused screen = new OpeningRefused(kit, refusal, this::retry, () -> showRestore("backup.restore.open", this::openAgain, this::openAgain), this::close, anyway, typedKey, this::openBy);
        kit.navigator().serve(route -> screen);
        kit.navigator().open(model.places().getFirst().route());
    }

    private void openBy(String recoveryKey) {
        typedKey = recoveryKey;
        openData(Optional.of(recoveryKey));
        awaitData();
    }

    private void acceptOlderState() {
        background.write(() -> Database.acceptOlderState(folder, clock)).onSuccess(_ -> retry());
    }

    private void retry() {
        openData();
        awaitData();
    }

    private void keepPreferences() {
        kit.texts().languageProperty().addListener((property, before, after) -> keepLook());
        kit.theme().modeProperty().addListener((property, before, after) -> keepLook());
        kit.theme().textSizeProperty().addListener((property, before, after) -> keepLook());
    }

    private void keepLook() {
        WindowPreferences now = look();
        background.write(() -> {
            now.write(folder.path());
            return now;
        }).onFailure(failed -> LOG.warn("preferences not kept", failed));
    }

    /// Once after an update.
    private void tellOfUpdate() {
        String version = Releases.newest().version();
        background.run(() -> WindowPreferences.read(folder.path())).onSuccess(before -> {
            if (before.updatedTo(version)) kit.notices().done(Message.of("about.updated", version));
            if (!before.release().equals(version)) keepLook();
        });
    }

    private WindowPreferences look() {
        return new WindowPreferences(kit.texts().language(), kit.theme().modeProperty().get(), kit.theme().textSizeProperty().get(), Releases.newest().version());
    }

    private void close() {
        if (closing) return;
        closing = true;
        if (wiring != null) wiring.leave();
        model.dataProperty().set(Message.of("shell.data.closing"));
        kit.overlay().setDisable(true);
        Thread.ofPlatform().name("desk-closer").start(this::finish);
    }

    private void finish() {
        try {
            giveBack(true);
        } finally {
            Platform.exit();
        }
    }

    /// @param calmly nobody waits for the computer to go off: there is time for a backup
    private synchronized void giveBack(boolean calmly) {
        if (givenBack) return;
        givenBack = true;
        if (wiring != null) wiring.close();
        background.close();
        oneWindow.close();
        Outcome<Database> outcome = opening.join();
        if (!outcome.isDone()) return;
        if (calmly && wiring != null && !left) wiring.lastBackup();
        outcome.get().close();
    }
}
