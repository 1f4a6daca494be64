package jaidee.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cards.CardTerms;
import jaidee.checkout.LastVisits;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.privacy.BreachService;
import jaidee.privacy.DataExport;
import jaidee.privacy.ErasedList;
import jaidee.privacy.ErasureService;
import jaidee.privacy.HeldBook;
import jaidee.privacy.HeldClinic;
import jaidee.privacy.NoticeBook;
import jaidee.privacy.NoticeSheets;
import jaidee.privacy.PrivacyRefusal;
import jaidee.privacy.Request;
import jaidee.privacy.RequestBook;
import jaidee.privacy.RequestDraft;
import jaidee.privacy.RequestKind;
import jaidee.privacy.RetentionService;
import jaidee.search.SearchIndex;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentCounts;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The manager works through what owners ask, by keys alone.
class PrivacyViewTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static HeldClinic clinic;
    private static OwnerSearch search;
    private static Typesetter typesetter;

    @TempDir
    Path folder;
    private final List<Right> asked = new ArrayList<>();
    private final List<Sheet> printed = new ArrayList<>();
    private RequestBook requests;

    @BeforeAll
    static void open() {
        clinic = new HeldClinic(25);
        search = new OwnerSearch(clinic.transactions, new SearchIndex(Runnable::run), new OwnerChanges(clinic.transactions),
                List.of(new CardTerms(clinic.transactions), new LastVisits(clinic.transactions)));
        search.load();
        typesetter = Typesetter.load();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void register() {
        requests = new RequestBook(clinic.transactions, clinic.audit, clinic.clock);
        requests.open().forEach(each -> requests.done(each.id(), "", clinic.manager).get());
    }

    private PrivacyDesk desk() {
        OwnerChanges changes = new OwnerChanges(clinic.transactions);
        ErasureService erasure = new ErasureService(clinic.transactions, clinic.audit, changes, new ErasedList(Optional.of(folder)), clinic.clock);
        NoticeBook notices = new NoticeBook(clinic.transactions, clinic.audit, clinic.clock);
        HeldBook held = new HeldBook(clinic.transactions, clinic.clock);
        DataExport export = new DataExport(held, clinic.transactions, clinic.audit, clinic.clinics, () -> typesetter);
        PaperDesk paper = new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                preview(sheet, handedOver);
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                handedOver.run();
            }
        };
        Approvals approvals = (right, _, granted) -> {
            asked.add(right);
            granted.accept(new Authority(clinic.mint, Optional.of(clinic.manager.by())));
        };
        return new PrivacyDesk(requests, held, export, erasure,
                notices, new NoticeSheets(notices, clinic.clinics, () -> typesetter),
                new RetentionService(clinic.transactions, clinic.audit, new SettingsService(clinic.transactions, clinic.audit, clinic.clock), erasure, clinic.clock),
                new BreachService(clinic.transactions, clinic.audit, new SegmentCounts(clinic.transactions, clinic.clock), clinic.clinics, () -> typesetter, clinic.clock),
                new SegmentBook(clinic.transactions, clinic.audit, clinic.clock), new OwnerService(clinic.transactions, clinic.audit, changes, new PetService(clinic.transactions, clinic.audit, changes, clinic.clock), clinic.clock), search, paper, approvals, clinic.clock, () -> clinic.mint);
    }

    private PrivacyView view(Kit kit) {
        PrivacyView view = new PrivacyView(new PrivacyModel(desk(), kit.background(), kit.notices()), kit);
        view.onOpen();
        return view;
    }

    private void page(Optional<Route> route) {
        show(Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), new SameThread(), new ChosenFile(Optional.of(folder)), TestKit.CLOCK), kit -> {
            PrivacyView view = view(kit);
            kit.keys().add(view.deeds());
            view.focusFirst();
            route.ifPresent(view::arrive);
            return view.node();
        }, 1280, 720);
    }

    private Request noted(RequestKind kind, int daysAgo, String words) {
        Optional<OwnerId> owner = kind == RequestKind.BREACH ? Optional.empty() : Optional.of(clinic.regular);
        return requests.note(new RequestDraft(kind, owner, TODAY.minusDays(daysAgo), words), clinic.mint).get();
    }

    @Test
    void aRequestIsNotedDoneAndTakenBack() {
        page(Optional.empty());
        assertThat(words()).contains("ไม่มีคำขอค้าง");
        push(KeyCode.F4);
        settle();
        String name = clinic.transactions.read(ctx -> search.find(clinic.memberNo(clinic.regular), 1)).getFirst().owner().name().spoken();
        push(KeyCode.F8).write(clinic.memberNo(clinic.regular));
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(words()).contains(name);
        interact(() -> lookup("#asked").queryAs(TextArea.class).setText("ขอสำเนาทั้งหมด"));
        Screenshots.take(stage.getScene(), "privacy-note");
        push(KeyCode.F12);
        settle();
        Request request = requests.open().getFirst();
        assertThat(request.text()).isEqualTo("ขอสำเนาทั้งหมด");
        assertThat(request.owner().orElseThrow().id()).isEqualTo(clinic.regular);
        interact(() -> lookup("#requests").queryTableView().getSelectionModel().select(0));
        push(KeyCode.F7);
        settle();
        push(KeyCode.F12);
        settle();
        assertThat(requests.open()).hasSize(1);
        interact(() -> lookup("#answer").queryAs(TextArea.class).setText("ต้องเก็บไว้ตามกฎหมายภาษี"));
        Screenshots.take(stage.getScene(), "privacy-refuse");
        push(KeyCode.F12);
        settle();
        assertThat(requests.open()).isEmpty();
        assertThat(requests.of(clinic.regular).getFirst().answer().orElseThrow().refused()).isTrue();
        assertThat(asked).contains(Right.KEEP_PRIVACY);
    }

    @Test
    void fromTheProfileEverythingIsExportedWithOneKey() {
        noted(RequestKind.ACCESS, 3, "");
        page(Optional.of(new Route.PrivacyOf(clinic.regular)));
        settle();
        Screenshots.take(stage.getScene(), "privacy-owner");
        push(KeyCode.F12);
        settle();
        assertThat(folder.toFile().list()).hasSize(2).anyMatch(name -> name.endsWith(".json")).anyMatch(name -> name.endsWith(".pdf"));
        push(KeyCode.F11);
        settle();
        assertThat(printed).hasSize(1);
        push(KeyCode.F4);
        settle();
        push(KeyCode.F12);
        settle();
        assertThat(requests.open()).hasSize(2);
    }

    @Test
    void anOwnerIsErasedOnlyAfterBeingAskedTwice() {
        OwnerId other = clinic.transactions.read(ctx -> search.find("M-0000", 20)).stream().map(hit -> hit.owner().id()).filter(id -> !id.equals(clinic.regular))
                .filter(id -> desk().erasure().obstacle(id).isEmpty()).findFirst().orElseThrow();
        page(Optional.of(new Route.PrivacyOf(other)));
        settle();
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        Screenshots.take(stage.getScene(), "privacy-erase");
        push(KeyCode.F12);
        settle();
        Screenshots.take(stage.getScene(), "privacy-erase-sure");
        assertThat(desk().held().of(other, clinic.manager).isDone()).isTrue();
        interact(() -> lookup(".button.danger").queryButton().fire());
        settle();
        assertThat(desk().held().of(other, clinic.manager).refusal()).contains(new PrivacyRefusal.NotListed());
    }

    @Test
    void theNoticeIsWordedAnewAndPrinted() {
        page(Optional.empty());
        push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "privacy-notice");
        push(KeyCode.F11);
        settle();
        push(KeyCode.F9);
        settle();
        assertThat(printed).hasSize(2);
        interact(() -> lookup("#notice-th").queryAs(TextArea.class).setText("# ใหม่"));
        push(KeyCode.F12);
        settle();
        assertThat(desk().notices().all().getFirst().version()).isEqualTo("2569-2");
        assertThat(desk().notices().all()).hasSize(2);
    }

    @Test
    void theDryRunSaysWhoWouldGoAndThenTheyDo() {
        OwnerId silent = clinic.silent(search);
        page(Optional.empty());
        push(KeyCode.F10);
        settle();
        Screenshots.take(stage.getScene(), "privacy-retention");
        assertThat(lookup("#retention").queryTableView().getItems()).isNotEmpty();
        assertThat(desk().held().of(silent, clinic.manager).isDone()).isTrue();
        push(KeyCode.F12);
        settle();
        interact(() -> lookup(".button.danger").queryAllAs(javafx.scene.control.Button.class).stream().filter(each -> each.getText() != null && !each.getText().isEmpty()).findFirst().orElseThrow().fire());
        settle();
        assertThat(desk().held().of(silent, clinic.manager).refusal()).contains(new PrivacyRefusal.NotListed());
    }

    @Test
    void theSheetOfABreachAndTheListOfOwnersAreWritten() {
        noted(RequestKind.BREACH, 0, "แฟลชไดรฟ์สำรองข้อมูลหาย");
        page(Optional.empty());
        interact(() -> lookup("#requests").queryTableView().getSelectionModel().select(0));
        push(KeyCode.F11);
        settle();
        Screenshots.take(stage.getScene(), "privacy-breach");
        push(KeyCode.F12);
        settle();
        assertThat(folder.toFile().list()).anyMatch(name -> name.startsWith("jaidee-breach") && name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".xlsx"));
    }

    @Test
    void looksRightInEveryWay() {
        Screenshots.twoWays("privacy-quiet", kit -> view(kit).node());
        noted(RequestKind.ERASE, 35, "ขอให้ลบทุกอย่าง ย้ายไปต่างจังหวัดแล้ว");
        noted(RequestKind.ACCESS, 26, "ขอสำเนาข้อมูลและรูปน้อง");
        noted(RequestKind.RECTIFY, 1, "เบอร์โทรผิด");
        noted(RequestKind.BREACH, 0, "โน้ตบุ๊กหาย");
        Screenshots.everyWay("privacy", kit -> view(kit).node());
        assertThat(requests.waiting()).isEqualTo(3);
    }

    private List<String> words() {
        return onFx(() -> lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }
}
