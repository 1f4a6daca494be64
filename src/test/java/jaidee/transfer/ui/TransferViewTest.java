package jaidee.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.staff.Authority;
import jaidee.transfer.Imports;
import jaidee.transfer.OpenCopies;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manager brings the old list in and takes it out again, by keys alone.
class TransferViewTest extends FxTest {
    private static final String GOOD = """
            ชื่อ-นามสกุล,เบอร์โทร,แต้มสะสม,ชื่อสัตว์,ชนิด,วัคซีน,วันที่ฉีด
            คุณสมหญิง ใจงาม,812345678,"1,250",ถุงทอง,สุนัข,รวม 5 โรค,1/11/69
            สมชาย ดีมาก,089-876-5432,0,โชค,หมา,,
            """;
    private static final String BAD = GOOD + "วิภา มั่งมี,8.1E+08,ห้าสิบ,ด่าง,มังกร,พิษสุนัขบ้า,31/02/2569\nปรีชา ทองดี,0891234567,20,นิล,กิ้งก่า,วัคซีนใหม่,1/10/2569\n";

    @TempDir
    Path temp;
    private Till till;
    private Imports imports;
    private OpenCopies copies;
    private Authority manager;
    private Path list;

    @BeforeEach
    void open() throws IOException {
        till = new Till();
        imports = new Imports(till.transactions, till.audit, till.dues, till.clock());
        copies = new OpenCopies(till.transactions, till.audit, till.clock());
        manager = Authority.of(till.manager("ปิยนุช"));
        list = Files.writeString(temp.resolve("รายชื่อลูกค้า.csv"), GOOD);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private TransferModel model(Kit kit) {
        return new TransferModel(imports, (right, deed, granted) -> granted.accept(manager), kit.background(), kit.notices(), kit.texts());
    }

    private TransferView view(TransferModel model, Kit kit) {
        return new TransferView(model, new OpenCopyModel(copies, (right, deed, granted) -> granted.accept(manager), kit.background(), kit.notices()), kit);
    }

    private TransferView view(Kit kit) {
        TransferView view = view(model(kit), kit);
        view.onOpen();
        return view;
    }

    private void page(Path chosen) {
        show(Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), new ChosenFile(Optional.of(chosen)), TestKit.CLOCK), kit -> {
            TransferView view = view(kit);
            kit.keys().add(view.deeds());
            view.focusFirst();
            return view.node();
        }, 1280, 720);
    }

    private String words() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aListComesInAndGoesOutAgain() {
        page(list);
        assertThat(words()).contains("ยังไม่เคยนำเข้าข้อมูล");

        push(KeyCode.F4);
        settle();
        assertThat(words()).contains("จะนำเข้า ลูกค้า 2 คน น้อง 2 ตัว วัคซีน 1 รายการ แต้ม 1,250", "ทุกแถวเรียบร้อยดี");
        push(KeyCode.F10);
        settle();
        assertThat(imports.runs()).singleElement().satisfies(run -> assertThat(run.counts().owners()).isEqualTo(2));

        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(words()).contains("ยกเลิกการนำเข้า รายชื่อลูกค้า.csv ไหม");
        onFx(() -> {
            Button sure = lookup(".button").queryAllAs(Button.class).stream().filter(button -> button.isVisible() && button.getText() != null && button.getText().equals("ยกเลิกการนำเข้า")).findFirst().orElseThrow();
            sure.fire();
            return null;
        });
        settle();
        assertThat(imports.runs()).singleElement().satisfies(run -> assertThat(run.undone()).isPresent());
    }

    @Test
    void badRowsAreExplainedAndOnlyTheGoodOnesComeInWhenAsked() throws IOException {
        Files.writeString(list, BAD);
        page(list);

        push(KeyCode.F4);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(imports.runs()).as("nothing comes in while rows are bad").isEmpty();
        push(KeyCode.F11);
        settle();
        assertThat(imports.runs()).singleElement().satisfies(run -> assertThat(run.leftOut()).isOne());
    }

    @Test
    void everythingGoesOutInOneFile() throws IOException {
        Path copy = temp.resolve("ทั้งหมด.zip");
        page(copy);
        assertThat(words()).contains("ไม่ได้เข้ารหัส");

        push(KeyCode.F6);
        settle();

        try (ZipFile zip = new ZipFile(copy.toFile())) {
            assertThat(zip.getEntry("tables/owner.csv")).isNotNull();
        }
    }

    @Test
    void itsPictures() throws IOException {
        Files.writeString(list, BAD);
        Screenshots.everyWay("transfer-looked", kit -> {
            TransferModel model = model(kit);
            TransferView view = view(model, kit);
            view.onOpen();
            model.open(list);
            return view.node();
        });
        Files.writeString(list, GOOD);
        var table = jaidee.transfer.TableFiles.read(list).get();
        imports.bring(imports.tryOut(table, jaidee.transfer.Headings.guess(table.headings())).get(), false, manager, jaidee.transfer.ImportProgress.UNWATCHED);
        Screenshots.twoWays("transfer", kit -> view(kit).node());
        assertThat(Path.of("target", "screenshots")).exists();
    }
}
