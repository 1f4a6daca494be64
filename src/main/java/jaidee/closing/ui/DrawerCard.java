package jaidee.closing.ui;

import jaidee.closing.ClosingSettings;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.settings.SettingsService;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.Refusals;
import java.util.function.Supplier;

/// From which difference on somebody has to write why, when the drawer is counted.
public final class DrawerCard extends Card {
    private final SettingsService settings;
    private final Supplier<StaffId> onDuty;
    private final Kit kit;
    private final MoneyField from = new MoneyField();
    private final Refusals refusals = new Refusals();

    public DrawerCard(SettingsService settings, Supplier<StaffId> onDuty, Kit kit) {
        super(kit.texts(), "closing.settings.title");
        this.settings = settings;
        this.onDuty = onDuty;
        this.kit = kit;
        from.setId("note-from");
        from.moneyProperty().set(now());
        from.setOnAction(event -> keep());
        from.focusedProperty().subscribe(focused -> {
            if (!focused) keep();
        });
        add(new Field(kit.texts(), "closing.settings.note_from", from).refusing(refusals.of("")));
    }

    private Money now() {
        return Money.satang(settings.value(ClosingSettings.NOTE_FROM));
    }

    private void keep() {
        Money wanted = from.money();
        refusals.clear();
        if (wanted == null || wanted.equals(now())) return;
        kit.background().write(() -> settings.set(onDuty.get(), ClosingSettings.NOTE_FROM, wanted.satang()))
                .onSuccess(outcome -> outcome.handle(kept -> {
                }, why -> refusals.show("", why.message())));
    }
}
