package jaidee.merging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.merging.MergedTerms;
import jaidee.merging.OwnerMerges;
import jaidee.merging.PossibleDuplicates;
import jaidee.owners.Channel;
import jaidee.owners.Contact;
import jaidee.owners.Duplicates;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.owners.PostalAddress;
import jaidee.owners.Profiles;
import jaidee.search.SearchIndex;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.RecordedNotices;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somying stands in the books twice; somebody with the right makes one of the two, by keys.
class MergeViewTest extends FxTest {
    private final Till till = new Till();
    private final OwnerChanges changes = new OwnerChanges(till.transactions);
    private final OwnerService owners = new OwnerService(till.transactions, till.audit, changes, new PetService(till.transactions, till.audit, changes, till.clock()), till.clock());
    private final OwnerMerges merges = new OwnerMerges(till.transactions, till.audit, changes, owners, till.ledger, till.clock());
    private final Profiles profiles = new Profiles(till.transactions, List.of(), List.of());
    private final OwnerSearch search = new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), changes, List.of(new MergedTerms(till.transactions)));
    private final RecordedNotices notices = new RecordedNotices();
    private final OwnerId somying = till.owner("สมหญิง"), again = till.owner("สมหญิง"), sister = till.owner("สมใจ");

    @BeforeEach
    void known() {
        tell(somying, new OwnerDetails(new OwnerName("คุณ", "สมหญิง", "ใจงาม", "หญิง"), contact("0812345678", "บ้านเลขที่ 99/12 ซอยสุขุมวิท 71 แขวงพระโขนงเหนือ", "somying@example.com"), "เพื่อนแนะนำ", "ชอบให้โทรหลังเที่ยง"));
        tell(again, new OwnerDetails(new OwnerName("คุณ", "สมหญิง", "ใจงาม", "อ้อ"), contact("0812345678", "คอนโดลุมพินี ห้อง 1204", ""), "เฟซบุ๊ก", "น้องโมจิกลัวเสียงดัง"));
        tell(sister, new OwnerDetails(OwnerName.of("สมใจ", "ใจงาม"), contact("0812345678", "", ""), "", ""));
        till.pet(somying, "โมจิ", "DOG");
        till.pet(again, "โมจิ", "DOG");
        till.pet(again, "ถุงเงิน", "CAT");
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));
        till.sold(till.basket(again, "EXAM", "FOOD-DRY"));
        search.load();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void oneIsMadeOfTwoAndTwoOfOneByKeys() {
        showScreen(this::view);
        push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(lookup("#goneNICKNAME").tryQuery()).isPresent();
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        push(KeyCode.F12);

        assertThat(owners.find(again).orElseThrow().id()).isEqualTo(somying);
        assertThat(owners.find(somying).orElseThrow().name().nickname()).isEqualTo("อ้อ");
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.OwnerProfile(somying));
        assertThat(search.find("M2", 5)).extracting(hit -> hit.owner().id()).contains(somying);

        showScreen(this::view);
        push(KeyCode.F8);
        assertThat(owners.find(again).orElseThrow().id()).isEqualTo(again);
        assertThat(owners.find(somying).orElseThrow().name().nickname()).isEqualTo("หญิง");
        assertThat(notices.refused).isEmpty();
    }

    @Test
    void theOtherOneMayRemainAndTheNoticeTakesItBack() {
        showScreen(this::view);
        push(KeyCode.F4);
        write("สมใจ");
        push(KeyCode.ENTER);
        push(KeyCode.F6);
        push(KeyCode.F12);
        assertThat(owners.find(somying).orElseThrow().id()).isEqualTo(sister);
        interact(notices::undo);
        assertThat(owners.find(somying).orElseThrow().id()).isEqualTo(somying);
    }

    @Test
    void whoIsNotTheSameIsNotOfferedAgainUntilThatIsTakenBack() {
        showScreen(kit -> {
            serve(kit);
            return new DuplicatesView(new DuplicatesModel(desk(kit)), kit);
        });
        ListView<?> pairs = lookup("#pairs").queryAs(ListView.class);
        assertThat(pairs.getItems()).hasSize(3);
        push(KeyCode.F9);
        assertThat(pairs.getItems()).hasSize(2);
        assertThat(new PossibleDuplicates(till.transactions, till.audit, profiles, new Duplicates(till.transactions), till.clock()).pairs(9)).hasSize(2);
        interact(notices::undo);
        assertThat(pairs.getItems()).hasSize(3);
        push(KeyCode.ENTER);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.MergeOwners(somying, Optional.of(again)));
    }

    @Test
    void looksRight() {
        Screenshots.everyWay("merge-owners", kit -> {
            MergeView view = new MergeView(new MergeModel(desk(kit), somying, Optional.of(again)), kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("merge-duplicates", kit -> {
            DuplicatesView view = new DuplicatesView(new DuplicatesModel(desk(kit)), kit);
            view.onOpen();
            return view.node();
        });
    }

    private MergeView view(Kit kit) {
        serve(kit);
        kit.navigator().open(new Route.Owners());
        return new MergeView(new MergeModel(desk(kit), somying, Optional.empty()), kit);
    }

    private static void serve(Kit kit) {
        kit.navigator().serve(_ -> Label::new);
    }

    private MergeDesk desk(Kit kit) {
        return new MergeDesk(merges, new PossibleDuplicates(till.transactions, till.audit, profiles, new Duplicates(till.transactions), till.clock()), owners, search,
                (_, _, granted) -> granted.accept(Authority.of(till.piyanut)), kit.background(), notices, () -> till.piyanut);
    }

    private void tell(OwnerId id, OwnerDetails details) {
        owners.edit(id, owners.find(id).orElseThrow().version(), details, till.piyanut).get();
    }

    private static Contact contact(String phone, String address, String email) {
        return new Contact(List.of(PhoneNumber.parse(phone).get()), "", email, new PostalAddress(address, "", "", "", ""), Language.TH, Optional.of(Channel.LINE));
    }
}
