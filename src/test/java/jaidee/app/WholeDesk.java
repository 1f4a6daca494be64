package jaidee.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import jaidee.catalogue.Item;
import jaidee.checkout.Quote;
import jaidee.checkout.ui.CheckoutViewModel;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.paper.Printers;
import jaidee.scan.Camera;
import jaidee.scan.CameraRefusal;
import jaidee.scan.FrameSource;
import jaidee.scan.ScanSource;
import jaidee.scan.ScannedText;
import jaidee.settings.Clinic;
import jaidee.ui.FileChoice;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.SameThread;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.util.List;

/// The whole program over a real data folder, as `JaideeApplication` puts it together, with a clock that can be moved and
/// printers that keep what they are given. To be opened on the FX thread.
public final class WholeDesk implements AutoCloseable {
    private final DataFolder folder;
    private final Kit kit;
    private final ShellModel model = new ShellModel(Wiring.places());
    private final ShellWindow shell;
    private final Stage stage = new Stage();
    private final Printers printers;
    private final LongSupplier nanos;
    private Database database;
    private Wiring wiring;
    private Instant now;

    /// @param nanos the time by which a scanner is told from a person
    public WholeDesk(Path data, LocalDate day, FileChoice files, Printers printers, LongSupplier nanos) {
        this.folder = DataFolder.at(data);
        this.printers = printers;
        this.nanos = nanos;
        moveTo(day);
        this.kit = Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), files, new Moving());
        this.shell = new ShellWindow(kit, model);
        kit.overlay().setContent(shell);
        Scene scene = new Scene(kit.overlay(), 1280, 720);
        kit.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    /// Opens the data: the first questions where there is no clinic yet, else the counter with the first manager at it.
    public void open() {
        database = Database.open(folder, kit.clock()).get();
        wiring = new Wiring(database, kit, new Devices(nanos, printers, new NoCamera(), new SystemMonitors()));
        Optional<Clinic> clinic = wiring.clinic();
        if (clinic.isPresent()) begin();
        else askFirst();
    }

    private void askFirst() {
        jaidee.ui.Screen[] first = new jaidee.ui.Screen[1];
        javafx.util.Subscription[] keys = new javafx.util.Subscription[1];
        first[0] = wiring.firstStart(() -> {
        }, () -> {
        }, manager -> {
            keys[0].unsubscribe();
            kit.overlay().setContent(shell);
            begin();
        }, () -> {
        });
        kit.overlay().setContent(first[0].node());
        keys[0] = kit.keys().addAlone(first[0].deeds());
        first[0].focusFirst();
    }

    private void begin() {
        wiring.connect(shell, model);
        wiring.takeOver(wiring.anybody());
        kit.navigator().open(model.places().getFirst().route());
    }

    /// Leaves the counter, so that a card opens a profile.
    public void showSettings() {
        kit.navigator().open(new Route.Settings());
    }

    /// A code was heard.
    public void scanned(String code) {
        wiring.scanned(new ScannedText(code, ScanSource.KEYBOARD));
    }

    public void moveTo(LocalDate day) {
        now = day.atTime(14, 32).atZone(Days.BANGKOK).toInstant();
    }

    CheckoutViewModel bill() {
        return wiring.bill();
    }

    /// What is sold.
    List<Item> items() {
        return wiring.services().catalogue.all();
    }

    Quote quote() {
        return wiring.services().checkout.quote(bill().basketProperty().get());
    }

    public Kit kit() {
        return kit;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        stage.hide();
        wiring.leave();
        wiring.close();
        database.close();
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return Days.BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class NoCamera implements FrameSource {
        @Override
        public Outcome<List<Camera>> cameras() {
            return Outcome.refused(CameraRefusal.NO_CAMERA);
        }

        @Override
        public Outcome<Stream> open(String cameraId) {
            return Outcome.refused(CameraRefusal.NO_CAMERA);
        }
    }
}
