package jaidee.ui;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import java.util.Optional;

/// Where one can go in the window. Screens open one another by a route, never by class; it carries ids and typed text
/// only.
public sealed interface Route {
    /// The counter with the basket of the moment.
    record Checkout() implements Route {
    }

    /// The counter with this owner at it.
    record Serve(OwnerId owner) implements Route {
    }

    /// The counter with this owner's account, of which somebody of the family shows their own card.
    record ServeCarer(OwnerId owner, long carer) implements Route {
    }

    /// The counter with this coupon on the bill.
    record UseCoupon(CouponId coupon) implements Route {
    }

    /// Points of the owner for this version of a reward, on the bill of the moment.
    record UseReward(OwnerId owner, long reward) implements Route {
    }

    record Owners() implements Route {
    }

    record OwnerProfile(OwnerId owner) implements Route {
    }

    record PetProfile(PetId pet) implements Route {
    }

    /// A new owner; what was typed before (a phone number, a name) is filled in.
    record Enrol(String typed) implements Route {
    }

    record EditOwner(OwnerId owner) implements Route {
    }

    /// Whether this owner stands in the books twice; with whom to compare, when known already.
    record MergeOwners(OwnerId owner, Optional<OwnerId> other) implements Route {
    }

    /// Whether this pet stands in the books twice.
    record MergePets(PetId pet) implements Route {
    }

    /// Owners of whom two may be one.
    record Duplicates() implements Route {
    }

    /// What this owner has left with the clinic.
    record Deposits(OwnerId owner) implements Route {
    }

    /// The work list: whom to reach today.
    record Reminders() implements Route {
    }

    /// What goes out to owners today: files for senders, cards, what is held back.
    record Outbox() implements Route {
    }

    /// The texts that owners are written to with.
    record Templates() implements Route {
    }

    record Coupons() implements Route {
    }

    /// The coupons, about to give one to this owner.
    record GiveCoupon(OwnerId owner) implements Route {
    }

    record CouponView(CouponId coupon) implements Route {
    }

    /// Designing a kind of coupon; empty: a new one.
    record DesignCoupon(Optional<CouponDesignId> design) implements Route {
    }

    /// What points can be given for.
    record Rewards() implements Route {
    }

    /// Points of this owner given for something.
    ///
    /// @param gift redeemed before, that is asked for
    record RewardsOf(OwnerId owner, Optional<Long> gift) implements Route {
    }

    /// How points are earned, how long they live and how they are spent, with all versions.
    record EarnRules() implements Route {
    }

    /// The levels of membership and what they bring.
    record Tiers() implements Route {
    }

    /// Missions, birthdays, recommending friends.
    record Missions() implements Route {
    }

    /// Shops that take our points and give theirs.
    record Partners() implements Route {
    }

    /// Points of this owner going to a partner or coming from one.
    record PartnerPoints(OwnerId owner) implements Route {
    }

    /// A partner's voucher that was scanned: about to bring points to this owner, when somebody is there.
    ///
    /// @param code as it was read
    record PartnerVoucher(String code, Optional<OwnerId> owner) implements Route {
    }

    /// The points of one owner: lots, entries, and everything that can be done with them.
    record PointsOf(OwnerId owner) implements Route {
    }

    /// What one owner has by the tier, and has had.
    record PrivilegesOf(OwnerId owner) implements Route {
    }

    record ReceiptView(SaleId sale) implements Route {
    }

    /// Money back for this bill.
    record Refund(SaleId sale) implements Route {
    }

    /// This bill is to be made void.
    record VoidSale(SaleId sale) implements Route {
    }

    record Receipts() implements Route {
    }

    /// The bills of one owner.
    record BillsOf(OwnerId owner) implements Route {
    }

    /// The cash drawer: the shift of now and all those before.
    record CashDrawer() implements Route {
    }

    /// Counting the drawer to close the shift.
    record CountDrawer() implements Route {
    }

    /// The report of a shift.
    record ShiftView(ShiftId shift) implements Route {
    }

    /// What customers say: complaints, praise, suggestions, reviews, and what is done about them.
    record Voice() implements Route {
    }

    /// The cases, with this one chosen.
    record VoiceCase(long id) implements Route {
    }

    /// The answer to the question that was printed for this sale.
    record AnswerOf(SaleId sale) implements Route {
    }

    /// Questions to customers in rounds, and what they answered.
    record Surveys() implements Route {
    }

    /// What the clinic promises to do within a time, and how often it did.
    record Standards() implements Route {
    }

    /// Today, this month, the trends.
    record Dashboard() implements Route {
    }

    /// The report of a month.
    record MonthReport() implements Route {
    }

    /// Groups of owners by anything recorded.
    record Segments() implements Route {
    }

    /// Writing to a group of owners, and what it brought.
    record Campaigns() implements Route {
    }

    /// How owners found the clinic and who recommended whom.
    record Sources() implements Route {
    }

    /// What suggestions at the desk brought.
    record SuggestionResults() implements Route {
    }

    record Settings() implements Route {
    }

    /// The people of the clinic and what each may do.
    record Staff() implements Route {
    }

    /// Who did what, when.
    record Log() implements Route {
    }

    /// The protocols: what falls due when.
    record CareRules() implements Route {
    }

    /// What owners ask about their data, and what is done for them.
    record Privacy() implements Route {
    }

    /// The same, with what is held on this owner.
    record PrivacyOf(OwnerId owner) implements Route {
    }

    /// The backups and where they are kept.
    record Backups() implements Route {
    }

    /// Lists that are brought in.
    record Transfer() implements Route {
    }

    /// The rules by which something is suggested at the desk.
    record SuggestionRules() implements Route {
    }

    /// What the clinic gives, and what is in it.
    record CareProducts() implements Route {
    }

    /// The place on the rail this belongs to, which is lit while it is open.
    default Route place() {
        return switch (this) {
            case Checkout(), Serve(var _), ServeCarer(var _, var _), UseCoupon(var _), UseReward(var _, var _) -> new Checkout();
            case Owners(), OwnerProfile(var _), PetProfile(var _), Enrol(var _), EditOwner(var _), MergeOwners(var _, var _), MergePets(var _), Duplicates(), Deposits(var _), PointsOf(var _), PrivilegesOf(var _), RewardsOf(var _, var _),
                 PartnerPoints(var _) -> new Owners();
            case Reminders(), Outbox() -> new Reminders();
            case Coupons(), GiveCoupon(var _), CouponView(var _), DesignCoupon(var _), Rewards(), EarnRules(), Tiers(), Missions(), Partners(),
                 PartnerVoucher(var _, var _) -> new Coupons();
            case Receipts(), BillsOf(var _), ReceiptView(var _), Refund(var _), VoidSale(var _) -> new Receipts();
            case CashDrawer(), CountDrawer(), ShiftView(var _) -> new CashDrawer();
            case Voice(), VoiceCase(var _), AnswerOf(var _), Surveys(), Standards() -> new Voice();
            case Dashboard(), MonthReport(), Segments(), Campaigns(), Sources(), SuggestionResults() -> new Dashboard();
            case Settings(), Staff(), Log(), Privacy(), PrivacyOf(var _), Backups(), Transfer(), CareRules(), SuggestionRules(), CareProducts(), Templates() -> new Settings();
        };
    }

    /// The route whose screen shows this one: there is one counter, whoever is served at it.
    default Route screen() {
        return switch (this) {
            case Serve(var _), ServeCarer(var _, var _), UseCoupon(var _), UseReward(var _, var _) -> new Checkout();
            case GiveCoupon(var _) -> new Coupons();
            case BillsOf(var _) -> new Receipts();
            case VoiceCase(var _) -> new Voice();
            case AnswerOf(var _) -> new Surveys();
            case PrivacyOf(var _) -> new Privacy();
            default -> this;
        };
    }
}
