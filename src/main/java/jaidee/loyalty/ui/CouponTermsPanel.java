package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.CouponTerms;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What all coupons of one bill may come to together; an empty field is no limit. Saved like all of the programme.
public final class CouponTermsPanel {
    private static final double WIDE = 460;

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final NumberField most = new NumberField(0), percent = new NumberField(0);
    private final MoneyField amount = new MoneyField();
    private Subscription reading = Subscription.EMPTY;

    public CouponTermsPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        most.setId("coupons-most");
        percent.setId("coupons-percent");
        amount.setId("coupons-amount");
    }

    /// As soon as the programme is read.
    public void open() {
        if (draft.draftProperty().get() == null) {
            reading = draft.draftProperty().subscribe(now -> {
                if (now == null) return;
                reading.unsubscribe();
                show(now.coupons());
            });
            draft.load();
        } else show(draft.draftProperty().get().coupons());
    }

    private void show(CouponTerms now) {
        UiTexts texts = kit.texts();
        now.most().map(BigDecimal::valueOf).ifPresent(most.numberProperty()::set);
        now.mostPercent().map(BigDecimal::valueOf).ifPresent(percent.numberProperty()::set);
        now.mostAmount().ifPresent(amount.moneyProperty()::set);
        Label hint = texts.bind(new Label(), "loyalty.coupons.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().add("muted");
        VBox form = new VBox(12, hint, field("loyalty.coupons.most", most, "most"), field("loyalty.coupons.percent", percent, "percent"),
                field("loyalty.coupons.amount", amount, "amount"));
        form.setPrefWidth(WIDE);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.coupons.title"), form).focusing(most);
        panel.offerPrimary(Deed.of("loyalty.coupons.save", "F10", () -> done(panel))).open();
    }

    private Field field(String key, javafx.scene.Node control, String refusal) {
        return new Field(kit.texts(), key, control).refusing(refusals.of(refusal));
    }

    private void done(Panel panel) {
        refusals.clear();
        Programme made = draft.draftProperty().get().withCoupons(new CouponTerms(whole(most), whole(percent), Optional.ofNullable(amount.money())));
        Optional<ProgrammeRefusal> fault = draft.faultsOf(made).stream().filter(each -> List.of("most", "percent", "amount").contains(each.field())).findFirst();
        if (fault.isPresent()) {
            refusals.show(fault.get());
            return;
        }
        panel.close();
        draft.change(now -> made);
        if (draft.changedProperty().get()) new SaveProgrammePanel(draft, kit).open();
    }

    private static Optional<Integer> whole(NumberField field) {
        return Optional.ofNullable(field.numberProperty().get()).map(number -> number.min(BigDecimal.valueOf(100_000)).intValue());
    }
}
