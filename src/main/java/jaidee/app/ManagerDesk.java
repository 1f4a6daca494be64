package jaidee.app;

import jaidee.origins.OriginExport;
import jaidee.origins.OriginSheets;
import jaidee.origins.ui.OriginsDesk;
import jaidee.origins.ui.OriginsModel;
import jaidee.origins.ui.OriginsView;
import jaidee.campaigns.CampaignSheets;
import jaidee.campaigns.ui.CampaignDesk;
import jaidee.campaigns.ui.CampaignsModel;
import jaidee.campaigns.ui.CampaignsView;
import jaidee.paper.ui.PaperDesk;
import jaidee.reports.ui.DashboardModel;
import jaidee.reports.MonthFiles;
import jaidee.reports.ui.DashboardView;
import jaidee.reports.ui.MonthModel;
import jaidee.reports.ui.MonthView;
import jaidee.segments.ui.SegmentDesk;
import jaidee.segments.ui.SegmentsModel;
import jaidee.segments.ui.SegmentsView;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.suggestions.ui.SuggestionResultsModel;
import jaidee.suggestions.ui.SuggestionResultsView;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// What the manager asks of the books, as the window has it: pages under one strip of tabs.
final class ManagerDesk {
    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty;
    private final Approvals approvals;
    private final PaperDesk paperDesk;
    private final DeskPapers papers;

    ManagerDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.services = services;
        this.kit = kit;
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.paperDesk = paperDesk;
        this.papers = papers;
    }

    /// Of these pages the strip is made, in this order.
    private List<PageTabs.Page> pages() {
        return List.of(new PageTabs.Page(new Route.Dashboard(), "reports.page.dashboard", Feather.ACTIVITY),
                new PageTabs.Page(new Route.MonthReport(), "reports.page.month", Feather.CALENDAR),
                new PageTabs.Page(new Route.Segments(), "segments.page", Feather.USERS),
                new PageTabs.Page(new Route.Campaigns(), "campaigns.page", Feather.SEND),
                new PageTabs.Page(new Route.Sources(), "origins.page", Feather.COMPASS),
                new PageTabs.Page(new Route.SuggestionResults(), "suggestions.page", Feather.MESSAGE_SQUARE));
    }

    /// The screen of a route of the manager; empty for any other.
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Dashboard() -> page(route, this::dashboard);
            case Route.MonthReport() -> page(route, this::month);
            case Route.Segments() -> page(route, this::segments);
            case Route.Sources() -> page(route, this::origins);
            case Route.Campaigns() -> page(route, this::campaigns);
            case Route.SuggestionResults() -> page(route, this::suggestions);
            default -> null;
        });
    }

    private Screen campaigns() {
        CampaignSheets sheets = new CampaignSheets(services.transactions, services.audit, services.clinics, papers::typesetter, kit.clock());
        return new CampaignsView(new CampaignsModel(new CampaignDesk(services.campaigns, services.campaignResults, sheets, services.segments, services.coupons, paperDesk, approvals),
                kit.background(), kit.notices(), kit.clock()), kit);
    }

    private Screen segments() {
        return new SegmentsView(new SegmentsModel(new SegmentDesk(services.segments, services.segmentCounts, services.segmentExport, approvals), kit.background(), kit.notices()), kit);
    }

    private Screen origins() {
        OriginsDesk desk = new OriginsDesk(services.origins, services.sources, new OriginExport(services.transactions, services.audit),
                new OriginSheets(services.clinics, papers::typesetter, kit.clock()), paperDesk, approvals);
        return new OriginsView(new OriginsModel(services.origins, approvals, kit.background(), kit.clock()), desk, kit);
    }

    private Screen suggestions() {
        return new SuggestionResultsView(new SuggestionResultsModel(services.suggestionResults, approvals, kit.background(), kit.notices(), kit.clock()), kit);
    }

    private Screen page(Route route, Supplier<Screen> screen) {
        return new PageTabs(route, screen.get(), pages(), List.of(), kit);
    }

    private Screen dashboard() {
        return new DashboardView(new DashboardModel(services.dashboard, services.goals, approvals, onDuty::id, kit.background(), kit.notices()), kit);
    }

    private Screen month() {
        MonthModel.Sources sources = new MonthModel.Sources(services.reports, new MonthFiles(services.transactions, services.audit, paper -> papers.typesetter().month(paper)),
                services.goals, services.dashboard);
        return new MonthView(new MonthModel(sources, approvals, onDuty::id, kit.background(), kit.notices(), kit.clock(), FxThread::later), paperDesk, kit);
    }
}
