package jaidee.stories;

import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.countDistinct;

import jaidee.app.WholeDesk;
import jaidee.db.DataFolder;
import jaidee.kernel.Days;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A regular with two services who pays cash: at most nine keys after the card was scanned, each key that goes down
/// counted, Ctrl too. And a bill left open is there again after the program was closed.
class NineKeysTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    static Path once;
    @TempDir
    Path data;
    private final AtomicInteger keys = new AtomicInteger();
    private ScannerRobot scanner;
    private WholeDesk desk;

    @BeforeAll
    static void makeClinic() {
        Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        SampleClinic.openIn(DataFolder.at(once), SamplePlan.ofOwners(30, SamplePlan.USUAL_SEED).withMonths(2), clock).get();
    }

    @BeforeEach
    void open() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(once)) {
            for (Path file : files) if (Files.isRegularFile(file)) Files.copy(file, data.resolve(file.getFileName()));
        }
        scanner = new ScannerRobot(() -> desk.scene()).underThai();
        reopen();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            desk.close();
            return null;
        });
    }

    @Test
    void whatIsOftenTakenIsRungUpByOneKeyEach() {
        int before = sales();
        scanner.scan(cardOfARegular());
        keys.set(0);
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        pay(before);
        assertThat(keys.get()).isLessThanOrEqualTo(6);
    }

    @Test
    void twoServicesTypedByTwoLettersEach() {
        int before = sales();
        scanner.scan(cardOfARegular());
        keys.set(0);
        write("พิ").push(KeyCode.ENTER);
        settle();
        write("ตร").push(KeyCode.ENTER);
        settle();
        pay(before);
        assertThat(keys.get()).isLessThanOrEqualTo(9);
    }

    @Test
    void allKeysOfTheCounterAreOnTheList() {
        scanner.scan(cardOfARegular());
        push(KeyCode.F1);
        settle();
        String shown = lookup(".keys-help .label").<Label>queryAll().stream().map(Label::getText).toList().toString();
        assertThat(shown).contains("F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "Ctrl+F3", "Ctrl+F4", "Ctrl+F5", "Ctrl+F6", "Ctrl+F7",
                "Ctrl+F8", "Ctrl+F12", "Ctrl+1", "Alt+1", "Shift+Delete");
        Screenshots.take(desk.scene(), "counter-keys");
    }

    @Test
    void aBillLeftOpenIsOfferedAtTheNextStart() {
        scanner.scan(cardOfARegular());
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        onFx(() -> {
            desk.close();
            return null;
        });
        reopen();
        assertThat(lookup("#held").tryQuery()).isPresent();
        push(KeyCode.ENTER);
        settle();
        int before = sales();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(before + 1);
    }

    private void pay(int before) {
        settle();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(before + 1);
        assertThat(lookup("#given-back").tryQuery()).isPresent();
        assertThat(lines()).isEqualTo(2);
    }

    private void reopen() {
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, ChosenFile.none(), new RecordedPrinters(), scanner.clock());
            kit = desk.kit();
            desk.open();
            desk.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.incrementAndGet());
            return null;
        });
        settle();
    }

    /// Somebody who was here more than once and took more than one thing.
    private String cardOfARegular() {
        String token = desk.transactions().read(ctx -> ctx.select(MEMBER_CARD.TOKEN).from(MEMBER_CARD)
                .join(SALE).on(SALE.OWNER_ID.eq(MEMBER_CARD.OWNER_ID)).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID))
                .where(MEMBER_CARD.ENDED_AT.isNull()).groupBy(MEMBER_CARD.TOKEN)
                .having(countDistinct(SALE_LINE.ITEM_ID).ge(3)).orderBy(countDistinct(SALE.ID).desc()).limit(1).fetchSingle().value1());
        return new ScanCode(CodeKind.MEMBER, token).text();
    }

    private int sales() {
        return desk.transactions().read(ctx -> ctx.fetchCount(SALE));
    }

    private int lines() {
        return desk.transactions().read(ctx -> ctx.fetchCount(SALE_LINE, SALE_LINE.SALE_ID.eq(
                ctx.select(org.jooq.impl.DSL.max(SALE.ID)).from(SALE).fetchSingle().value1())));
    }
}
