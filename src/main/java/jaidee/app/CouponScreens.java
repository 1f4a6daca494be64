package jaidee.app;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.CouponDesigner;
import jaidee.rewards.CouponResults;
import jaidee.rewards.ui.BatchPanel;
import jaidee.rewards.ui.CouponView;
import jaidee.rewards.ui.CouponViewModel;
import jaidee.rewards.ui.CouponsView;
import jaidee.rewards.ui.CouponsViewModel;
import jaidee.rewards.ui.DesignCouponModel;
import jaidee.rewards.ui.DesignCouponView;
import jaidee.rewards.ui.ResultsPanel;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Approvals;
import jaidee.segments.SegmentReceivers;
import jaidee.staff.Right;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The screens of the coupons: those given, one of them, and their designs.
final class CouponScreens {
    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty;
    private final Approvals approvals;
    private final PaperDesk paperDesk;
    private final DeskPapers papers;
    private final CouponDesigner designer;
    private final CouponResults results;
    private final BatchPanel.Works works;

    CouponScreens(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.services = services;
        this.kit = kit;
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.paperDesk = paperDesk;
        this.papers = papers;
        this.designer = new CouponDesigner(services.transactions, services.audit, services.clock);
        this.results = new CouponResults(services.transactions, services.audit);
        CouponBatches batches = new CouponBatches(services.transactions, services.audit, new CodeIssuer(), services.clock);
        this.works = new BatchPanel.Works(batches, services.coupons, papers.coupons, new SegmentReceivers(services.segments), paperDesk, approvals, onDuty::id);
    }

    /// @param together opens what all coupons of a bill may come to
    Screen coupons(Runnable together) {
        return new CouponsView(new CouponsViewModel(services.couponBook, services.coupons, onDuty::id, kit.background(), kit.clock()),
                (coupon, stock) -> {
                    Language language = kit.texts().language();
                    paperDesk.print(() -> papers.coupon(coupon, stock, language), () -> papers.couponPrinted(coupon));
                }, new CouponsView.Runs(design -> new BatchPanel(works, design, kit).open(), () -> new ResultsPanel(results, papers.coupons, paperDesk, onDuty::id, kit).open(), together), kit);
    }

    Screen coupon(CouponId coupon) {
        BooleanBinding mayVoid = Bindings.createBooleanBinding(() -> onDuty.memberProperty().get() != null
                && onDuty.memberProperty().get().may(Right.VOID_COUPON), onDuty.memberProperty());
        return new CouponView(new CouponViewModel(coupon, services.couponBook, services.coupons, papers.coupons, paperDesk,
                onDuty::id, mayVoid, kit.background(), kit.notices(), kit.clock()), kit);
    }

    Screen design(Optional<CouponDesignId> design) {
        return new DesignCouponView(new DesignCouponModel(design, designer, papers.coupons, services.catalogue, services.ledger, services.words, kit.background(), kit.clock()),
                approvals, kit);
    }
}
