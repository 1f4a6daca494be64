package jaidee.segments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.segments.Segment;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentCounts;
import jaidee.segments.SegmentExport;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentsViewTest extends FxTest {
    private final Till till = new Till();
    private final SegmentBook book = new SegmentBook(till.transactions, till.audit, till.clock());
    private OwnerId veera;

    @BeforeEach
    void ownersOfCatsAndDogs() {
        OwnerId somying = till.owner("สมหญิง ใจงาม");
        veera = till.owner("วีระ ทองดี");
        OwnerId mana = till.owner("มานะ ศรีสุข");
        pet(somying, "โมจิ", "DOG", 9);
        pet(somying, "ถุงเงิน", "CAT", 2);
        pet(veera, "ข้าวปั้น", "CAT", 8);
        pet(mana, "ส้มจี๊ด", "CAT", 10);
        bill(1, somying, 400);
        bill(2, veera, 400);
        bill(3, mana, 30);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theManagerSaysWhomSheMeansAndKeepsIt() {
        showScreen(this::view);
        push(KeyCode.F6);
        for (String typed : List.of("แมว", "7 ปี", "ไม่มา 12 เดือน")) {
            push(KeyCode.F4);
            write(typed).push(KeyCode.ENTER);
            settle();
        }
        assertThat(words("#count")).isEqualTo("1 คน");
        TableView<?> owners = lookup("#owners").query();
        assertThat(owners.getItems().toString()).contains("วีระ", "ข้าวปั้น").doesNotContain("สมหญิง", "มานะ");
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(book.all()).filteredOn(Segment::own).singleElement().satisfies(kept -> assertThat(kept.name()).isEqualTo("แมว อายุ 7 ปีขึ้นไป ไม่มา 12 เดือน"));
        push(KeyCode.F5);
        push(KeyCode.F8);
        settle();
        assertThat(words("#count")).as("turned round").isEqualTo("1 คน");
        push(KeyCode.F3);
        settle();
        assertThat(words("#count")).as("cats of seven years, whenever they came").isEqualTo("2 คน");
        Screenshots.take(stage.getScene(), "segments-kept");
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(book.all()).noneMatch(Segment::own);
    }

    @Test
    void alternativesAndExceptionsAreTypedOrMovedByKeys() {
        showScreen(this::view);
        push(KeyCode.F6);
        for (String typed : List.of("แมว", "7 ปี", "หรือ สุนัข", "ไม่มา 12 เดือน", "ยกเว้น มีเบอร์")) {
            push(KeyCode.F4);
            write(typed).push(KeyCode.ENTER);
            settle();
        }
        assertThat(words("#count")).isEqualTo("2 คน");
        Screenshots.take(stage.getScene(), "segments-alternatives");
        push(KeyCode.F3).push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        assertThat(words("#count")).as("cats of seven years, or dogs not seen for a year").isEqualTo("3 คน");
        push(KeyCode.CONTROL, KeyCode.F8);
        settle();
        assertThat(words("#count")).as("nobody who did not come for a year").isEqualTo("1 คน");
    }

    @Test
    void aCellOfTheGridShowsItsOwners() {
        showScreen(this::view);
        push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "segments-grid");
        push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#count")).isEqualTo("1 คน");
        assertThat(lookup("#owners").queryAs(TableView.class).getItems().toString()).contains("มานะ");
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("segments", kit -> {
            SegmentsView view = view(kit);
            view.onOpen();
            return view.node();
        });
        showScreen(this::view);
        push(KeyCode.F6).push(KeyCode.F4);
        write("แมว");
        settle();
        Screenshots.take(stage.getScene(), "segments-typing");
        push(KeyCode.ENTER);
        settle();
        push(KeyCode.DOWN);
        settle();
        Screenshots.take(stage.getScene(), "segments-choosing");
        push(KeyCode.ESCAPE);
        write("5000 บาท").push(KeyCode.ENTER).push(KeyCode.F5);
        settle();
        Screenshots.take(stage.getScene(), "segments-editing");
    }

    private SegmentsView view(Kit kit) {
        SegmentCounts counts = new SegmentCounts(till.transactions, till.clock());
        return new SegmentsView(new SegmentsModel(new SegmentDesk(book, counts, new SegmentExport(till.transactions, counts, till.audit, till.clock()),
                (right, deed, granted) -> granted.accept(Authority.of(till.piyanut))), kit.background(), kit.notices()), kit);
    }

    private String words(String id) {
        return lookup(id).<Label>query().getText();
    }

    private void pet(OwnerId owner, String name, String species, int years) {
        long id = till.pet(owner, name, species).value();
        till.transactions.write(ctx -> ctx.execute("UPDATE pet SET birth_date = ? WHERE id = ?", Till.TODAY.minusYears(years), id));
    }

    private void bill(long id, OwnerId owner, int daysAgo) {
        till.transactions.write(ctx -> ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, "
                + "vat_satang, exempt_satang, payable_satang, first_visit) VALUES (?, ?, CURRENT_TIMESTAMP, ?, ?, ?, 50000, 0, 50000, 0, 0, 0, 50000, FALSE)", id, "b" + id,
                Till.TODAY.minusDays(daysAgo), owner.value(), till.mint.value()));
    }
}
