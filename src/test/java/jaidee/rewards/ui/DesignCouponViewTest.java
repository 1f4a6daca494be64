package jaidee.rewards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Money;
import jaidee.paper.PaperFixture;
import jaidee.paper.Stock;
import jaidee.paper.ui.SheetView;
import jaidee.rewards.Benefit;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesigner;
import jaidee.rewards.CouponSheets;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DesignCouponViewTest extends FxTest {
    private final Till till = new Till();
    private final CouponDesigner designer = new CouponDesigner(till.transactions, till.audit, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aManagerBuildsACouponWithTheKeyboardAndSeesItsPaper() {
        showScreen(kit -> view(kit, Optional.empty()));
        push(KeyCode.F10);
        settle();
        assertThat(lookup(".field .refusal").queryAllAs(Label.class)).anyMatch(label -> label.isVisible() && !label.getText().isEmpty());

        interact(() -> lookup("#design-name").query().requestFocus());
        write("แมวสุขใจวันธรรมดา").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.RIGHT);
        push(KeyCode.TAB);
        write("150").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        write("500").push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.SPACE).push(KeyCode.TAB);
        write("เปอร์").push(KeyCode.ENTER);
        settle();
        write("วิเชียรมาศบ้านเรา").push(KeyCode.ENTER);
        write("ผิดตัว").push(KeyCode.ENTER).push(KeyCode.BACK_SPACE);
        settle();
        assertThat(lookup(".paper-shown").<SheetView>queryAs(SheetView.class).shows()).isTrue();
        Screenshots.take(stage.getScene(), "coupon-design");
        interact(() -> lookup(".toggle-button.chip").queryAllAs(javafx.scene.control.ToggleButton.class).stream()
                .filter(chip -> chip.getText().equals(jaidee.kernel.Texts.of(jaidee.kernel.Language.TH).get("rewards.design.comes.SOLD"))).findFirst().orElseThrow().fire());
        settle();
        push(KeyCode.F7);
        settle();
        write("199");
        Screenshots.take(stage.getScene(), "coupon-sold-item");
        push(KeyCode.F10);
        settle();
        push(KeyCode.F10);
        settle();
        jaidee.catalogue.Item sold = till.catalogue.byCode("CPN-1").orElseThrow();
        assertThat(sold.price()).isEqualTo(Money.baht(199));
        assertThat(till.coupons.designs().getLast().issue().soldAs()).contains(sold.id());
        CouponDesign made = till.coupons.designs().getLast();
        assertThat(made.name().th()).isEqualTo("แมวสุขใจวันธรรมดา");
        assertThat(made.name().en()).as("without English words the Thai ones stand").isEqualTo("แมวสุขใจวันธรรมดา");
        assertThat(made.benefit()).isEqualTo(new Benefit.Amount(Money.baht(150)));
        assertThat(made.terms().minimum()).isEqualTo(Money.baht(500));
        assertThat(made.terms().species()).containsExactly("CAT");
        assertThat(made.terms().animal().breeds()).extracting(Bilingual::en).containsExactly("Persian", "วิเชียรมาศบ้านเรา");
        assertThat(made.issue().validDays()).contains(60);
        assertThat(made.version()).isEqualTo(1);
    }

    @Test
    void whatTheDesignerLooksLike() {
        till.coupon("CAT-WEEKDAY", till.owner("สมหญิง"));
        CouponDesign design = designer.open(till.design("CAT-WEEKDAY")).orElseThrow().design();
        CouponDesign.Terms terms = new CouponDesign.Terms(Money.baht(300), Set.of("DOG", "CAT"), Optional.empty(), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), false,
                true, true, Set.of("GOLD", "VIP"), new CouponDesign.Animal(List.of(new Bilingual("ชิวาวา", "Chihuahua"), new Bilingual("เปอร์เซีย", "Persian")), Optional.of(84), Optional.empty()),
                new CouponDesign.Combining(CouponDesign.Combining.Kind.ALONE, "", false));
        CouponDesign rich = new CouponDesign(design.id(), "", design.name(), design.benefit(), design.item(), design.category(), design.wanted(), terms,
                design.issue(), true, new CouponDesign.Look(design.name(), jaidee.paper.CouponColour.VIOLET, Stock.A6, Optional.empty()), 1, false);
        CouponDesign saved = designer.save(rich, Optional.empty(), Authority.of(till.manager("พลอย"))).get();
        till.coupons.issue(saved.id(), Optional.of(till.owner("วีระ")), till.mint).get();
        Screenshots.everyWay("coupon-designer", kit -> shown(view(kit, Optional.of(saved.id()))));
    }

    private static Node shown(DesignCouponView view) {
        view.onOpen();
        view.focusFirst();
        return view.node();
    }

    private DesignCouponView view(Kit kit, Optional<CouponDesignId> id) {
        CouponSheets sheets = new CouponSheets(till.coupons, till.ledger, new ClinicService(till.transactions, till.audit, till.clock()),
                () -> PaperFixture.TYPESETTER);
        return new DesignCouponView(new DesignCouponModel(id, designer, sheets, till.catalogue, till.ledger, new jaidee.owners.PetWords(till.transactions), kit.background(), till.clock()),
                (right, deed, granted) -> granted.accept(Authority.of(till.piyanut)), kit);
    }
}
