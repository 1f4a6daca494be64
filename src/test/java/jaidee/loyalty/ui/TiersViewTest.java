package jaidee.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.CategoryPercent;
import jaidee.loyalty.MemberPrivileges;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.PrivilegeService;
import jaidee.loyalty.Programme;
import jaidee.loyalty.Tier;
import jaidee.loyalty.TryOut;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TiersViewTest extends FxTest {
    private final Till till = new Till();
    private final PrivilegeService privileges = new PrivilegeService(till.transactions, till.audit, till.ledger, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aManagerDrawsUpATierAndSavesItWithTheKeyboard() {
        showScreen(this::tiers);
        assertThat(cards()).hasSize(3);
        push(KeyCode.F4);
        settle();
        write("แพลทินัม").push(KeyCode.TAB);
        write("Platinum").push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.TAB);
        write("80000").push(KeyCode.TAB);
        push(KeyCode.F4);
        settle();
        write("ของขวัญปีใหม่").push(KeyCode.TAB);
        write("Year-end gift").push(KeyCode.TAB).push(KeyCode.LEFT).push(KeyCode.TAB);
        write("1");
        Screenshots.take(stage.getScene(), "tier-privilege");
        push(KeyCode.F10);
        settle();
        Screenshots.take(stage.getScene(), "tier-form");
        push(KeyCode.F10);
        settle();
        assertThat(lookup(".panel").tryQuery()).isEmpty();
        assertThat(cards()).hasSize(4);

        push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(cards()).as("Gold is gone").hasSize(3);
        push(KeyCode.F6);
        settle();
        push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A);
        write("30");
        Screenshots.take(stage.getScene(), "tier-terms");
        push(KeyCode.F10);
        settle();
        assertThat(lookup("#tier-terms").<Label>queryAs(Label.class).getText()).contains("ผ่อนผันอีก 30 วัน");
        push(KeyCode.F10);
        settle();
        push(KeyCode.F10);
        settle();
        Programme saved = till.programme.inForce();
        assertThat(saved.tiers()).extracting(tier -> tier.name().en()).containsExactly("Silver", "VIP", "Platinum");
        assertThat(saved.tiers().getLast().privileges().getLast().kind()).isEqualTo(Privilege.Kind.YEAR_END);
        assertThat(saved.tierTerms().graceDays()).isEqualTo(30);
        assertThat(saved.tierHeld("GOLD").code()).isEqualTo("SILVER");
    }

    @Test
    void aReceptionistGivesAGiftTakesItBackAndAManagerGivesATier() {
        OwnerId owner = member();
        showScreen(kit -> privileges(kit, owner));
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        assertThat(offer(owner, "GIFT").uses()).hasSize(1);
        Screenshots.take(stage.getScene(), "privileges-used");
        push(KeyCode.ENTER);
        settle();
        assertThat(offer(owner, "GIFT").uses()).as("once a year").hasSize(1);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        write("กดผิดคน").push(KeyCode.ENTER);
        settle();
        assertThat(offer(owner, "GIFT").uses()).isEmpty();

        push(KeyCode.F6);
        settle();
        push(KeyCode.RIGHT).push(KeyCode.TAB).push(KeyCode.TAB);
        write("เพื่อนคุณหมอ");
        Screenshots.take(stage.getScene(), "tier-given");
        push(KeyCode.ENTER);
        settle();
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("VIP");
        assertThat(lookup("#floor").<Label>queryAs(Label.class).getText()).contains("เพื่อนคุณหมอ");
    }

    @Test
    void whatTheScreensLookLike() {
        OwnerId owner = member();
        privileges.use(owner, "GIFT", 0, till.mint).get();
        Screenshots.everyWay("tiers", kit -> shown(tiers(kit)));
        Screenshots.everyWay("privileges", kit -> shown(privileges(kit, owner)));
    }

    /// One who is Gold, in a clinic that has thought of something.
    private OwnerId member() {
        Programme now = till.programme.newest();
        Tier gold = now.tiers().get(1);
        List<Privilege> all = new ArrayList<>(gold.privileges());
        all.add(privilege("GIFT", "ของขวัญสมาชิก", "Member’s gift", Privilege.Kind.GIFT, Optional.of(Money.baht(300))));
        all.add(privilege("BIRTH", "ของขวัญวันเกิด", "Birthday gift", Privilege.Kind.BIRTHDAY, Optional.of(Money.baht(150))));
        Tier richer = new Tier(gold.code(), 2, gold.name(), gold.colour(), gold.threshold(), 8, false, 125, 0, List.of(new CategoryPercent("GROOMING", 5)), all);
        till.programme.save(now.withTiers(List.of(now.tiers().get(0), richer, now.tiers().get(2))), Till.TODAY, "", till.allowed()).get();
        OwnerId owner = till.owner("สมหญิง");
        till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty()));
        return owner;
    }

    private static Privilege privilege(String code, String th, String en, Privilege.Kind kind, Optional<Money> worth) {
        return new Privilege(code, new Bilingual(th, en), kind, worth, Optional.of(1), "หยิบจากตู้หลังเคาน์เตอร์");
    }

    private MemberPrivileges.Offer offer(OwnerId owner, String code) {
        return privileges.of(owner).get().offers().stream().filter(each -> each.privilege().code().equals(code)).findFirst().orElseThrow();
    }

    private List<Node> cards() {
        return lookup("#tiers").<Pane>queryAs(Pane.class).getChildren();
    }

    private TiersView tiers(Kit kit) {
        return new TiersView(new ProgrammeDraft(till.programme, till.catalogue, new TryOut(till.transactions, till.clock()), (right, deed, granted) -> granted.accept(till.allowed()),
                kit.background(), kit.notices(), till.clock()), kit);
    }

    private PrivilegesView privileges(Kit kit, OwnerId owner) {
        return new PrivilegesView(new PrivilegesViewModel(owner, privileges, (right, deed, granted) -> granted.accept(till.allowed()), () -> till.mint,
                kit.background(), kit.notices()), kit);
    }

    private static Node shown(Screen view) {
        view.onOpen();
        return view.node();
    }
}
