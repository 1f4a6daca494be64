package jaidee.health.ui;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.health.BookEntry;
import jaidee.health.CareHistories;
import jaidee.health.CareOverrides;
import jaidee.health.CareProductId;
import jaidee.health.CareProducts;
import jaidee.health.Lot;
import jaidee.health.NewEntry;
import jaidee.health.Vet;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.PetProfile;
import jaidee.owners.Profiles;
import jaidee.owners.ui.PetPage;
import jaidee.owners.ui.PetSection;
import jaidee.scan.ui.KeyboardScanner;
import jaidee.scan.ui.ScannerRobot;
import jaidee.staff.Authority;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A vet assistant with the book of a pet on the screen.
class CareOnProfileTest extends FxTest {
    private static final LocalDate TODAY = Till.TODAY, BORN = TODAY.minusYears(2);

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = dog("โมจิ"), other = dog("ปุกปุย");
    private final Authority by = Authority.of(till.assistant("น้ำ"));
    private final OwnerChanges changes = new OwnerChanges(till.transactions);
    private final CareOverrides overrides = new CareOverrides(till.transactions, till.audit, changes, till.dues, till.clock());
    private final Profiles profiles = new Profiles(till.transactions, List.of(till.care::profileFacts), List.of(till.book::petHistory));
    private List<PetSection> sections = List.of();

    @BeforeEach
    void usedYesterday() {
        Vet ploy = vet("หมอพลอย", "01-12345/2560");
        vet("หมอก้อง", "01-54321/2563");
        till.book.record(other, List.of(NewEntry.of(product("VAC-DHPPIL"), TODAY.minusDays(1)).withLot(Lot.of("D2411-38", TODAY.plusMonths(14))).withVet(ploy).withSite("ใต้ผิวหนังต้นคอ"),
                NewEntry.of(product("VAC-RAB"), TODAY.minusDays(1)).withLot(Lot.of("R2410-07", TODAY.plusDays(20))).withVet(ploy).withSite("ใต้ผิวหนังต้นคอ")), by).get();
    }

    @AfterEach
    void close() {
        till.close();
    }

    /// F10, then Enter in each lot: the two vaccines of the year with the lots of yesterday and the vet of yesterday.
    @Test
    void whatIsDueIsRecordedInThreeKeys() {
        open();
        push(KeyCode.F10).push(KeyCode.ENTER).push(KeyCode.ENTER);
        settle();
        assertThat(till.book.of(mochi)).extracting(BookEntry::groups).containsExactlyInAnyOrder(List.of("D-CORE", "D-LEPTO"), List.of("RABIES"));
        assertThat(till.book.of(mochi)).allSatisfy(entry -> {
            assertThat(entry.on()).isEqualTo(TODAY);
            assertThat(entry.vet().name()).isEqualTo("หมอพลอย");
            assertThat(entry.vet().licence()).isEqualTo("01-12345/2560");
            assertThat(entry.site()).isEqualTo("ใต้ผิวหนังต้นคอ");
            assertThat(entry.dose()).isEqualTo("P1");
            assertThat(entry.isToComplete()).isFalse();
        });
        assertThat(till.book.of(mochi)).filteredOn(entry -> entry.groups().contains("RABIES")).singleElement()
                .satisfies(entry -> assertThat(entry.certificate()).as("only what a certificate says stands against the protocol").isEmpty());
    }

    @Test
    void keysPressedTwiceBeforeItIsKeptWriteItOnce() {
        open();
        push(KeyCode.F10);
        settle();
        push(KeyCode.F12).push(KeyCode.F12);
        settle();
        assertThat(till.book.of(mochi)).hasSize(2);
    }

    @Test
    void theLabelOfTheVialIsScannedIntoTheLot() {
        open();
        push(KeyCode.F10);
        settle();
        TextField lot = lookup("#lot").queryAs(TextField.class);
        interact(() -> lot.setText("]d20108712345678906172712311" + "0NEW-1"));
        assertThat(lot.getText()).isEqualTo("NEW-1");
        push(KeyCode.F12);
        settle();
        assertThat(till.book.of(mochi)).extracting(entry -> entry.lot()).contains(Lot.of("NEW-1", LocalDate.of(2027, 12, 31)));
    }

    /// The focus may be in any field of the panel, or on a button: the first label goes to the first vaccine, the next to the
    /// second, and nothing of it stays where it was typed.
    @Test
    void labelsScannedAnywhereInThePanelReachTheLots() {
        open();
        ScannerRobot scanner = new ScannerRobot(stage::getScene);
        Subscription listening = onFx(() -> new KeyboardScanner(scanner.clock(), seen -> {
        }).listenAt(stage));
        push(KeyCode.F10);
        settle();
        TextField more = lookup("#more").queryAs(TextField.class);
        interact(more::requestFocus);
        scanner.scan("01087123456789061727123110NEW-1");
        interact(() -> new ArrayList<>(lookup(".panel .button").queryAllAs(Button.class)).getLast().requestFocus());
        scanner.scan("01087123456789131728053110NEW-2");
        assertThat(more.getText()).isEmpty();
        assertThat(lookup("#lot").queryAllAs(TextField.class)).extracting(TextField::getText).containsExactly("NEW-1", "NEW-2");
        push(KeyCode.F12);
        settle();
        assertThat(till.book.of(mochi)).extracting(BookEntry::lot)
                .containsExactlyInAnyOrder(Lot.of("NEW-1", LocalDate.of(2027, 12, 31)), Lot.of("NEW-2", LocalDate.of(2028, 5, 31)));
        interact(listening::unsubscribe);
    }

    @Test
    void oneMoreIsItsNameAndEnterAndOneLessIsShiftDelete() {
        open();
        push(KeyCode.F10);
        settle();
        push(KeyCode.SHIFT, KeyCode.DELETE);
        interact(() -> lookup("#more").query().requestFocus());
        write("ถ่ายพยาธิ").push(KeyCode.ENTER);
        settle();
        interact(() -> lookup("#doses").queryAs(TextField.class).setText("3"));
        push(KeyCode.F12);
        settle();
        assertThat(till.book.of(mochi)).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.groups()).contains("DEWORM-D");
            assertThat(entry.doses()).isEqualTo(3);
        });
    }

    @Test
    void aLineIsOpenedPutRightAndWithdrawnWithReasons() {
        till.book.record(mochi, NewEntry.of(product("VAC-RAB"), TODAY), by).get();
        open();
        push(KeyCode.F3).push(KeyCode.ENTER);
        settle();
        push(KeyCode.F9);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(till.book.of(mochi)).singleElement().satisfies(entry -> assertThat(entry.lot().number()).isEqualTo("R2410-07"));
        push(KeyCode.F3).push(KeyCode.ENTER).push(KeyCode.SHIFT, KeyCode.DELETE);
        write("ไม่ได้ฉีดจริง").push(KeyCode.F12);
        settle();
        assertThat(till.book.of(mochi)).singleElement().satisfies(entry -> assertThat(entry.ended()).get().extracting(BookEntry.Trace::reason).isEqualTo("ไม่ได้ฉีดจริง"));
    }

    @Test
    void theVetDecidesByKeyboard() {
        open();
        push(KeyCode.CONTROL, KeyCode.F7);
        settle();
        interact(() -> ((TextField) lookup("#own-day").query()).setText("1/2/2570"));
        interact(() -> lookup("#why").query().requestFocus());
        write("ป่วยอยู่").push(KeyCode.ENTER);
        settle();
        assertThat(overrides.of(mochi)).singleElement().satisfies(each -> {
            assertThat(each.on()).contains(LocalDate.of(2027, 2, 1));
            assertThat(each.reason()).isEqualTo("ป่วยอยู่");
        });
    }

    @Test
    void looksRightInEveryWay() {
        BookEntry wrong = till.book.record(mochi, NewEntry.of(product("VAC-DHPPIL"), BORN.plusDays(60)).withDose("P1").withLot(Lot.of("D1", BORN.plusYears(1))), by).get();
        till.book.correct(wrong.id(), wrong.asEntered().withDay(BORN.plusDays(63)), "ลงวันผิด", by).get();
        BookEntry none = till.book.record(mochi, NewEntry.of(product("VAC-RAB"), TODAY.minusYears(1)), by).get();
        till.book.withdraw(none.id(), "ไม่ได้ฉีดจริง", by).get();
        till.book.record(mochi, NewEntry.outside("Rabisin", List.of("RABIES"), TODAY.minusMonths(14), "สมุดวัคซีนเดิม"), by).get();
        till.book.record(mochi, NewEntry.of(product("FLEA-SPOT"), TODAY.minusMonths(2)), by).get();
        overrides.decide(mochi, "D-LEPTO", Optional.empty(), "แพ้วัคซีนครั้งก่อน", by).get();
        Screenshots.everyWay("care-profile", this::content);
        Screenshots.twoWays("care-new", kit -> content(kit, dog("ใหม่")));
        opened("care-record", "F10");
        opened("care-decide", "Ctrl+F7");
        Screenshots.everyWay("care-products", kit -> {
            CareProductsView view = new CareProductsView(products(kit), kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("care-product", kit -> {
            CareProductsModel model = products(kit);
            CareProductsView view = new CareProductsView(model, kit);
            view.onOpen();
            javafx.application.Platform.runLater(() -> new CareProductPanel(model, Optional.of(model.all().get(1)), kit).open(() -> {
            }));
            return view.node();
        });
    }

    private CareProductsModel products(Kit kit) {
        return new CareProductsModel(new CareProducts(till.transactions, till.audit), till.catalogue, till.dues, (right, deed, granted) -> granted.accept(by),
                kit.background(), kit.notices());
    }

    private void opened(String name, String key) {
        Screenshots.twoWays(name, kit -> {
            Node content = content(kit);
            Deed deed = sections.stream().flatMap(section -> section.deeds().stream()).filter(each -> each.hasKey() && each.keyText().equals(key)).findFirst().orElseThrow();
            javafx.application.Platform.runLater(deed::run);
            return content;
        });
    }

    private void open() {
        show(kit -> {
            Node content = content(kit);
            List<Deed> deeds = new ArrayList<>();
            sections.forEach(section -> deeds.addAll(section.deeds()));
            kit.keys().add(deeds);
            return content;
        });
    }

    private Node content(Kit kit) {
        return content(kit, mochi);
    }

    private Node content(Kit kit, PetId pet) {
        CareScreens screens = new CareScreens(till.book, overrides, till.care, new CareHistories(till.transactions, till.audit, changes, till.clock()), till.dues,
                (right, deed, granted) -> granted.accept(by), kit);
        ReadOnlyObjectWrapper<PetProfile> profile = new ReadOnlyObjectWrapper<>(profiles.of(pet).orElseThrow());
        sections = new ArrayList<>();
        Runnable reload = () -> sections.forEach(section -> section.show(profiles.of(pet).orElseThrow()));
        sections.addAll(screens.sections(new PetPage(pet, profile.getReadOnlyProperty(), reload)));
        VBox all = new VBox(16);
        all.getStyleClass().add("screen");
        sections.forEach(section -> {
            all.getChildren().add(section.node());
            section.show(profile.get());
        });
        return all;
    }

    private CareProductId product(String code) {
        return till.transactions.read(till.care::byItem).get(till.item(code).id()).id();
    }

    private Vet vet(String name, String licence) {
        return new Vet(Optional.of(till.transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, name).set(STAFF.ROLE, "VET")
                .set(STAFF.LICENCE_NO, licence).set(STAFF.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                .returningResult(STAFF.ID).fetchSingle().value1()))), name, licence);
    }

    private PetId dog(String name) {
        PetId pet = till.pet(somying, name, "DOG");
        till.transactions.write(ctx -> {
            ctx.update(PET).set(PET.BIRTH_DATE, BORN).where(PET.ID.eq(pet.value())).execute();
            till.dues.refresh(ctx, pet);
            return null;
        });
        return pet;
    }
}
