package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeTest extends FxTest {
    @TempDir
    private Path folder;

    @Test
    void theFrameSaysThatNothingIsRealAndLeadsBack() {
        AtomicInteger back = new AtomicInteger();
        ShellWindow[] shell = new ShellWindow[1];
        show(made -> {
            shell[0] = new ShellWindow(made, new ShellModel(Wiring.places()));
            shell[0].frame(new PracticeStrip(List.of(Deed.of("practice.home", "Ctrl+Shift+F11", back::incrementAndGet)), made));
            return shell[0];
        });
        assertThat(lookup(".practice-strip .label").queryAllAs(Label.class)).extracting(Label::getText).contains("ฝึกหัด", "ข้อมูลสมมติทั้งหมด ไม่มีผลกับคลินิกจริง");
        assertThat(shell[0].getBorder().getInsets().getLeft()).isGreaterThanOrEqualTo(4);
        interact(() -> lookup(".practice-strip .button").queryAs(Button.class).fire());
        assertThat(back).hasValue(1);
    }

    @Test
    void aNewStartThrowsThePracticeAwayAndNothingBesideIt() throws IOException {
        Path practice = Files.createDirectories(folder.resolve("practice/backups")).getParent();
        Path other = Files.writeString(Files.createDirectories(folder.resolve("real")).resolve("jaidee.mv.db"), "a clinic");
        Files.writeString(practice.resolve("jaidee.mv.db"), "nothing");
        Files.writeString(practice.resolve("backups/one.zip"), "nothing");
        Files.createSymbolicLink(practice.resolve("link"), other.getParent());
        DataFolder.at(practice).discard();
        assertThat(practice).doesNotExist();
        assertThat(other).hasContent("a clinic");
    }
}
