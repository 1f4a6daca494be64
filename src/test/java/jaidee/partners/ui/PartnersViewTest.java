package jaidee.partners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.partners.Exchange;
import jaidee.partners.ExchangeService;
import jaidee.partners.Partner;
import jaidee.partners.PartnerDraft;
import jaidee.partners.PartnerService;
import jaidee.partners.PartnerSheets;
import jaidee.partners.SettlementService;
import jaidee.partners.Terms;
import jaidee.partners.Voucher;
import jaidee.scan.CodeIssuer;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnersViewTest extends FxTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");
    private final List<Sheet> printed = new ArrayList<>();
    private final PartnerService partners = new PartnerService(till.transactions, till.audit, new CodeIssuer(new Random(1)), till.clock());
    private final ExchangeService exchange = new ExchangeService(till.transactions, till.audit, new CodeIssuer(new Random(2)), till.clock());
    private final SettlementService settlements = new SettlementService(till.transactions, till.audit, till.clock());
    private Partner shop;
    private List<Voucher> sheets;

    @BeforeEach
    void aShopWithSheetsInHand() {
        Terms terms = new Terms(new Exchange(Points.of(50), Points.of(25), Money.baht(5)), new Exchange(Points.of(100), Points.of(200), Money.baht(10)),
                Optional.of(Points.of(1_000)), 90);
        shop = partners.save(new PartnerDraft(Optional.empty(), "เพ็ทแลนด์ สาขาลาดพร้าว", "คุณเอก", "0812345678", true, terms), Authority.of(till.piyanut)).get();
        sheets = partners.batch(shop.id(), 3, Authority.of(till.piyanut)).get();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aVoucherIsTypedOnceAndItsPointsGoOutAsVouchersOfTheShop() {
        showScreen(kit -> new ExchangeView(new ExchangeModel(somying, desk(kit), kit.background(), kit.notices()), kit));
        write(sheets.getFirst().code().readable()).push(KeyCode.ENTER).push(KeyCode.ENTER);
        settle();
        assertThat(words("#balance")).isEqualTo("100");
        push(KeyCode.F10);
        settle();
        assertThat(words("#balance")).isEqualTo("50");
        assertThat(printed).singleElement().satisfies(sheet -> assertThat(sheet.title()).contains("000004"));
        push(KeyCode.F10).push(KeyCode.F10);
        settle();
        assertThat(words("#balance")).as("there was enough for one more").isEqualTo("0");
    }

    @Test
    void aScannedVoucherIsTakenForTheOwnerFoundAndTwoWindowsTakeItOnce() {
        showScreen(kit -> new VoucherView(new VoucherModel(sheets.get(1).code().text(), Optional.empty(), desk(kit), kit.background(), kit.notices()), kit));
        push(KeyCode.F10);
        settle();
        assertThat(words("#problem")).isNotEmpty();
        write("สม").push(KeyCode.ENTER);
        settle();
        assertThat(words("#for")).contains("สมหญิง");
        exchange.earn(sheets.get(1).code().text(), somying, till.mint).get();
        push(KeyCode.F10);
        settle();
        assertThat(words("#problem")).contains("000002", "สมหญิง");
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(100));
    }

    @Test
    void confirmingAgainWhileTheAnswerIsOnItsWayDoesNothing() {
        exchange.earn(sheets.getFirst().code().text(), somying, till.mint).get();
        ExchangeModel[] model = new ExchangeModel[1];
        showScreen(kit -> new ExchangeView(model[0] = new ExchangeModel(somying, desk(kit), kit.background(), kit.notices()), kit));
        SameThread background = (SameThread) kit.background();
        interact(() -> {
            background.hold();
            model[0].spend(kit.texts().language());
            model[0].spend(kit.texts().language());
            background.release();
        });
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(50));
    }

    @Test
    void looksRight() {
        exchange.earn(sheets.getFirst().code().text(), somying, till.mint).get();
        List<Voucher> out = exchange.spend(new ExchangeService.Spending("k", somying, shop.id(), 2, till.mint)).get();
        exchange.returned(out.getFirst().code().text(), till.mint).get();
        partners.annul(shop.id(), 3, 3, "ร้านทำหาย", Authority.of(till.piyanut)).get();
        Screenshots.twoWays("partners", kit -> {
            PartnersView view = new PartnersView(new PartnersModel(desk(kit), kit.background(), kit.notices()), desk(kit), kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("partner-points", kit -> {
            ExchangeView view = new ExchangeView(new ExchangeModel(somying, desk(kit), kit.background(), kit.notices()), kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("partner-voucher", kit -> {
            VoucherView view = new VoucherView(new VoucherModel(sheets.get(1).code().text(), Optional.of(somying), desk(kit), kit.background(), kit.notices()), kit);
            view.onOpen();
            return view.node();
        });
        Kit[] shown = new Kit[1];
        showScreen(kit -> {
            shown[0] = kit;
            return new PartnersView(new PartnersModel(desk(kit), kit.background(), kit.notices()), desk(kit), kit);
        });
        push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "partners-settle");
        assertThat(words("#net")).contains("0.00");
        push(KeyCode.ESCAPE).push(KeyCode.F7);
        settle();
        Screenshots.take(stage.getScene(), "partners-edit");
    }

    private PartnerDesk desk(Kit kit) {
        ClinicService clinics = new ClinicService(till.transactions, till.audit, till.clock());
        PartnerSheets papers = new PartnerSheets(settlements, clinics, new StaffService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock());
        return new PartnerDesk(partners, exchange, settlements, papers,
                owner -> Optional.of(new PartnerDesk.Account(owner, "คุณสมหญิง ใจงาม", till.ledger.standing(owner).balance())),
                typed -> List.of(Hit.of(somying, "สมหญิง ใจงาม")), (right, deed, granted) -> granted.accept(till.allowed()), paper(), () -> till.mint);
    }

    private PaperDesk paper() {
        return new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
                    handedOver.run();
                } catch (Exception impossible) {
                    throw new AssertionError(impossible);
                }
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                print(sheet, handedOver);
            }
        };
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }
}
