package jaidee.merging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.merging.PetMerges;
import jaidee.owners.Birth;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Pet;
import jaidee.owners.PetDetails;
import jaidee.owners.PetService;
import jaidee.owners.Profiles;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.RecordedNotices;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Moji stands in the books twice in a house of twelve; one is made of the two by keys.
class PetMergeViewTest extends FxTest {
    private final Till till = new Till();
    private final OwnerChanges changes = new OwnerChanges(till.transactions);
    private final PetService pets = new PetService(till.transactions, till.audit, changes, till.clock());
    private final PetMerges merges = new PetMerges(till.transactions, till.audit, changes, pets, till.clock());
    private final RecordedNotices notices = new RecordedNotices();
    private final OwnerId somying = till.owner("สมหญิง");
    private Pet moji, again;

    @BeforeEach
    void houseOfTwelve() {
        moji = add(new PetDetails("โมจิ", Species.DOG, Sex.MALE, Neutered.UNKNOWN, Optional.of(new Birth(LocalDate.of(2022, 3, 1), true)), new Looks("ปอมเมอเรเนียน", "ส้ม", ""), "764098100000001", "กลัวเสียงพลุ"));
        again = add(new PetDetails("โมจิจัง", Species.DOG, Sex.MALE, Neutered.YES, Optional.of(new Birth(LocalDate.of(2022, 4, 17), false)), new Looks("ปอม", "ส้ม", "หูขวาแหว่ง"), "", "แพ้ไก่"));
        for (int i = 0; i < 10; i++) add(PetDetails.of("ถุงทอง " + (i + 1), i % 2 == 0 ? Species.CAT : Species.DOG));
        till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(moji.id())));
        till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(again.id())));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void oneIsMadeOfTwoAndTwoOfOneByKeys() {
        showScreen(this::view);
        push(KeyCode.ALT, KeyCode.DIGIT1);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        push(KeyCode.F12);
        assertThat(notices.refused).isEmpty();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.PetProfile(moji.id()));
        PetDetails now = pets.find(again.id()).orElseThrow().details();
        assertThat(now.name()).isEqualTo("โมจิ");
        assertThat(now.birth()).contains(new Birth(LocalDate.of(2022, 4, 17), false));
        assertThat(now.neutered()).isEqualTo(Neutered.YES);

        showScreen(this::view);
        push(KeyCode.F8);
        assertThat(pets.find(again.id()).orElseThrow().name()).isEqualTo("โมจิจัง");
        assertThat(notices.refused).isEmpty();
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("merge-pets", kit -> {
            PetMergeModel model = new PetMergeModel(desk(kit), moji.id());
            PetMergeView view = new PetMergeView(model, kit);
            view.onOpen();
            model.compare(again.id());
            return view.node();
        });
    }

    private PetMergeView view(Kit kit) {
        kit.navigator().serve(_ -> Label::new);
        kit.navigator().open(new Route.Owners());
        return new PetMergeView(new PetMergeModel(desk(kit), moji.id()), kit);
    }

    private PetMergeDesk desk(Kit kit) {
        return new PetMergeDesk(merges, new Profiles(till.transactions, List.of(), List.of()), (_, _, granted) -> granted.accept(Authority.of(till.piyanut)), kit.background(), notices);
    }

    private Pet add(PetDetails details) {
        return pets.add(somying, details, till.piyanut).get();
    }
}
