package jaidee.origins.ui;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.origins.OriginExport;
import jaidee.origins.OriginFigures;
import jaidee.origins.OriginService;
import jaidee.origins.OriginSheets;
import jaidee.owners.SourceBook;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsViewTest extends FxTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final List<String> SAID = List.of("Facebook", "ป้ายหน้าซอย", "FB", "Google Maps", "เดินผ่านหน้าร้าน", "LINE OA", "", "Facebook");
    private static final List<String> NAMES = List.of("สมหญิง ใจงาม", "วีระ รุ่งเรือง", "Michael Brown", "ปิติ มานะ", "ชูใจ เลิศล้ำ", "มานี รักเผ่าไทย", "ดวงแก้ว วงศ์สุวรรณรัตนโกสินทร์",
            "เอก", "ฝน ใจดี", "บอล สุขสันต์", "แอน", "ธนพล ศรีสวัสดิ์", "เจน", "กมล พรหมมา", "นุช");
    /// Who recommended each; −1 for nobody.
    private static final int[] BY = {-1, 0, 0, 1, 1, 0, 3, 3, 4, -1, 9, 9, 6, 6, -1};

    @TempDir
    Path folder;
    private final Till till = new Till();
    private final OriginService origins = new OriginService(till.transactions, till.clock());
    private final List<OwnerId> owners = new ArrayList<>();
    private final List<Sheet> printed = new ArrayList<>();
    private OriginsModel model;

    @BeforeEach
    void peopleWhoBroughtPeople() {
        for (int i = 0; i < NAMES.size(); i++) {
            OwnerId owner = till.owner(NAMES.get(i));
            int by = BY[i], at = i;
            owners.add(owner);
            till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.SOURCE, SAID.get(at % SAID.size()).isEmpty() ? null : SAID.get(at % SAID.size()))
                    .set(OWNER.REFERRER_ID, by < 0 ? null : owners.get(by).value()).where(OWNER.ID.eq(owner.value())).execute());
            till.moveTo(Till.TODAY.minusDays(i % 3 == 0 ? 120 : 20));
            till.sold(till.basket(owner, i % 4 == 0 ? new String[]{"EXAM", "ECHO", "VAC-8IN1"} : new String[]{"EXAM"}));
            if (i % 6 == 0) {
                till.moveTo(Till.TODAY.minusDays(60));
                till.sold(till.basket(owner, "GROOM-S"));
            }
        }
        till.moveTo(Till.TODAY);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theTreeIsWalkedByKeysAndEnterOpensTheOwner() {
        List<Route> opened = new ArrayList<>();
        showScreen(kit -> {
            kit.navigator().serve(route -> {
                opened.add(route);
                Label page = new Label();
                return new Screen() {
                    @Override
                    public Node node() {
                        return page;
                    }
                };
            });
            return view(kit);
        });
        assertThat(lookup("#together").queryAs(Label.class).getText()).contains("ลูกค้าใหม่ 15 คน", "%");
        push(KeyCode.F6);
        assertThat(lookup("#together").queryAs(Label.class).getText()).contains("2 กลุ่ม", "12 คน");
        push(KeyCode.F7);
        FamilyTree tree = lookup("#tree").queryAs(FamilyTree.class);
        assertThat(tree.chosenKin().orElseThrow().owner().id()).isEqualTo(owners.getFirst());
        push(KeyCode.RIGHT);
        OwnerId first = tree.chosenKin().orElseThrow().owner().id();
        push(KeyCode.DOWN);
        assertThat(tree.chosenKin().orElseThrow().owner().id()).isNotEqualTo(first);
        push(KeyCode.UP).push(KeyCode.SPACE);
        Screenshots.take(stage.getScene(), "origins-folded");
        push(KeyCode.SPACE).push(KeyCode.LEFT);
        assertThat(tree.chosenKin().orElseThrow().owner().id()).isEqualTo(owners.getFirst());
        push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertThat(opened).contains(new Route.OwnerProfile(first));
    }

    @Test
    void paperAndSpreadsheetSayTheSame() throws Exception {
        OriginFigures figures = origins.figures(Till.TODAY.minusMonths(12), Till.TODAY);
        OriginSheets sheets = new OriginSheets(new ClinicService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock());
        Files.createDirectories(Path.of("target/screenshots"));
        for (Language language : Language.values()) {
            Files.write(Path.of("target/screenshots/origins-figures-" + language + ".pdf"), sheets.figures(figures, language).pdf());
            Files.write(Path.of("target/screenshots/origins-families-" + language + ".pdf"), sheets.families(origins.families(), language).pdf());
        }
        try (var pdf = Loader.loadPDF(sheets.families(origins.families(), Language.TH).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ใครแนะนำใคร", "คุณสมหญิง ใจงาม", "คุณธนพล ศรีสวัสดิ์");
        }
        OriginExport export = new OriginExport(till.transactions, till.audit);
        Path file = folder.resolve("a.xlsx");
        assertThat(export.write(file, figures, origins.families(), Language.TH, Authority.of(till.mint)).isDone()).as("without the right").isFalse();
        assertThat(export.write(file, figures, origins.families(), Language.TH, till.allowed()).get()).isEqualTo(12);
        assertThat(Files.size(file)).isPositive();
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("origins.exported")))).isEqualTo(1);
        assertThat(export.write(folder.resolve("no/such/folder.xlsx"), figures, origins.families(), Language.TH, till.allowed()).isDone()).isFalse();
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("origins", kit -> {
            OriginsView view = view(kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("origins-picture", kit -> {
            OriginsView view = view(kit);
            model.partProperty().set(OriginsModel.Part.PICTURE);
            view.onOpen();
            return view.node();
        });
        showScreen(this::view);
        push(KeyCode.F4);
        Screenshots.take(stage.getScene(), "origins-list");
        push(KeyCode.F6);
        Screenshots.take(stage.getScene(), "origins-form");
        push(KeyCode.F12);
        assertThat(new SourceBook(till.transactions, till.audit).all().getFirst().words()).as("the first strange word is taken in").contains("ป้ายหน้าซอย");
    }

    private OriginsView view(Kit kit) {
        model = new OriginsModel(origins, (right, deed, granted) -> granted.accept(till.allowed()), kit.background(), till.clock());
        return new OriginsView(model, new OriginsDesk(origins, new SourceBook(till.transactions, till.audit), new OriginExport(till.transactions, till.audit),
                new OriginSheets(new ClinicService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock()), paper(), (right, deed, granted) -> granted.accept(till.allowed())), kit);
    }

    private PaperDesk paper() {
        return new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
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
}
