package jaidee.outreach.ui;

import static jaidee.outreach.Morning.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.CatalogueService;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.messages.Composing;
import jaidee.messages.ContactTerms;
import jaidee.messages.ui.SendingCard;
import jaidee.outreach.Answer;
import jaidee.outreach.Bucket;
import jaidee.outreach.FollowUpRules;
import jaidee.outreach.ListSheets;
import jaidee.outreach.Morning;
import jaidee.outreach.OutreachSettings;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.PostSheets;
import jaidee.outreach.WorkFilter;
import jaidee.owners.Species;
import jaidee.paper.PaperFixture;
import jaidee.paper.Sheet;
import jaidee.paper.ui.RecordedPaper;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A morning by keyboard, one owner after the other, and what it looks like.
class WorkListViewTest extends FxTest {
    private final Morning morning = new Morning();
    private WorkListModel model;

    @AfterEach
    void close() {
        morning.close();
    }

    @Test
    void everyDeedMovesOnToTheNextOwnerAndCanBeTakenBack() {
        OwnerId[] owners = fiveOwners();
        open();
        assertThat(names()).containsExactly("คุณก", "คุณข", "คุณค", "คุณง", "คุณจ");
        assertThat(chosen()).isEqualTo("คุณก");

        push(KeyCode.F5);
        assertThat(names()).containsExactly("คุณข", "คุณค", "คุณง", "คุณจ");
        assertThat(chosen()).isEqualTo("คุณข");
        push(KeyCode.F6);
        assertThat(chosen()).isEqualTo("คุณค");
        push(KeyCode.CONTROL, KeyCode.F6);
        assertThat(chosen()).isEqualTo("คุณง");
        push(KeyCode.F8);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(chosen()).isEqualTo("คุณจ");
        assertThat(morning.list.countExpected(TODAY.plusDays(1), TODAY.plusDays(1))).isEqualTo(1);
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        settle();
        assertThat(morning.isListed(owners[4])).isFalse();
        assertThat(names()).isEmpty();
        assertThat(morning.list.needingSomeone(TODAY)).isZero();

        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(chosen()).isEqualTo("คุณจ");
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(chosen()).isEqualTo("คุณง");
        assertThat(morning.list.countExpected(TODAY.plusDays(1), TODAY.plusDays(1))).isZero();
        push(KeyCode.CONTROL, KeyCode.F8);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(chosen()).isEqualTo("คุณจ");
        assertThat(morning.task(owners[3]).nextOn()).contains(TODAY.plusDays(7));
    }

    @Test
    void onePetCanBeLeftOutAndAPetThatIsNotWellStaysOnTop() {
        OwnerId owner = morning.owner("สมหญิง", "081-234-5678");
        PetId mochi = morning.dog(owner, "โมจิ", TODAY.minusDays(12));
        morning.dog(owner, "ถุงเงิน", TODAY.minusDays(2));
        open();
        push(KeyCode.ALT, KeyCode.DIGIT2);
        push(KeyCode.F5);
        settle();
        OwnerTask left = morning.task(owner);
        assertThat(left.now()).extracting(line -> line.pet().name()).hasSize(1);
        assertThat(model.tasks()).hasSize(1);
        assertThat(morning.rows(mochi)).hasSize(1);

        interact(() -> model.filterProperty().set(WorkFilter.BIRTHDAY));
        assertThat(names()).isEmpty();
        push(KeyCode.ESCAPE);
        interact(() -> kit.navigator().back());
        settle();
    }

    @Test
    void theBucketsAreReachedByTheirKeys() {
        fiveOwners();
        morning.dog(morning.owner("ปลายสัปดาห์", "081-000-0000"), "โบ", TODAY.plusDays(17));
        open();
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        settle();
        assertThat(names()).containsExactly("คุณปลายสัปดาห์");
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        assertThat(names()).hasSize(5);
        assertThat(lookup("#count-OVERDUE").<Label>query().getText()).isEqualTo("5");
        push(KeyCode.F3);
        settle();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatTheSettingsLookLike() {
        Screenshots.twoWays("worklist-settings", this::settings);
        assertThat(morning.calls.rules()).hasSize(4);
    }

    @Test
    void closedDaysAndTheWayOutOfNewsAreTypedAsTheDeskWritesThem() {
        show(this::settings);
        TextField closed = lookup("#followups-holidays").query();
        interact(closed::requestFocus);
        write("13/4 21/2/70").push(KeyCode.TAB);
        settle();
        assertThat(closed.getText()).isEqualTo("13/4, 21/02/2570");
        assertThat(OutreachSettings.open(morning.settings).onOrAfter(LocalDate.of(2027, 4, 13))).isEqualTo(LocalDate.of(2027, 4, 14));
        TextField wayOut = lookup("#messages-optout-th").query();
        assertThat(wayOut.getPromptText()).contains("{phone}");
        interact(() -> wayOut.setText("ไม่รับข่าว โทร {phone}"));
        clickOn("บันทึก");
        settle();
        assertThat(morning.settings.value(Composing.OPTOUT_TH)).isEqualTo("ไม่รับข่าว โทร {phone}");
        assertThat(morning.settings.value(ContactTerms.HOLIDAYS)).isEqualTo(ContactTerms.HOLIDAYS.standard());
    }

    private Node settings(Kit view) {
        Authority manager = morning.manager();
        Approvals granted = (right, deed, then) -> then.accept(manager);
        HBox all = new HBox(16, new FollowUpCard(morning.settings, new FollowUpRules(morning.settings), granted, view),
                new CallRulesCard(morning.calls, new CatalogueService(morning.transactions, morning.audit, morning.clock), granted, view),
                new SendingCard(morning.settings, granted, view));
        all.getStyleClass().add("screen");
        return all;
    }

    @Test
    void aListThatIsCutSaysSoOnTheScreenAndOnPaper() {
        fiveOwners();
        ClinicService clinics = new ClinicService(morning.transactions, morning.audit, morning.clock);
        morning.transactions.write(ctx -> clinics.openWithin(ctx, new ClinicDetails("โรงพยาบาลสัตว์ใจดี", "Jaidee", "88/12 กรุงเทพฯ", "02-123-4567", "", false, ""), true, morning.mint).get());
        ListSheets sheets = new ListSheets(morning.transactions, morning.audit, morning.owners, clinics,
                new StaffService(morning.transactions, morning.audit, morning.clock), () -> PaperFixture.TYPESETTER, morning.clock);
        RecordedPaper paper = new RecordedPaper();
        PostPapers post = new PostPapers(new PostSheets(morning.transactions, morning.owners, clinics, () -> PaperFixture.TYPESETTER), paper, kit);
        for (int most : new int[] {5, 4}) {
            show(view -> new HBox());
            Kit today = new Kit(kit.texts(), kit.theme(), kit.background(), kit.keys(), kit.navigator(), kit.overlay(), kit.dialogs(), kit.buttons(),
                    kit.files(), morning.clock);
            interact(() -> new ListPapers(morning.list, sheets, post, new PostcardRun(null, post, null, today), paper, () -> morning.mint, today, most)
                    .deed(() -> WorkFilter.ALL, () -> { }).run());
            settle();
            push(KeyCode.F12);
            settle();
            String said = lookup(".notice").queryAll().stream().flatMap(notice -> notice.lookupAll(".label").stream()).map(Label.class::cast)
                    .map(Label::getText).collect(Collectors.joining());
            assertThat(said.contains("เฉพาะ 4 รายแรก")).as(said + " of " + paper.previewed.size()).isEqualTo(most == 4);
        }
        assertThat(wordsOn(paper.previewed.getLast())).contains("เฉพาะ4รายแรกยังมีต่อ").doesNotContain("คุณจ");
        assertThat(wordsOn(paper.previewed.getFirst())).doesNotContain("รายแรก").contains("คุณจ");
    }

    private static String wordsOn(Sheet sheet) {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatItLooksLike() {
        Screenshots.twoWays("worklist-empty", this::view);
        fiveOwners();
        OwnerId somying = morning.owner("สมหญิง", "081-234-5678", "02-123-4567");
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        morning.dog(somying, "ถุงเงิน", TODAY.plusDays(16));
        morning.call(somying, new Answer.WrongNumber(true)).get();
        OwnerId booked = morning.owner("มานี", "089-999-8888");
        morning.dog(booked, "ชูใจ", TODAY.plusDays(2));
        morning.call(booked, new Answer.Booked(TODAY.atTime(10, 30))).get();
        morning.agrees(somying, "REMINDER", false);
        Screenshots.everyWay("worklist", this::view, node -> model.selectedProperty().set(model.tasks().getLast()));
        OwnerId many = morning.owner("ปรียาภรณ์รัตนาวดีศรีสุวรรณ", "081-777-6666");
        for (int i = 1; i <= 12; i++) morning.dog(many, "น้องชื่อยาวมากตัวที่" + i, TODAY.minusDays(40 - i));
        for (int i = 0; i < 60; i++) morning.pet(morning.owner("ลูกค้าคนที่" + i, "08100000" + (10 + i)), "ตัว" + i, Species.CAT, TODAY.minusYears(1));
        Screenshots.twoWays("worklist-crowded", view -> {
            Node node = view(view);
            model.selectedProperty().set(model.tasks().stream().filter(task -> task.id().equals(many)).findFirst().orElseThrow());
            return node;
        });
    }

    private OwnerId[] fiveOwners() {
        return List.of("ก", "ข", "ค", "ง", "จ").stream().map(name -> {
            OwnerId owner = morning.owner(name, "081-234-567" + (name.charAt(0) - 'ก'));
            morning.dog(owner, "น้อง" + name, TODAY.minusDays(20 + (name.charAt(0) - 'ก')));
            return owner;
        }).toArray(OwnerId[]::new);
    }

    private void open() {
        showScreen(this::screen);
        settle();
    }

    private WorkListView screen(Kit kit) {
        WorkListDesk desk = new WorkListDesk(morning.list, morning.followUps, morning.calls, text -> List.of(), (right, deed, granted) -> granted.accept(morning.who()));
        model = new WorkListModel(desk, kit.background(), kit.notices(), morning.clock);
        return new WorkListView(model, (task, lines, done) -> { }, List.of(), kit);
    }

    private Node view(Kit kit) {
        WorkListView view = screen(kit);
        view.onOpen();
        return view.node();
    }

    private List<String> names() {
        return model.tasks().stream().map(task -> task.owner().name().spoken()).collect(Collectors.toList());
    }

    private String chosen() {
        TableView<OwnerTask> table = lookup("#tasks").query();
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(model.selectedProperty().get());
        return table.getSelectionModel().getSelectedItem().owner().name().spoken();
    }
}
