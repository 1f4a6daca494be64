package jaidee.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import jaidee.catalogue.Item;
import jaidee.checkout.BasketLine;
import jaidee.checkout.Quote;
import jaidee.checkout.ui.CheckoutViewModel;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.ui.ChosenFile;
import jaidee.ui.Route;
import jaidee.ui.ThaiOnScreen;
import java.time.Clock;

import static jaidee.db.tables.Tables.MEMBER_CARD;

/// The real window over a large sample clinic, for measuring. Needs a toolkit that can start.
public final class DeskOfManyOwners implements AutoCloseable {
    private final Path data;
    private final List<String> cards;
    private WholeDesk desk;

    public DeskOfManyOwners(int owners, int pets, int months) throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "many-owners");
        Clock clock = Clock.system(Days.BANGKOK);
        DataFolder folder = DataFolder.at(data);
        SampleClinic.openIn(folder, SamplePlan.ofOwners(owners, SamplePlan.USUAL_SEED).withPets(pets).withMonths(months), clock).get();
        try (Database database = Database.open(folder, clock).get()) {
            cards = database.transactions().read(ctx -> ctx.select(MEMBER_CARD.TOKEN).from(MEMBER_CARD)
                    .where(MEMBER_CARD.ENDED_AT.isNull()).limit(5000).fetch(MEMBER_CARD.TOKEN)).stream()
                    .map(token -> new ScanCode(CodeKind.MEMBER, token).text()).toList();
        }
        ThaiOnScreen.prepare();
        Platform.startup(() -> {
        });
        onFx(() -> {
            desk = new WholeDesk(data, LocalDate.now(clock), ChosenFile.none(), new RecordedPrinters(), System::nanoTime);
            desk.open();
        });
    }

    /// The codes of good cards.
    public List<String> cards() {
        return cards;
    }

    /// Scans a card and shows the profile: from the whole code heard to the laid out screen.
    public void scanToProfile(String card) {
        onFx(() -> {
            desk.scanned(card);
            draw();
        });
    }

    /// Goes to another place, from which a card opens a profile.
    public void showSettings() {
        onFx(() -> {
            desk.showSettings();
            draw();
        });
    }

    /// Types into the box at the top: from the changed text to the list laid out under it.
    public void type(String text) {
        onFx(() -> {
            TextField box = (TextField) desk.scene().lookup("#search");
            box.requestFocus();
            box.setText(text);
            draw();
        });
    }

    /// A bill of so many lines at the counter, for the owner of the first card.
    public void bill(int lines) {
        onFx(() -> {
            CheckoutViewModel bill = desk.bill();
            desk.kit().navigator().open(new Route.Checkout());
            desk.scanned(cards.getFirst());
            List<Item> items = desk.items();
            List<BasketLine> all = new ArrayList<>();
            for (int i = 0; i < lines; i++)
                all.add(BasketLine.of(items.get(i % items.size()), 1, Optional.empty()).withNote(String.valueOf(i)));
            bill.goOn(bill.basketProperty().get().withLines(all));
            draw();
        });
    }

    /// One more item: from the key to the priced bill laid out.
    public void addItem() {
        onFx(() -> {
            desk.bill().add(desk.items().getFirst(), "");
            draw();
        });
    }

    /// The last item is taken off again.
    public void takeOffItem() {
        onFx(() -> {
            desk.bill().remove();
            draw();
        });
    }

    /// One more of the line at `index`: from the key to the priced bill laid out.
    public void oneMoreOf(int index, int difference) {
        onFx(() -> {
            desk.bill().selectedProperty().set(index);
            desk.bill().more(difference);
            draw();
        });
    }

    /// What the bill comes to, without a window.
    public Quote quote() {
        return desk.quote();
    }

    private void draw() {
        desk.scene().getRoot().applyCss();
        desk.scene().getRoot().layout();
    }

    private static void onFx(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error fault) {
                done.completeExceptionally(fault);
            }
        });
        done.join();
    }

    @Override
    public void close() throws IOException {
        onFx(desk::close);
        Platform.exit();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
