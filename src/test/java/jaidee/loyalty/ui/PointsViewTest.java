package jaidee.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.loyalty.DonationFile;
import jaidee.loyalty.Donations;
import jaidee.loyalty.PointsAdjustments;
import jaidee.loyalty.PointsBook;
import jaidee.loyalty.PointsPage;
import jaidee.loyalty.PointsSheets;
import jaidee.loyalty.PointsTransfers;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.search.SearchIndex;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Reckoning;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A manager and a receptionist with the points of Somying, by the keyboard alone.
class PointsViewTest extends FxTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง ใจงาม"), weera = till.owner("วีระ");
    private final StaffId kan = till.manager("กานต์");
    private final List<Sheet> printed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private PointsDesk desk;
    private PointsViewModel model;

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void pointsArePutRightHandedOnAndDonatedByKeys() {
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        long before = till.ledger.standing(somying).balance().value();
        open();
        assertThat(words("#balance")).isEqualTo(Points.of(before).toString());

        push(KeyCode.F7);
        write("600").push(KeyCode.ENTER).write("ยกมาจากบัตรเดิม").push(KeyCode.ENTER);
        settle();
        assertThat(words("#balance")).isEqualTo(Points.of(before + 600).toString());
        assertThat(asked).containsExactly("ADJUST_POINTS", "second");
        assertThat(model.pageProperty().get().rows().getFirst().approved()).containsExactly("ปิยะนุช", "กานต์");

        push(KeyCode.F8);
        write("วีระ");
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#towards")).contains("วีระ");
        write("100").push(KeyCode.ENTER);
        settle();
        assertThat(balance(weera)).isEqualTo(100);
        assertThat(lookup("#giver").tryQueryAs(TextField.class)).isEmpty();

        new Donations(till.transactions, till.audit, till.clock()).add("มูลนิธิบ้านน้อง", "", Authority.of(till.piyanut)).get();
        push(KeyCode.F9);
        settle();
        write("7").push(KeyCode.ENTER);
        settle();
        assertThat(balance(somying)).isEqualTo(before + 493);

        push(KeyCode.F6);
        settle();
        assertThat(model.lookProperty().get()).isEqualTo(PointsPage.Look.EARNED);
        assertThat(lookup("#entries").queryAs(TableView.class).getItems()).hasSameSizeAs(model.pageProperty().get().rows(PointsPage.Look.EARNED));
        push(KeyCode.CONTROL, KeyCode.F1);
        settle();
        assertThat(lookup((javafx.scene.Node node) -> node instanceof Reckoning).tryQuery()).isPresent();
        push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.F12);
        settle();
        assertThat(printed).hasSize(1);
        interact(() -> model.undo(model.undoable().getFirst()));
        settle();
        assertThat(balance(weera)).isZero();

        push(KeyCode.F10);
        settle();
        assertThat(words("#value")).isEqualTo("0.70");
    }

    @Test
    void looksRight() throws IOException {
        till.moveTo(Till.TODAY.minusMonths(24).plusDays(4));
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        till.moveTo(Till.TODAY.minusMonths(3));
        till.sold(till.basket(somying, "EXAM", "FOOD-DRY", "FOOD-RX"));
        till.moveTo(Till.TODAY);
        desk(paper());
        desk.adjustments().adjust(new PointsAdjustments.Adjustment("a", somying, Points.of(600), "ยกมาจากบัตรสะสมแต้มเดิม", till.allowed(), Optional.of(kan))).get();
        desk.transfers().transfer(new PointsTransfers.Transfer("t", somying, weera, Points.of(120), consent("คุณสมหญิง"), consent("คุณวีระ"), till.mint)).get();
        long home = desk.donations().add("มูลนิธิบ้านน้องหมาแมวจร", "ธ.กรุงไทย 123-4-56789-0", Authority.of(till.piyanut)).get().id();
        desk.donations().donate(new Donations.Donation("d", somying, home, Points.of(50), till.mint)).get();
        Screenshots.twoWays("points-of-owner", kit -> {
            PointsView view = view(kit);
            view.onOpen();
            return view.node();
        });
        PointsPage page = desk.book().page(somying).orElseThrow();
        keep(desk.sheets().statement(page, PointsPage.Look.ALL, jaidee.paper.Stock.A4, jaidee.kernel.Language.TH), "paper-statement-a4");
        keep(desk.sheets().statement(page, PointsPage.Look.ALL, jaidee.paper.Stock.ROLL_80, jaidee.kernel.Language.TH), "paper-statement-80");
        keep(desk.sheets().donations(desk.donations().sheet(home, YearMonth.from(Till.TODAY)), jaidee.kernel.Language.TH), "paper-donations");
        Path file = Files.createTempFile("donations", ".xlsx");
        assertThat(new DonationFile(till.transactions, till.audit).write(desk.donations().sheet(home, YearMonth.from(Till.TODAY)), file,
                jaidee.kernel.Language.TH, till.mint).get()).isEqualTo(1);
        assertThat(file).isNotEmptyFile();
        Files.delete(file);
    }

    private static jaidee.loyalty.DeskConsent consent(String name) {
        return new jaidee.loyalty.DeskConsent(name, jaidee.loyalty.DeskConsent.How.IN_PERSON);
    }

    private void open() {
        showScreen(this::view);
    }

    private PointsView view(Kit kit) {
        desk(paper());
        model = new PointsViewModel(somying, desk, kit.background(), kit.notices());
        return new PointsView(model, () -> new FoundationsPanel(new FoundationsModel(desk, new DonationFile(till.transactions, till.audit),
                kit.background(), kit.notices(), YearMonth.from(Till.TODAY)), kit).open(), kit);
    }

    private void desk(PaperDesk paper) {
        OwnerSearch search = new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), new OwnerChanges(till.transactions), List.of());
        search.load();
        desk = new PointsDesk(new PointsBook(till.transactions, till.clock()), new PointsAdjustments(till.transactions, till.audit, till.clock()),
                new PointsTransfers(till.transactions, till.audit, till.clock()), new Donations(till.transactions, till.audit, till.clock()),
                new PointsSheets(new ClinicService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock()), search, paper,
                (right, deed, granted) -> {
                    asked.add(right.name());
                    granted.accept(till.allowed());
                }, (first, right, deed, agreed) -> {
                    asked.add("second");
                    agreed.accept(kan);
                }, () -> till.mint);
    }

    private PaperDesk paper() {
        return new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
                    handedOver.run();
                } catch (Exception impossible) {
                    throw new AssertionError(impossible);
                }
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                print(sheet, handedOver);
            }
        };
    }

    private long balance(OwnerId owner) {
        return till.ledger.standing(owner).balance().value();
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private static void keep(Sheet sheet, String name) throws IOException {
        try (PagePictures pages = PagePictures.of(sheet)) {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(pages.render(0, 203), "png", folder.resolve(name + ".png").toFile());
        }
    }
}
