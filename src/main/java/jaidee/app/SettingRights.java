package jaidee.app;

import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.List;
import org.jooq.DSLContext;

/// Who may change a setting where its own service does not say: what only concerns this desk, its printer, its scanner and
/// the screen for customers, everybody who works here; everything else needs the right.
final class SettingRights implements SettingsService.Guard {
    private static final List<String> OF_THE_DESK = List.of("scan.", "printer.", "print.", "paper.", "customer-screen.", "documents.paper-of-");

    @Override
    public Outcome<?> check(DSLContext ctx, StaffId by, Setting<?> setting) {
        boolean ofTheDesk = OF_THE_DESK.stream().anyMatch(setting.key()::startsWith);
        if (!ofTheDesk) return Rights.check(ctx, by, Right.CHANGE_SETTINGS);
        // the screen for customers is turned on before anybody has signed in
        return by == null ? Outcome.done(setting) : Rights.here(ctx, by);
    }
}
