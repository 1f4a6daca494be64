package jaidee.app;

import jaidee.kernel.Language;
import jaidee.loyalty.ui.CouponTermsPanel;
import jaidee.loyalty.ui.EarnRulesView;
import jaidee.loyalty.ui.ProgrammeDraft;
import jaidee.loyalty.ui.TiersView;
import jaidee.loyalty.ui.RuleItems;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.paper.Stock;
import jaidee.rewards.Redemption;
import jaidee.rewards.ui.RedeemModel;
import jaidee.rewards.ui.RedeemView;
import jaidee.rewards.ui.RewardsModel;
import jaidee.rewards.ui.RewardsView;
import jaidee.loyalty.ui.MissionsModel;
import jaidee.loyalty.ui.MissionsView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// The members' programme as the window has it: its pages under one strip of tabs, and what they lead to.
final class ProgrammeDesk {
    private final Services services;
    private final Kit kit;
    private final PaperDesk paperDesk;
    private final DeskPapers papers;
    private final CouponScreens coupons;
    private final OnDuty onDuty;
    private final Approvals approvals;
    /// One for all pages that change the programme.
    private final ProgrammeDraft draft;
    private final PartnerScreens partners;

    ProgrammeDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.services = services;
        this.kit = kit;
        this.paperDesk = paperDesk;
        this.papers = papers;
        this.coupons = new CouponScreens(services, kit, onDuty, approvals, paperDesk, papers);
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.draft = new ProgrammeDraft(services.programme, services.catalogue, services.tryOut, approvals, kit.background(), kit.notices(), kit.clock());
        this.partners = new PartnerScreens(services, kit, onDuty, approvals, paperDesk, papers);
    }

    /// Of these pages the strip is made, in this order.
    private List<PageTabs.Page> pages() {
        return List.of(new PageTabs.Page(new Route.Coupons(), "rewards.page.coupons", Feather.TAG),
                new PageTabs.Page(new Route.Rewards(), "rewards.page.prizes", Feather.GIFT),
                new PageTabs.Page(new Route.EarnRules(), "loyalty.page.rules", Feather.STAR),
                new PageTabs.Page(new Route.Tiers(), "loyalty.page.tiers", Feather.AWARD),
                new PageTabs.Page(new Route.Missions(), "missions.page", Feather.TARGET),
                new PageTabs.Page(new Route.Partners(), "partners.page", Feather.REPEAT));
    }

    /// The screen of a route of the programme; empty for any other.
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Coupons() -> page(route, () -> coupons.coupons(() -> new CouponTermsPanel(draft, kit).open()));
            case Route.CouponView(var coupon) -> coupons.coupon(coupon);
            case Route.DesignCoupon(var design) -> coupons.design(design);
            case Route.EarnRules() -> page(route, this::earnRules);
            case Route.Tiers() -> page(route, () -> new TiersView(draft, kit));
            case Route.Partners() -> page(route, partners::partners);
            case Route.PartnerPoints(var owner) -> partners.exchange(owner);
            case Route.PartnerVoucher(var code, var owner) -> partners.voucher(code, owner);
            case Route.Missions() -> page(route, this::missions);
            case Route.Rewards() -> page(route, this::rewards);
            case Route.RewardsOf(var owner, var _) -> redeem(owner);
            default -> null;
        });
    }

    private Screen page(Route route, Supplier<Screen> screen) {
        return new PageTabs(route, screen.get(), pages(), leaflets(), kit);
    }

    /// What all pages have in common: the programme on one page for owners.
    private List<Deed> leaflets() {
        return List.of(leaflet("leaflet.print", "Ctrl+F11", Stock.A5), leaflet("leaflet.print_a4", "Ctrl+F9", Stock.A4));
    }

    private Deed leaflet(String textKey, String key, Stock stock) {
        return Deed.of(textKey, key, () -> {
            Language language = kit.texts().language();
            paperDesk.print(() -> papers.leaflet.sheet(stock, language));
        });
    }

    private Screen earnRules() {
        return new EarnRulesView(draft, typed -> services.catalogue.find(typed).stream()
                .map(item -> new RuleItems.Found(item.id(), item.name(), item.code())).toList(), kit);
    }

    private Screen missions() {
        return new MissionsView(new MissionsModel(services.missions, approvals, kit.background(), kit.notices(), kit.clock()), draft, kit);
    }

    private Screen rewards() {
        return new RewardsView(new RewardsModel(services.rewardBook, services.rewardTryOut, services.ledger, services.catalogue, approvals, kit.background(), kit.notices()), kit);
    }

    private Screen redeem(OwnerId owner) {
        RedeemModel.Papers paper = (made, a6) -> {
            Language language = kit.texts().language();
            StaffId staff = onDuty.id();
            paperDesk.print(() -> papers.rewards.sheet(made.id(), a6 ? Stock.A6 : Stock.ROLL_80, language), () -> papers.rewards.printed(made.id(), staff));
        };
        return new RedeemView(new RedeemModel(owner, services.rewards, services.couponBook, approvals, onDuty::id, kit.background(), kit.notices(), kit.clock()), paper, kit);
    }
}
