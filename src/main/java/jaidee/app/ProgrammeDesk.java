package jaidee.app;

import jaidee.loyalty.ui.EarnRulesView;
import jaidee.loyalty.ui.ProgrammeDraft;
import jaidee.loyalty.ui.RuleItems;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// The members' programme as the window has it: its pages under one strip of tabs, and what they lead to.
final class ProgrammeDesk {
    private final Services services;
    private final Kit kit;
    private final CouponScreens coupons;
    /// One for all pages that change the programme.
    private final ProgrammeDraft draft;

    ProgrammeDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.services = services;
        this.kit = kit;
        this.coupons = new CouponScreens(services, kit, onDuty, approvals, paperDesk, papers);
        this.draft = new ProgrammeDraft(services.programme, services.catalogue, services.tryOut, approvals, kit.background(), kit.notices(), kit.clock());
    }

    /// Of these pages the strip is made, in this order.
    private List<ProgrammeTabs.Page> pages() {
        return List.of(new ProgrammeTabs.Page(new Route.Coupons(), "rewards.page.coupons", Feather.TAG),
                new ProgrammeTabs.Page(new Route.EarnRules(), "loyalty.page.rules", Feather.STAR));
    }

    /// The screen of a route of the programme; empty for any other.
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Coupons() -> page(route, coupons::coupons);
            case Route.CouponView(var coupon) -> coupons.coupon(coupon);
            case Route.DesignCoupon(var design) -> coupons.design(design);
            case Route.EarnRules() -> page(route, this::earnRules);
            default -> null;
        });
    }

    private Screen page(Route route, Supplier<Screen> screen) {
        return new ProgrammeTabs(route, screen.get(), pages(), kit);
    }

    private Screen earnRules() {
        return new EarnRulesView(draft, typed -> services.catalogue.find(typed).stream()
                .map(item -> new RuleItems.Found(item.id(), item.name(), item.code())).toList(), kit);
    }
}
