package jaidee.rewards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.paper.PaperFixture;
import jaidee.paper.Stock;
import jaidee.paper.ui.RecordedPaper;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.Redemption;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.rewards.RewardOffer;
import jaidee.rewards.RewardService;
import jaidee.rewards.RewardSheets;
import jaidee.rewards.RewardTryOut;
import jaidee.scan.CodeIssuer;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Approvals;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The rewards of the clinic by keyboard, and points given for one at the desk.
class RewardsViewTest extends FxTest {
    private final Till till = new Till();
    private final RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
    private final RewardService rewards = new RewardService(till.transactions, till.audit, till.ledger, new CodeIssuer(new Random(3)), till.clock());
    private final RecordedPaper paper = new RecordedPaper();
    private final Approvals allowed = (right, deed, granted) -> granted.accept(till.allowed());
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aManagerAddsARewardChangesItAndEndsItWithTheKeyboard() {
        show(kit -> shown(kit, list(kit)));
        settle();
        push(KeyCode.F6);
        settle();
        write("ชามข้าวลายแมว").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        write("400");
        Screenshots.take(stage.getScene(), "rewards-panel");
        push(KeyCode.F12);
        settle();
        assertThat(book.all()).singleElement().satisfies(tally -> {
            assertThat(tally.reward().name()).isEqualTo(new Bilingual("ชามข้าวลายแมว", "ชามข้าวลายแมว"));
            assertThat(tally.reward().points()).isEqualTo(Points.of(400));
        });
        push(KeyCode.F5).push(KeyCode.ENTER);
        settle();
        push(KeyCode.F8);
        settle();
        assertThat(lookup("#reward-tried-says").queryAs(Label.class).getText()).contains("แลกไป 0 ครั้ง");
        Screenshots.take(stage.getScene(), "rewards-tried");
        push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.F12);
        settle();
        assertThat(book.versions(book.all().getFirst().reward().code())).hasSize(2);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(book.all().getFirst().reward().active()).isFalse();
    }

    @Test
    void pointsAreGivenForAGiftWhichIsPrintedAndPickedUpOnce() {
        stock();
        earn();
        show(kit -> shown(kit, desk(kit)));
        settle();
        Screenshots.take(stage.getScene(), "rewards-redeem");
        assertThat(lookup("#outlook").<Label>queryAs(Label.class).getText()).contains("เหลือ");
        Points before = till.ledger.standing(somying).balance();
        push(KeyCode.F12);
        settle();
        assertThat(paper.printed).hasSize(1);
        Redemption made = rewards.choice(somying).redeemed().getFirst();
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(before.minus(made.points()));

        push(KeyCode.F7).push(KeyCode.F8);
        settle();
        assertThat(rewards.find(made.id()).orElseThrow().handed()).isPresent();
        push(KeyCode.F8);
        settle();
        onFx(() -> {
            kit.navigator().serve(_ -> desk(kit));
            return null;
        });
        push(KeyCode.F6).push(KeyCode.DOWN).push(KeyCode.F10);
        settle();
        RewardOffer off = rewards.choice(somying).offers().stream().filter(offer -> offer.reward().terms().gives() instanceof Reward.Gives.Discount).findFirst().orElseThrow();
        assertThat(kit.navigator().routeProperty().get()).as("a discount goes on the bill, which takes the points").isEqualTo(new Route.UseReward(somying, off.reward().id()));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(before.minus(made.points()));
        push(KeyCode.F12);
        settle();
        assertThat(paper.printed).hasSize(2);
        push(KeyCode.F7).push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        write("ลูกค้าเปลี่ยนใจ").push(KeyCode.F12);
        settle();
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(before.minus(made.points()));
        Screenshots.take(stage.getScene(), "rewards-redeemed");
    }

    @Test
    void whatItLooksLike() {
        stock();
        earn();
        rewards.redeem(somying, book.all().getFirst().reward(), UUID.randomUUID().toString(), till.mint).get();
        Screenshots.twoWays("rewards-list", kit -> shown(kit, list(kit)));
        Screenshots.twoWays("rewards-desk", kit -> shown(kit, desk(kit)));
    }

    private void stock() {
        Authority manager = Authority.of(till.piyanut);
        book.add(terms("ของเล่นแมวหนูนิ่ม", "A soft mouse", 60, new Reward.Gives.Gift(), Optional.of(20), Optional.empty()), manager).get();
        book.add(terms("ส่วนลด 20 บาท", "20 baht off", 80, new Reward.Gives.Discount(Money.baht(20)), Optional.empty(), Optional.empty()), manager).get();
        book.add(terms("ตัดเล็บฟรี", "Nails for free", 100, new Reward.Gives.FreeItem(till.item("NAIL").id(), till.item("NAIL").name()), Optional.empty(), Optional.empty()), manager).get();
        book.add(terms("ที่นอนนุ่มขนาดใหญ่สำหรับสุนัขพันธุ์ใหญ่", "A large bed", 5000, new Reward.Gives.Gift(), Optional.of(3), Optional.empty()), manager).get();
        book.add(terms("อาบน้ำตัดขนฟรี", "Bath for free", 200, new Reward.Gives.FreeItem(till.item("GROOM-S").id(), till.item("GROOM-S").name()), Optional.empty(), Optional.of("GOLD")), manager).get();
    }

    private void earn() {
        for (int i = 0; i < 3; i++) till.sold(till.basket(somying, "DENTAL"));
    }

    private static Reward.Terms terms(String th, String en, int points, Reward.Gives gives, Optional<Integer> most, Optional<String> tier) {
        return new Reward.Terms(new Bilingual(th, en), Points.of(points), gives, tier, Optional.empty(), Optional.empty(), most, Optional.empty(), 90);
    }

    private RewardsView list(Kit kit) {
        return new RewardsView(new RewardsModel(book, new RewardTryOut(till.transactions, till.clock()), till.ledger, till.catalogue, allowed, kit.background(), kit.notices()), kit);
    }

    private RedeemView desk(Kit kit) {
        ClinicService clinics = new ClinicService(till.transactions, till.audit, till.clock());
        RewardSheets sheets = new RewardSheets(rewards, new CouponSheets(till.coupons, till.ledger, clinics, () -> PaperFixture.TYPESETTER), clinics, () -> PaperFixture.TYPESETTER);
        RedeemModel.Papers papers = (made, a6) ->
                paper.print(() -> sheets.sheet(made.id(), a6 ? Stock.A6 : Stock.ROLL_80, kit.texts().language()), () -> sheets.printed(made.id(), till.mint));
        return new RedeemView(new RedeemModel(somying, rewards, new CouponBook(till.transactions, till.clock()), allowed, () -> till.mint, kit.background(),
                kit.notices(), till.clock()), papers, kit);
    }

    private static Node shown(Kit kit, Screen screen) {
        kit.keys().add(screen.deeds());
        screen.onOpen();
        screen.focusFirst();
        return screen.node();
    }
}
