package jaidee.app;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.ui.Navigator;
import jaidee.ui.Route;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Opens one page after the other in the sample clinic, as a person would in their first hour. The package is made with it: what
/// was loaded then lies ready from the first start on (JEP 514), and a page that does not open is found before anybody installs it.
final class Walk {
    private static final Duration STEP = Duration.millis(400);
    private static final OwnerId SOMEBODY = new OwnerId(1);
    private static final List<Route> PAGES = List.of(new Route.Checkout(), new Route.Owners(), new Route.OwnerProfile(SOMEBODY), new Route.PetProfile(new PetId(1)),
            new Route.Serve(SOMEBODY), new Route.Reminders(), new Route.Outbox(), new Route.Coupons(), new Route.Rewards(), new Route.EarnRules(), new Route.Tiers(),
            new Route.Missions(), new Route.Partners(), new Route.Receipts(), new Route.CashDrawer(), new Route.Voice(), new Route.Dashboard(), new Route.MonthReport(),
            new Route.Segments(), new Route.Campaigns(), new Route.Settings(), new Route.Staff(), new Route.Log(), new Route.Privacy(), new Route.Backups(),
            new Route.Transfer(), new Route.Checkout());

    private final Timeline steps = new Timeline();

    /// @param done when every page was shown
    Walk(Navigator navigator, Runnable done) {
        for (int i = 0; i < PAGES.size(); i++) {
            Route page = PAGES.get(i);
            steps.getKeyFrames().add(new KeyFrame(STEP.multiply(i + 1), _ -> navigator.open(page)));
        }
        steps.getKeyFrames().add(new KeyFrame(STEP.multiply(PAGES.size() + 3), _ -> done.run()));
    }

    void begin() {
        steps.play();
    }
}
