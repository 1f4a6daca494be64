package jaidee.deposits.ui;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Till;
import jaidee.deposits.DepositSheets;
import jaidee.deposits.TakeDeposit;
import jaidee.documents.DocumentSheets;
import jaidee.documents.PrintLog;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.settings.ClinicService;
import jaidee.till.CheckedBy;
import jaidee.till.PayCodes;
import jaidee.till.PaymentMethod;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepositsViewTest extends FxTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");
    private final List<Sheet> printed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private DepositsViewModel model;

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aDepositIsTakenByTheKeyboardAloneAndItsReceiptFollows() {
        open();
        write("1000").push(KeyCode.TAB).write("ผ่าตัดน้องโมจิ").push(KeyCode.ENTER);
        settle();
        assertThat(words("#balance")).isEqualTo("1,000.00");
        assertThat(printed).singleElement().satisfies(sheet -> assertThat(sheet.title()).contains("DP6911-00001"));
    }

    @Test
    void enterHeldDownTakesTheMoneyOnce() {
        open();
        write("1000");
        press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
        settle();
        release(KeyCode.ENTER);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void confirmingAgainWhileTheAnswerIsOnItsWayDoesNothing() {
        open();
        SameThread background = (SameThread) kit.background();
        interact(() -> {
            model.amountProperty().set(Money.baht(500));
            background.hold();
            model.confirm(kit.texts().language());
            model.confirm(kit.texts().language());
            background.release();
        });
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void givingBackAsksWhoMayAndWhy() {
        take(1000);
        open();
        push(KeyCode.F9);
        settle();
        TextField amount = lookup("#amount").queryAs(TextField.class);
        assertThat(amount.getText()).isEqualTo("1,000.00");
        interact(amount::selectAll);
        write("400").push(KeyCode.ENTER);
        settle();
        assertThat(entries()).isEqualTo(1);
        interact(() -> model.noteProperty().set("ยกเลิกผ่าตัด"));
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#balance")).isEqualTo("600.00");
        assertThat(asked).isNotEmpty();
        assertThat(printed.getLast().title()).contains("DR6911-00001");
    }

    @Test
    void promptPayWaitsUntilTheDeskSawTheMoney() {
        promptPay();
        open();
        write("800").push(KeyCode.F6).push(KeyCode.ENTER);
        settle();
        assertThat(entries()).isZero();
        assertThat(words("#problem")).isNotEmpty();
        assertThat(words("#code-amount")).startsWith("800.00");
        push(KeyCode.F10).push(KeyCode.ENTER);
        settle();
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void looksRight() throws IOException {
        promptPay();
        shoot("deposits-empty", shown -> { });
        take(3000);
        Basket bill = till.basket(somying, "VAC-8IN1", "VAC-RAB");
        Money net = till.checkout.quote(bill).net();
        till.checkout.confirm(bill, List.of(Payment.by(PaymentMethod.DEPOSIT, net, "")), till.mint).get();
        shoot("deposits", shown -> { });
        shoot("deposits-promptpay", shown -> {
            shown.amountProperty().set(Money.satang(150_050));
            shown.choose(PaymentMethod.PROMPTPAY);
        });
        shoot("deposits-back", shown -> {
            shown.choose(PaymentMethod.TRANSFER);
            shown.give(true);
        });
        open();
        interact(() -> model.print(model.accountProperty().get().entries().getLast(), kit.texts().language()));
        keep(printed.getLast(), "paper-deposit");
    }

    private void shoot(String name, Consumer<DepositsViewModel> then) {
        Screenshots.twoWays(name, kit -> {
            DepositsView view = view(kit);
            view.onOpen();
            then.accept(model);
            return view.node();
        });
    }

    private void open() {
        showScreen(this::view);
    }

    private DepositsView view(Kit kit) {
        ClinicService clinics = new ClinicService(till.transactions, till.audit, till.clock());
        DocumentSheets sheets = new DocumentSheets(new PrintLog(till.transactions, till.audit, till.clock()), clinics, till.settings, () -> TYPESETTER);
        model = new DepositsViewModel(somying, new DepositDesk(till.deposits, new DepositSheets(till.deposits, sheets),
                new PayCodes(clinics, till.settings, () -> TYPESETTER, till.clock()), paper(), (right, deed, granted) -> {
                    asked.add(deed.key());
                    granted.accept(till.allowed());
                }, () -> new CheckedBy(till.mint, "มินต์"), kit.background(), kit.notices()));
        return new DepositsView(model, kit);
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

    private void promptPay() {
        till.transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.PROMPTPAY_ID, "0812345678").execute());
    }

    private void take(long baht) {
        till.deposits.take(new TakeDeposit(TakeDeposit.newKey(), somying, Money.baht(baht), PaymentMethod.CASH, "", "ผ่าตัดทำหมันน้องโมจิ",
                Optional.empty(), till.mint)).get();
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private int entries() {
        return till.transactions.read(ctx -> ctx.fetchCount(DEPOSIT_ENTRY));
    }

    private static void keep(Sheet sheet, String name) throws IOException {
        try (PagePictures pages = PagePictures.of(sheet)) {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(pages.render(0, 203), "png", folder.resolve(name + ".png").toFile());
        }
    }
}
