package jaidee.outreach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.messages.ui.TemplatesModel;
import jaidee.messages.ui.TemplatesView;
import jaidee.messages.MessageKind;
import jaidee.outreach.OutboxDesk;
import jaidee.outreach.OwnerTask;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.staff.Approvals;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxViewTest extends FxTest {
    private final OutboxDesk desk = new OutboxDesk();
    private final Approvals approvals = (right, deed, granted) -> granted.accept(desk.manager);

    @TempDir
    Path folder;

    @BeforeEach
    void owners() {
        String[] names = {"สมหญิง", "ประเสริฐ", "อรอนงค์", "กิตติศักดิ์", "วรรณวิสา"};
        for (int i = 0; i < names.length; i++) desk.owner(names[i], "08" + (12345670 + i), i % 2 == 0 ? new String[] {"โมจิ", "ถุงเงิน"} : new String[] {"ข้าวปั้น"});
        desk.owner("ไม่มีเบอร์", Language.TH, "", "", "ส้ม");
        desk.consent(desk.owner("ไม่รับ", "0899999999", "มะลิ"), ConsentPurpose.REMINDER, false);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theDayGoesOutByOneKeyAndOnlyOnce() {
        Screenshots.everyWay("outbox", kit -> opened(outbox(kit)));
        Path file = folder.resolve("day.csv");
        showOn(file, this::outbox);
        assertThat(lookup("#sum-messages").<Label>queryAs(Label.class).getText()).isEqualTo("5");
        assertThat(lookup("#sum-held").<Label>queryAs(Label.class).getText()).isEqualTo("2");
        assertThat(lookup("#preview").<Label>queryAs(Label.class).getText()).contains("สวัสดีคุณ");
        push(KeyCode.F12);
        push(KeyCode.F12);
        settle();
        assertThat(file).exists().content().contains("+66812345670", "น้องโมจิ");
        assertThat(desk.count("SENT")).isEqualTo(5);
        assertThat(lookup("#ready").queryTableView().getItems()).isEmpty();
        push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "outbox-history");
        assertThat(lookup("#batches").queryTableView().getItems()).hasSize(1);
    }

    @Test
    void whatWasBrokenOffStandsOnTopAndIsGivenUpOnlyWhenAsked() {
        desk.reserved(Channel.SMS, folder.resolve("day.csv").toAbsolutePath());
        Screenshots.twoWays("outbox-unfinished", kit -> opened(outbox(kit)));
        showOn(folder.resolve("other.csv"), this::outbox);
        assertThat(lookup("#unfinished").<Label>queryAs(Label.class).getText()).contains("5 ข้อความ").contains("day.csv");
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        Screenshots.take(stage.getScene(), "outbox-give-up");
        assertThat(desk.batches("QUEUED")).isOne();
        push(KeyCode.F10);
        settle();
        assertThat(desk.batches("GIVEN_UP")).isOne();
        assertThat(lookup("#sum-messages").<Label>queryAs(Label.class).getText()).isEqualTo("5");
    }

    @Test
    void aTextIsCopiedByOneKeyAndTakenBack() {
        List<String> clipboard = new ArrayList<>();
        OwnerId owner = desk.owner("หนึ่ง", "0877777777", "ไข่ดาว");
        OwnerTask task = desk.list.of(List.of(owner), OutboxDesk.TODAY).getFirst();
        List<String> deeds = new ArrayList<>();
        show(kit -> new Label());
        CopiedText copying = new CopiedText(desk.outbox, approvals, kit, clipboard::add);
        interact(() -> copying.write(task, task.now(), deeds::add));
        interact(() -> copying.write(task, task.now(), deeds::add));
        assertThat(clipboard).singleElement().satisfies(text -> assertThat(text).contains("น้องไข่ดาว"));
        assertThat(desk.count("SENT")).isOne();
        assertThat(desk.followUps.undo(deeds.getFirst(), desk.manager).isDone()).isTrue();
        assertThat(desk.count("SENT")).isZero();
    }

    @Test
    void textsAreWrittenWithTheOwnersOfTodayBeforeOnesEyes() {
        Screenshots.everyWay("templates", kit -> opened(templates(kit)));
        showOn(folder, this::templates);
        TextArea thai = lookup("#text-TH").queryAs(TextArea.class);
        interact(() -> {
            thai.setText("น้อง{pet} {coupon}");
            thai.requestFocus();
            thai.end();
        });
        settle();
        assertThat(lookup("#preview-TH").<Label>queryAs(Label.class).getText()).contains("{coupon}");
        push(KeyCode.F4);
        settle();
        Screenshots.take(stage.getScene(), "templates-insert");
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        settle();
        assertThat(thai.getText()).isEqualTo("น้อง{pet} {coupon}{pet}");
        interact(() -> thai.setText("น้อง{pet} นัด {phone}"));
        settle();
        assertThat(lookup("#preview-TH").<Label>queryAs(Label.class).getText()).startsWith("น้อง").contains("นัด 02-123-4567");
        assertThat(lookup("#count-TH").<Label>queryAs(Label.class).getText()).contains("SMS 1 ส่วน");
        push(KeyCode.F10);
        settle();
        assertThat(desk.templates.versions(MessageKind.VACCINE_DUE, Language.TH)).extracting(each -> each.body()).startsWith("น้อง{pet} นัด {phone}").hasSize(2);
        assertThat(desk.templates.versions(MessageKind.VACCINE_DUE, Language.EN)).hasSize(1);
    }

    private void showOn(Path file, Function<Kit, Screen> screen) {
        Kit chosen = Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), new ChosenFile(Optional.of(file)), desk.clock);
        show(chosen, kit -> {
            Screen made = screen.apply(kit);
            kit.keys().add(made.deeds());
            made.onOpen();
            made.focusFirst();
            return made.node();
        }, 1280, 720);
    }

    private Screen outbox(Kit kit) {
        return new OutboxView(new OutboxModel(desk.outbox, desk.files, desk.bookings, approvals, kit.background(), kit.notices(), desk.clock), null, kit);
    }

    private Screen templates(Kit kit) {
        return new TemplatesView(new TemplatesModel(desk.templates, desk.outbox::examples, desk.settings, approvals, kit.background(), kit.notices()), kit);
    }

    private static Node opened(Screen screen) {
        screen.onOpen();
        screen.focusFirst();
        return screen.node();
    }
}
