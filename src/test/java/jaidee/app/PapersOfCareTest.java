package jaidee.app;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.kernel.PetId;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the profile of a pet and from the work list to the printer, by keys alone.
class PapersOfCareTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path data;
    private final RecordedPrinters printers = new RecordedPrinters("p");
    private WholeDesk desk;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(TODAY.atTime(14, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        try (Database database = Database.open(DataFolder.at(data), clock).get()) {
            new SampleClinic(database.transactions(), clock).open(SamplePlan.ofOwners(60, 7).withMonths(3)).get();
        }
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, new ChosenFile(Optional.empty()), printers, ScannerRobot.ofAPerson());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            desk.close();
            return null;
        });
    }

    @Test
    void everyPaperOfCareComesOutOfThePrinter() throws IOException {
        interact(() -> kit.navigator().open(new Route.PetProfile(vaccinated())));
        settle();
        Screenshots.take(desk.scene(), "papers-pet-profile");
        push(KeyCode.CONTROL, KeyCode.F3);
        push(KeyCode.F12);
        print("book", Stock.A5);
        push(KeyCode.F11);
        push(KeyCode.F12);
        print("certificate", Stock.A5);
        push(KeyCode.F11);
        push(KeyCode.F12);
        print("certificate-again", Stock.A5);
        assertThat(printers.jobs.getLast().sheet()).as("marked as a copy").isNotEqualTo(printers.jobs.get(printers.jobs.size() - 2).sheet());
        assertThat(desk.transactions().<List<String>>read(ctx -> ctx.select(PRINT_LOG.PAPER).from(PRINT_LOG).where(PRINT_LOG.PAPER.in("RABIES_CERTIFICATE", "CARE_BOOK")).orderBy(PRINT_LOG.ID).fetch(PRINT_LOG.PAPER)))
                .containsExactly("CARE_BOOK", "RABIES_CERTIFICATE", "RABIES_CERTIFICATE");

        interact(() -> kit.navigator().open(new Route.Reminders()));
        settle();
        push(KeyCode.CONTROL, KeyCode.F11);
        settle();
        Screenshots.take(desk.scene(), "papers-list-panel");
        push(KeyCode.F12);
        print("due-list", Stock.A4);
        push(KeyCode.CONTROL, KeyCode.F11);
        push(KeyCode.RIGHT);
        push(KeyCode.F12);
        print("call-sheet", Stock.A4);
        push(KeyCode.CONTROL, KeyCode.F11);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.F12);
        push(KeyCode.F12);
        print("labels", Stock.A4);
        assertThat(desk.transactions().<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("list.printed")))).isEqualTo(3);
    }

    @Test
    void postcardsCountAsSentOnceTheyArePrintedAndAreAskedAboutUntilThen() throws IOException {
        interact(() -> kit.navigator().open(new Route.Reminders()));
        settle();
        postcards();
        Screenshots.take(desk.scene(), "papers-postcards-panel");
        push(KeyCode.F12);
        push(KeyCode.F12);
        settle();
        push(KeyCode.ESCAPE);
        assertThat(states()).as("nobody knows whether they were printed").containsOnly("QUEUED");
        int reserved = states().size();
        postcards();
        Screenshots.take(desk.scene(), "papers-postcards-unfinished");
        push(KeyCode.F12);
        push(KeyCode.F12);
        print("postcards", Stock.A4);
        assertThat(states()).containsOnly("SENT").hasSize(reserved);
    }

    private void postcards() {
        push(KeyCode.CONTROL, KeyCode.F11);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.F12);
        settle();
    }

    private List<String> states() {
        return desk.transactions().read(ctx -> ctx.select(MESSAGE.STATUS).from(MESSAGE).where(MESSAGE.CHANNEL.eq("POST")).and(MESSAGE.BATCH_ID.isNotNull()).fetch(MESSAGE.STATUS));
    }

    /// Prints what is shown, and leaves a picture of it.
    private void print(String name, Stock stock) throws IOException {
        settle();
        assertThat(lookup(".preview-page").tryQuery()).as(name).isPresent();
        int before = printers.jobs.size();
        push(KeyCode.ENTER);
        settle();
        assertThat(printers.jobs).hasSize(before + 1);
        Sheet sheet = printers.jobs.getLast().sheet();
        assertThat(sheet.stock()).isEqualTo(stock);
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        try (PagePictures pages = PagePictures.of(sheet)) {
            ImageIO.write(pages.render(0, stock == Stock.A4 ? 100 : 160), "png", folder.resolve("desk-" + name + ".png").toFile());
        }
    }

    /// A pet that got its vaccine against rabies here.
    private PetId vaccinated() {
        return desk.transactions().read(ctx -> new PetId(ctx.select(VACCINATION.PET_ID).from(VACCINATION).join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID))
                .where(VACCINATION_GROUP.GROUP_CODE.eq("RABIES")).and(VACCINATION.LOT.isNotNull()).and(VACCINATION.OUTSIDE_SOURCE.isNull()).orderBy(VACCINATION.ID.desc()).limit(1).fetchSingle().value1()));
    }
}
