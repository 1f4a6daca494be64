package jaidee.rewards.ui;

import jaidee.catalogue.Category;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The item by which a coupon is sold, made while the coupon is designed: its name, its price, where it stands.
final class SoldItemPanel {
    private static final double WIDE = 440;

    private final DesignCouponModel model;
    private final Approvals approvals;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final TextField nameTh = new TextField(), nameEn = new TextField();
    private final MoneyField price = new MoneyField();
    private final ComboBox<Category> category = new ComboBox<>();

    SoldItemPanel(DesignCouponModel model, Approvals approvals, Kit kit) {
        this.model = model;
        this.approvals = approvals;
        this.kit = kit;
        price.setId("sold-price");
        category.setConverter(new CategoryWords(kit.texts()));
        category.setMaxWidth(Double.MAX_VALUE);
    }

    /// @param name of the coupon, to begin with
    void open(Bilingual name, List<Category> categories, Consumer<Item> made) {
        UiTexts texts = kit.texts();
        nameTh.setText(name.th());
        nameEn.setText(name.en());
        category.getItems().setAll(categories);
        if (!categories.isEmpty()) category.setValue(categories.getLast());
        VBox form = new VBox(12, new Field(texts, "rewards.design.name_th", nameTh).required().refusing(refusals.of("nameTh")),
                new Field(texts, "rewards.design.name_en", nameEn).refusing(refusals.of("nameEn")),
                new Field(texts, "rewards.sold.price", price).required().refusing(refusals.of("price")),
                new Field(texts, "rewards.sold.category", category).refusing(refusals.of("category")));
        form.setPrefWidth(WIDE);
        Panel panel = kit.dialogs().panel(Message.of("rewards.sold.title"), form).focusing(price);
        panel.offerPrimary(Deed.of("rewards.sold.make", "F10", () -> make(panel, made)).when(model.busy().property().not())).open();
    }

    private void make(Panel panel, Consumer<Item> made) {
        refusals.clear();
        String th = nameTh.getText().strip(), en = nameEn.getText().isBlank() ? th : nameEn.getText().strip();
        Money asked = Optional.ofNullable(price.money()).orElse(Money.ZERO);
        String stands = Optional.ofNullable(category.getValue()).map(Category::code).orElse("");
        approvals.ask(Right.EDIT_CATALOGUE, Message.of("rewards.sold.make"), by -> model.makeSold(new Bilingual(th, en), asked, stands, by, refusals, item -> {
            panel.close();
            made.accept(item);
        }));
    }
}
