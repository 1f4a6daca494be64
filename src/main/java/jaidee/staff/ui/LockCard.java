package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;

/// After how many minutes without a touch the window asks for a PIN.
public final class LockCard extends Card {
    /// Minutes; 0 never locks.
    public static final Setting<Long> MINUTES = Setting.number("lock.minutes", 10, 0, 240);
    private static final List<Long> OFFERED = List.of(5L, 10L, 15L, 30L, 60L, 0L);

    private final SettingsService settings;
    private final Approvals approvals;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final ChoiceChips<Long> after;

    public LockCard(SettingsService settings, Approvals approvals, Kit kit) {
        super(kit.texts(), "staff.lock.title");
        this.settings = settings;
        this.approvals = approvals;
        this.kit = kit;
        this.after = new ChoiceChips<>(OFFERED, minutes -> minutes == 0 ? kit.texts().of("staff.lock.never") : kit.texts().with(now -> now.get("staff.lock.minutes", minutes)));
        after.setId("lock-after");
        after.valueProperty().set(settings.value(MINUTES));
        after.valueProperty().subscribe((before, wanted) -> choose(wanted));
        add(new Field(kit.texts(), "staff.lock.after", after).refusing(refusals.of("")));
    }

    // the chip moves when it is kept, not when it is wanted
    private void choose(Long minutes) {
        Long kept = settings.value(MINUTES);
        refusals.clear();
        if (minutes == null || minutes.equals(kept)) return;
        after.valueProperty().set(kept);
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("staff.lock.title"), by -> kit.background().write(() -> settings.set(by.by(), MINUTES, minutes, ctx -> Rights.check(ctx, by, Right.CHANGE_SETTINGS)))
                .onSuccess(outcome -> outcome.handle(after.valueProperty()::set, why -> refusals.show("", why.message()))));
    }
}
