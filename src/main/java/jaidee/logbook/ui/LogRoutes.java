package jaidee.logbook.ui;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.logbook.LogLine;
import jaidee.logbook.LogRef;
import jaidee.ui.Route;
import java.util.Optional;

/// Where what an entry tells of can be looked at.
final class LogRoutes {
    private LogRoutes() {
    }

    /// Empty for what has no page, or is not there any more.
    static Optional<Route> of(LogLine line) {
        return switch (line.entry().subjectType()) {
            case "SETTING", "CLINIC" -> Optional.of(new Route.Settings());
            case "TEMPLATE" -> Optional.of(new Route.Templates());
            case "GOAL" -> Optional.of(new Route.Dashboard());
            case "MONTH" -> Optional.of(new Route.MonthReport());
            default -> line.subject().flatMap(subject -> one(subject, line.names().containsKey(subject)));
        };
    }

    private static Optional<Route> one(LogRef subject, boolean exists) {
        return Optional.ofNullable(switch (subject.type()) {
            case "OWNER" -> exists ? new Route.OwnerProfile(new OwnerId(subject.id())) : null;
            case "PET" -> exists ? new Route.PetProfile(new PetId(subject.id())) : null;
            case "SALE" -> exists ? new Route.ReceiptView(new SaleId(subject.id())) : null;
            case "COUPON" -> exists ? new Route.CouponView(new CouponId(subject.id())) : null;
            case "COUPON_DESIGN" -> exists ? new Route.DesignCoupon(Optional.of(new CouponDesignId(subject.id()))) : null;
            case "SHIFT" -> new Route.ShiftView(new ShiftId(subject.id()));
            case "FEEDBACK" -> new Route.VoiceCase(subject.id());
            case "STAFF", "ROLE" -> new Route.Staff();
            case "CAMPAIGN" -> new Route.Campaigns();
            case "SEGMENT" -> new Route.Segments();
            case "PARTNER" -> new Route.Partners();
            case "MISSION" -> new Route.Missions();
            case "REWARD" -> new Route.Rewards();
            case "PROGRAMME" -> new Route.EarnRules();
            case "SUGGESTION_RULE" -> new Route.SuggestionRules();
            case "CARE_PRODUCT" -> new Route.CareProducts();
            case "CARE_VERSION" -> new Route.CareRules();
            case "STANDARD", "TOUCH_POINT" -> new Route.Standards();
            case "SURVEY_ROUND" -> new Route.Surveys();
            case "BATCH" -> new Route.Outbox();
            case "BACKUP" -> new Route.Backups();
            case "SOURCE" -> new Route.Sources();
            default -> null;
        });
    }
}
