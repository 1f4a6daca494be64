package jaidee.app;

import jaidee.kernel.OwnerId;
import jaidee.paper.ui.PaperDesk;
import jaidee.privacy.BreachService;
import jaidee.privacy.DataExport;
import jaidee.privacy.NoticeSheets;
import jaidee.privacy.ui.PrivacyDesk;
import jaidee.privacy.ui.PrivacyModel;
import jaidee.privacy.ui.PrivacyView;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Deed;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import javafx.beans.property.IntegerProperty;

/// What owners ask about their data, as the window has it.
final class PrivacyScreens {
    private final Services services;
    private final Kit kit;
    private final PrivacyDesk desk;

    PrivacyScreens(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.services = services;
        this.kit = kit;
        this.desk = new PrivacyDesk(services.requests, services.heldData,
                new DataExport(services.heldData, services.transactions, services.audit, services.clinics, papers::typesetter), services.erasure,
                services.notices, new NoticeSheets(services.notices, services.clinics, papers::typesetter), services.retention,
                new BreachService(services.transactions, services.audit, services.segmentCounts, services.clinics, papers::typesetter, kit.clock()), services.segments, services.owners, services.search, paperDesk, approvals, kit.clock(), onDuty::id);
    }

    Screen page() {
        return new PrivacyView(new PrivacyModel(desk, kit.background(), kit.notices()), kit);
    }

    /// On the profile of an owner.
    Deed of(OwnerId owner) {
        return Deed.of("privacy.of", "Alt+F9", () -> kit.navigator().open(new Route.PrivacyOf(owner)));
    }

    /// The number on the rail: counted anew after whatever changes a request, and when a new day begins.
    void badge(IntegerProperty badge) {
        services.requests.listen(() -> FxThread.later(() -> count(badge)));
        services.reminders.listen(() -> FxThread.later(() -> count(badge)));
        count(badge);
    }

    private void count(IntegerProperty badge) {
        kit.background().run(services.requests::waiting).onSuccess(badge::set);
    }
}
