package jaidee.vault.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Language;
import jaidee.paper.Sheet;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manager locks the clinic and takes the paper with them, by keys alone.
class LockViewTest extends FxTest {
    @TempDir
    Path temp;
    private DataFolder folder;
    private Vault vault;
    private final List<Sheet> printed = new ArrayList<>();
    private int left;

    @BeforeEach
    void aClinic() {
        folder = DataFolder.at(temp.resolve("clinic"));
        vault = new Vault(folder, TestKit.CLOCK, new KeyFiles(temp.resolve("keys")));
        Database.open(folder, TestKit.CLOCK).get().close();
    }

    private LockView view(boolean locking, Kit kit) {
        return view(new LockModel(vault, locking, Database::invariants, new AuditLog(TestKit.CLOCK), kit.background(), kit.texts()), kit);
    }

    private LockView view(LockModel model, Kit kit) {
        return new LockView(model, new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                throw new AssertionError("a key is looked at before it is printed");
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                kit.background().run(sheet).onSuccess(printed::add);
            }
        }, () -> left++, kit);
    }

    private void page(boolean locking) {
        show(Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), new ChosenFile(Optional.empty()), TestKit.CLOCK), kit -> {
            LockView view = view(locking, kit);
            kit.keys().addAlone(view.deeds());
            view.focusFirst();
            return view.node();
        }, 1280, 720);
    }

    private String words() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance).filter(label -> label.isVisible()).map(label -> ((Label) label).getText())
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private String group() {
        Matcher asked = Pattern.compile("พิมพ์ชุดที่ (\\d) จากกระดาษ").matcher(words());
        assertThat(asked.find()).isTrue();
        return vault.paper(Optional.empty()).get().groups().get(Integer.parseInt(asked.group(1)) - 1);
    }

    @Test
    void theClinicIsOpenedOnlyOnceThereIsAPaper() throws IOException {
        page(true);
        assertThat(words()).contains("เข้ารหัสข้อมูลคลินิก", "ถ้าเครื่องเสียและไม่มีกระดาษใบนี้");

        push(KeyCode.F10);
        settle();
        assertThat(vault.isLocked()).isTrue();
        assertThat(words()).contains("เข้ารหัสแล้ว", vault.paper(Optional.empty()).get().groups().getFirst());
        push(KeyCode.F12);
        assertThat(left).as("without a paper").isZero();

        push(KeyCode.F9);
        settle();
        assertThat(printed).hasSize(1);
        String asked = group();
        onFx(() -> {
            lookup("#typed-group").queryAs(TextField.class).setText("00000");
            return null;
        });
        push(KeyCode.F12);
        assertThat(left).as("with another group").isZero();
        onFx(() -> {
            lookup("#typed-group").queryAs(TextField.class).setText(" " + asked.toLowerCase(java.util.Locale.ROOT));
            return null;
        });
        push(KeyCode.F12);
        settle();
        assertThat(left).isOne();
        assertThat(new String(Files.readAllBytes(folder.database()), StandardCharsets.ISO_8859_1)).doesNotContain("OWNER");
    }

    @Test
    void itGoesBackWithoutDoingAnything() {
        page(true);
        push(KeyCode.ESCAPE);
        settle();
        assertThat(left).isOne();
        assertThat(vault.isLocked()).isFalse();
    }

    @Test
    void aClinicThatSomebodyHasOpenIsLeftAsItIs() {
        try (Database open = Database.open(folder, TestKit.CLOCK).get()) {
            page(true);
            push(KeyCode.F10);
            settle();
            assertThat(words()).contains("เปิดอยู่");
            assertThat(vault.isLocked()).isFalse();
        }
        push(KeyCode.F10);
        settle();
        assertThat(vault.isLocked()).isTrue();
    }

    @Test
    void itIsUnlockedAgain() {
        vault.lock(Optional.empty(), Database::invariants, new AuditLog(TestKit.CLOCK), (step, done, all) -> true).get();
        page(false);
        assertThat(words()).contains("เลิกเข้ารหัสข้อมูลคลินิก", "เก็บกระดาษรหัสกู้คืนไว้ต่อ");
        push(KeyCode.F10);
        settle();
        assertThat(vault.isLocked()).isFalse();
        push(KeyCode.F12);
        settle();
        assertThat(left).isOne();
    }

    @Test
    void itsPictures() {
        Screenshots.everyWay("vault-asking", kit -> view(true, kit).node());
        Screenshots.twoWays("vault-unlock", kit -> view(false, kit).node());
        int[] n = {0};
        Screenshots.everyWay("vault-paper", kit -> {
            DataFolder another = DataFolder.at(temp.resolve("clinic " + n[0]++));
            Database.open(another, TestKit.CLOCK).get().close();
            LockModel model = new LockModel(new Vault(another, TestKit.CLOCK, new KeyFiles(temp.resolve("keys"))), true, Database::invariants, new AuditLog(TestKit.CLOCK), new SameThread(), kit.texts());
            LockView view = view(model, kit);
            model.begin();
            return view.node();
        });
        assertThat(Path.of("target", "screenshots")).exists();
    }
}
