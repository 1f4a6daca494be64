package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.SaleId;
import jaidee.till.PaymentMethod;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerScreenTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();
    private CheckoutView desk;
    private CustomerScreenModel model;
    private ShortQuestion asking;
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void itGreetsAndThenFollowsTheBill() {
        open();
        assertThat(sight()).isEqualTo(new CustomerSight.Welcome(""));
        interact(() -> desk.arrive(new Route.Serve(counter.somying)));
        assertThat(sight()).isEqualTo(new CustomerSight.Welcome("คุณสมหญิง"));
        interact(() -> ring("VAC-RAB", 0, 2));
        CustomerSight.Bill bill = (CustomerSight.Bill) sight();
        assertThat(bill.lines()).containsExactly(new CustomerSight.Line("โมจิ", counter.till.item("VAC-RAB").name(), 2, Money.baht(300)));
        assertThat(bill.total()).isEqualTo(Money.baht(300));
        assertThat(bill.points()).isPresent();
        assertThat(bill.paying()).isFalse();
    }

    @Test
    void theChangeAndTheThanksStayUntilTheNextOneIsServed() {
        open();
        interact(() -> {
            desk.arrive(new Route.Serve(counter.somying));
            ring("VAC-RAB", 0, 1);
        });
        push(KeyCode.F10);
        settle();
        assertThat(((CustomerSight.Bill) sight()).paying()).isTrue();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(((CustomerSight.Bill) sight()).paying()).isFalse();
        push(KeyCode.F10);
        settle();
        write("1000").push(KeyCode.ENTER);
        settle();
        CustomerSight.Thanks thanks = (CustomerSight.Thanks) sight();
        assertThat(thanks.name()).isEqualTo("คุณสมหญิง");
        assertThat(thanks.change()).isEqualTo(Money.baht(850));
        assertThat(thanks.earned()).isPresent();
        interact(model::rest);
        assertThat(sight()).isEqualTo(thanks);
        push(KeyCode.ENTER);
        settle();
        assertThat(sight()).isEqualTo(thanks);
        interact(() -> desk.arrive(new Route.Serve(counter.somying)));
        assertThat(sight()).isEqualTo(new CustomerSight.Welcome("คุณสมหญิง"));
    }

    @Test
    void thanksGiveWayToTheGreetingAfterAWhile() {
        open();
        interact(() -> ring("VAC-RAB", 0, 1));
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(sight()).isInstanceOf(CustomerSight.Thanks.class);
        interact(model::rest);
        assertThat(sight()).isEqualTo(new CustomerSight.Welcome(""));
    }

    @Test
    void deskAndCustomerAnswerTheShortQuestionTogether() {
        AfterSale[] after = new AfterSale[1];
        show(kit -> {
            asking = asking(kit);
            after[0] = new AfterSale(counter, counter, counter, counter, counter.invoices(kit), counter, asking, kit);
            return new StackPane();
        });
        interact(() -> after[0].show(counter.till.sold(counter.till.basket(counter.somying, "NAIL")), () -> { }));
        settle();
        write("10");
        assertThat(asking.scoreProperty().get()).isEqualTo(10);
        write("4");
        push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        settle();
        Screenshots.take(stage.getScene(), "question-at-the-desk");
        push(KeyCode.LEFT).push(KeyCode.ENTER);
        settle();
        assertThat(heard).containsExactly("5 desk");
        interact(() -> after[0].show(counter.till.sold(counter.till.basket(counter.somying, "NAIL")), () -> { }));
        settle();
        interact(() -> asking.touch(2));
        push(KeyCode.F7);
        settle();
        push(KeyCode.F8);
        push(KeyCode.ENTER);
        settle();
        assertThat(heard).as("kept once, and no slip for what was answered").containsExactly("5 desk", "2 customer", "case");
        interact(() -> after[0].show(counter.till.sold(counter.till.basket(counter.somying, "NAIL")), () -> { }));
        settle();
        push(KeyCode.F8);
        push(KeyCode.ENTER);
        settle();
        assertThat(heard).as("doing nothing skips it").hasSize(4).last().isEqualTo("slip");
    }

    @Test
    void nothingThatOthersMustNotSeeIsShown() {
        open();
        CustomerScreen[] shown = new CustomerScreen[1];
        interact(() -> {
            desk.arrive(new Route.Serve(counter.somying));
            ring("VAC-RAB", 0, 1);
            counter.model.note("แพ้ยาชา");
            shown[0] = screen(model, kit);
            kit.overlay().setContent(shown[0]);
        });
        settle();
        String words = from(shown[0]).lookup((javafx.scene.Node node) -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).toList().toString();
        assertThat(words).contains("คุณสมหญิง", "โมจิ").doesNotContain("ใจงาม", "แพ้ยาชา", "M1");
    }

    @Test
    void looksRightInEveryWay() {
        picture("customer-welcome", (model, kit) -> { });
        picture("customer-hello", (model, kit) -> model.serve(counter.somying));
        picture("customer-bill", (model, kit) -> {
            model.serve(counter.somying);
            counter.model = model;
            ring("VAC-8IN1", 0, 1);
            ring("VAC-RAB", 0, 1);
            ring("GROOM-S", 1, 1);
            ring("FOOD-RX", 1, 2);
            model.addCoupon(counter.till.coupon(counter.till.coupons.designs().getFirst().code(), counter.somying).id());
        });
        picture("customer-crowded", (model, kit) -> {
            counter.till.catalogue.all().stream().limit(40).forEach(item -> model.add(item, "360*"));
            model.phaseProperty().set(new BillPhase.Paying(counter.paying(model, kit)));
        });
        counter.till.transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.PROMPTPAY_ID, "0812345678").execute());
        picture("customer-code", (model, kit) -> {
            model.serve(counter.somying);
            counter.model = model;
            ring("VAC-8IN1", 0, 1);
            ring("FOOD-RX", 1, 2);
            PaymentViewModel payment = counter.paying(model, kit);
            model.phaseProperty().set(new BillPhase.Paying(payment));
            payment.choose(PaymentMethod.PROMPTPAY);
        });
        picture("customer-question", (model, kit) -> {
            asking = asking(kit);
            asking.begin(new SaleId(1));
            model.phaseProperty().set(new BillPhase.Sold(counter.till.sold(counter.till.basket(counter.somying, "VAC-8IN1", "FOOD-RX"))));
        });
        asking = null;
        picture("customer-thanks", (model, kit) -> {
            model.phaseProperty().set(new BillPhase.Sold(counter.till.sold(counter.till.basket(counter.somying, "VAC-8IN1", "FOOD-RX"))));
        });
    }

    /// Somebody is always asked; what is answered is heard.
    private ShortQuestion asking(Kit kit) {
        return new ShortQuestion(new ShortQuestion.Asking() {
            @Override
            public Optional<ShortQuestion.Asked> ask(SaleId sale) {
                return Optional.of(new ShortQuestion.Asked(sale, new Bilingual("คุณจะแนะนำเราให้เพื่อนมากแค่ไหน", "How likely are you to recommend us to a friend?"), 0, 10, 6));
            }

            @Override
            public Outcome<Integer> answer(ShortQuestion.Asked asked, int score, String words, boolean byCustomer) {
                heard.add(score + (byCustomer ? " customer" : " desk") + words);
                return Outcome.done(score);
            }

            @Override
            public Outcome<Message> openCase(ShortQuestion.Asked asked) {
                heard.add("case");
                return Outcome.done(Message.of("checkout.ask.case.opened"));
            }

            @Override
            public void print(ShortQuestion.Asked asked) {
                heard.add("slip");
            }
        }, kit.background(), kit.notices());
    }

    private void picture(String name, BiConsumer<CheckoutViewModel, Kit> until) {
        Screenshots.everyWay(name, kit -> {
            CheckoutViewModel bill = counter.model(kit);
            CustomerScreen made = screen(new CustomerScreenModel(bill), kit);
            until.accept(bill, kit);
            return made;
        });
    }

    private CustomerScreen screen(CustomerScreenModel model, Kit kit) {
        return new CustomerScreen(model, kit.texts(), new SimpleStringProperty("คลินิกใจดีสัตวแพทย์"), asking == null ? new ShortQuestion(ShortQuestion.Asking.NOBODY, kit.background(), kit.notices()) : asking, kit.background());
    }

    private CustomerSight sight() {
        return model.sightProperty().get();
    }

    private void ring(String code, int pet, int quantity) {
        counter.model.choosePet(pet, false);
        counter.model.add(counter.till.item(code), quantity + "*");
    }

    private void open() {
        showScreen(kit -> {
            desk = counter.view(kit);
            model = new CustomerScreenModel(counter.model);
            return desk;
        });
    }
}
