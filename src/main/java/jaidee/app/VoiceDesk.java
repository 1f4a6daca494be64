package jaidee.app;

import jaidee.feedback.FeedbackFiguresRepository;
import jaidee.feedback.VoiceFile;
import jaidee.feedback.VoiceSettings;
import jaidee.feedback.ui.CaseDesk;
import jaidee.feedback.ui.CasesModel;
import jaidee.feedback.ui.CasesView;
import jaidee.feedback.ui.SurveyForms;
import jaidee.feedback.ui.SurveysModel;
import jaidee.feedback.ui.SurveysView;
import jaidee.kernel.Days;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.standards.ui.StandardsModel;
import jaidee.standards.ui.StandardsView;
import jaidee.standards.ui.TimerStrip;
import jaidee.standards.ui.Timers;
import jaidee.standards.ui.TimersModel;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// What customers say and what they were promised, as the window has it: pages under one strip of tabs.
final class VoiceDesk {
    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty;
    private final Approvals approvals;

    private final TimersModel timing;
    private final Timers timers;

    /// @param atCounter whom a timer is for when it is started
    VoiceDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, Supplier<Optional<TimersModel.AtCounter>> atCounter) {
        this.services = services;
        this.kit = kit;
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.timing = new TimersModel(services.standards, onDuty::id, atCounter, kit.background(), kit.notices(), kit.clock());
        this.timers = new Timers(timing, kit);
    }

    /// The timers that run, for the line at the bottom; from now on they are kept in sight.
    Node timers() {
        kit.keys().add(timers.deeds());
        timing.load();
        return new TimerStrip(timing, kit, timers::showAll);
    }

    /// Of these pages the strip is made, in this order.
    private List<PageTabs.Page> pages() {
        return List.of(new PageTabs.Page(new Route.Voice(), "feedback.page", Feather.MESSAGE_CIRCLE),
                new PageTabs.Page(new Route.Surveys(), "surveys.page", Feather.PIE_CHART),
                new PageTabs.Page(new Route.Standards(), "standards.page", Feather.CLOCK));
    }

    /// The screen of a route of the voice of the customer; empty for any other.
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Voice() -> page(route, this::cases);
            case Route.Surveys() -> page(route, this::surveys);
            case Route.Standards() -> page(route, this::standards);
            default -> null;
        });
    }

    /// The number on the rail: counted anew after whatever changes a case, and when a new day begins.
    void badge(IntegerProperty badge) {
        services.cases.listen(() -> FxThread.later(() -> count(badge)));
        services.reminders.listen(() -> FxThread.later(() -> count(badge)));
        count(badge);
    }

    private void count(IntegerProperty badge) {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        kit.background().run(() -> services.cases.waiting(today)).onSuccess(badge::set);
    }

    private Screen cases() {
        CaseDesk.Figures figures = (from, to) -> services.transactions.read(ctx -> new FeedbackFiguresRepository().figures(ctx, from, to));
        CaseDesk desk = new CaseDesk(services.cases, new VoiceFile(services.transactions, services.audit), figures, new VoiceAround(services), approvals, onDuty::id,
                () -> services.settings.value(VoiceSettings.DUE_DAYS));
        return new CasesView(new CasesModel(desk, kit.background(), kit.notices(), kit.clock()), kit);
    }

    private Screen surveys() {
        return new SurveysView(new SurveysModel(services.surveys, onDuty::id, kit.background(), kit.notices(), kit.clock()), new SurveyForms(services.settings, approvals, kit), kit);
    }

    private Screen standards() {
        return new StandardsView(new StandardsModel(services.standards, approvals, kit.background(), kit.notices(), kit.clock()), timing, timers::startAny,
                services.standards, approvals, kit);
    }

    private Screen page(Route route, Supplier<Screen> screen) {
        return new PageTabs(route, screen.get(), pages(), List.of(), kit);
    }
}
