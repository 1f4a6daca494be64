package jaidee.app;

import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Panel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Something is scanned while a panel lies over the screen: the panel gives way or keeps what it holds, and never is a
/// bill changed behind the panel that takes the money for it.
class ScanningOverPanelsTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path data;
    private ScannerRobot scanner;
    private WholeDesk desk;
    private String card;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(TODAY.atTime(14, 0).atZone(jaidee.kernel.Days.BANGKOK).toInstant(), jaidee.kernel.Days.BANGKOK);
        try (Database database = Database.open(DataFolder.at(data), clock).get()) {
            new SampleClinic(database.transactions(), clock).open(SamplePlan.ofOwners(2, 7).withMonths(1)).get();
            card = new ScanCode(CodeKind.MEMBER, database.transactions().read(ctx -> ctx.select(MEMBER_CARD.TOKEN).from(MEMBER_CARD)
                    .where(MEMBER_CARD.ENDED_AT.isNull()).limit(1).fetchSingle().value1())).text();
        }
        scanner = new ScannerRobot(() -> desk.scene());
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, ChosenFile.none(), new RecordedPrinters("p"), scanner.clock());
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
    void aCardShownWhileThePaymentIsOpenTakesTheDeskBackToTheBill() {
        long before = sales();
        ringUpAndPay();

        scanner.scan(card);
        settle();

        assertThat(lookup(".panel").tryQuery()).isEmpty();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(before + 1);
        assertThat(newestSaleHasAnOwner()).isTrue();
    }

    @Test
    void theNextCardEndsThePanelOfTheSaleBefore() {
        ringUpAndPay();
        push(KeyCode.ENTER);
        settle();

        scanner.scan(card);
        settle();

        assertThat(lookup(".panel").tryQuery()).isEmpty();
        assertThat(lookup("#item").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void aPanelWithSomethingTypedStaysAndSaysSo() {
        TextField typed = new TextField("ครึ่งทาง");
        AtomicBoolean closed = new AtomicBoolean();
        Panel panel = onFx(() -> kit.dialogs().panel(Message.of("checkout.note"), typed).onClosed(() -> closed.set(true)).open());

        scanner.scan(card);
        settle();

        assertThat(closed).isFalse();
        assertThat(typed.getText()).isEqualTo("ครึ่งทาง");
        assertThat(visibleText()).contains(Texts.of(Language.TH).get("shell.scan.panel_open"));
        interact(panel::close);
    }

    private void ringUpAndPay() {
        push(KeyCode.F4);
        write("อาบน้ำแมว");
        settle();
        push(KeyCode.ENTER);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(lookup("#tendered").tryQuery()).isPresent();
    }

    private long sales() {
        return desk.transactions().<Integer>read(ctx -> ctx.fetchCount(SALE));
    }

    private boolean newestSaleHasAnOwner() {
        return desk.transactions().read(ctx -> ctx.select(SALE.OWNER_ID).from(SALE).orderBy(SALE.ID.desc()).limit(1)
                .fetchSingle().value1()) != null;
    }

    private String visibleText() {
        StringBuilder all = new StringBuilder();
        lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).forEach(each -> all.append(each.getText()).append('\n'));
        return all.toString();
    }
}
