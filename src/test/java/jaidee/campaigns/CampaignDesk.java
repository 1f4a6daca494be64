package jaidee.campaigns;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;

import jaidee.catalogue.CatalogueSeed;
import jaidee.db.Database;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.loyalty.LedgerService;
import jaidee.messages.Composing;
import jaidee.outreach.OutboxDesk;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.Contact;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.PetDetails;
import jaidee.owners.PostalAddress;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.owners.ConsentPurpose;
import jaidee.rewards.CampaignCoupons;
import jaidee.rewards.CouponDesignSeed;
import jaidee.rewards.OwnerVariables;
import jaidee.scan.CodeIssuer;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.SegmentId;
import jaidee.segments.SegmentBook;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The clinic of `OutboxDesk` with campaigns and coupons in it.
public final class CampaignDesk implements AutoCloseable {
    public static final LocalDate TODAY = OutboxDesk.TODAY;
    static final String TH = "{owner} รับ{coupon} ถึง {coupon_expiry} {optout}", EN = "Hello {owner}: {coupon} until {coupon_expiry} {optout}";

    public final OutboxDesk desk;
    public final CampaignService campaigns;
    public final CampaignResults results;
    public final SegmentBook segments;
    public final SegmentId everybody;
    final CouponDesignId design;
    private long bills = 900_000;

    public CampaignDesk() {
        this(Database.inMemory(), 7);
    }

    CampaignDesk(Database database, long seed) {
        desk = new OutboxDesk(database);
        CampaignCoupons coupons = new CampaignCoupons(desk.audit, new CodeIssuer(new Random(seed)));
        CampaignDeeds deeds = new CampaignDeeds(coupons);
        desk.outbox.knowing(deeds);
        desk.followUps.knowing(deeds);
        desk.changes.whenConsentChanges(desk.reminders::consentChanged);
        campaigns = new CampaignService(desk.transactions, desk.audit, desk.settings, new Composing(desk.settings, OwnerVariables.of(new LedgerService(desk.transactions, desk.clock))),
                desk.reminders, coupons, () -> seed, desk.clock);
        results = new CampaignResults(desk.transactions, desk.clock);
        segments = new SegmentBook(desk.transactions, desk.audit, desk.clock);
        everybody = segments.save(Optional.empty(), "ทุกคน", SegmentDefinition.EVERYBODY, desk.manager).get().id();
        design = desk.transactions.write(ctx -> {
            new CatalogueSeed(desk.clock).bring(ctx);
            new CouponDesignSeed(desk.clock).bring(ctx);
            return new CouponDesignId(ctx.select(COUPON_DESIGN.ID).from(COUPON_DESIGN).where(COUPON_DESIGN.BENEFIT.eq("AMOUNT")).limit(1).fetchSingle().value1());
        });
    }

    /// Owners who agreed to news, each with a pet.
    public List<OwnerId> agreeing(int many) {
        List<OwnerId> owners = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            OwnerId owner = owner("ลูกค้า" + i, "081-%03d-%04d".formatted(i / 10_000 + 100, i % 10_000), "น้อง" + i);
            desk.consent(owner, ConsentPurpose.MARKETING, true);
            owners.add(owner);
        }
        return owners;
    }

    /// An owner whose pet is never due for anything.
    OwnerId owner(String name, String phone, String pet) {
        Contact contact = new Contact(List.of(PhoneNumber.parse(phone).get()), "line." + phone, "", new PostalAddress("9/9", "", "", "กรุงเทพมหานคร", "10230"),
                Language.TH, Optional.empty());
        PetDetails bird = new PetDetails(pet, Species.BIRD, Sex.UNKNOWN, Neutered.UNKNOWN, Optional.empty(), Looks.UNKNOWN, "", "");
        return desk.enrol(new EnrolRequest(new OwnerDetails(new OwnerName("", name, "ใจงาม", ""), contact, "", ""), Map.of(), List.of(bird))).owner();
    }

    public CampaignDraft draft(int control, boolean coupon) {
        CampaignDays days = CampaignDays.usual(TODAY);
        return new CampaignDraft("ชวนกลับมา", everybody, coupon ? Map.of(Language.TH, TH, Language.EN, EN)
                : Map.of(Language.TH, "{owner} คิดถึง{pet} {optout}", Language.EN, "Hello {owner} {optout}"),
                coupon ? Optional.of(design) : Optional.empty(), coupon ? days : new CampaignDays(days.sendFrom(), days.sendUntil(), Optional.empty(), days.measuredUntil()), control);
    }

    public Campaign started(CampaignDraft draft) {
        return campaigns.start(campaigns.save(Optional.empty(), draft, desk.manager).get().id(), desk.manager).get();
    }

    Campaign found(Campaign campaign) {
        return campaigns.of(campaign.id()).orElseThrow();
    }

    List<MemberRow> rows(Campaign campaign) {
        return results.of(campaign.id()).rows();
    }

    List<OwnerId> in(Campaign campaign, MemberRow.Part part) {
        return rows(campaign).stream().filter(row -> row.part() == part).map(MemberRow::owner).toList();
    }

    /// A bill as the books have it, without its lines.
    public SaleId bill(OwnerId owner, LocalDate day, Money net) {
        long id = ++bills;
        desk.transactions.write(ctx -> ctx.insertInto(SALE).set(SALE.ID, id).set(SALE.IDEMPOTENCY_KEY, "k" + id)
                .set(SALE.AT, day.atTime(LocalTime.NOON).atZone(Days.BANGKOK).toOffsetDateTime()).set(SALE.BUSINESS_DAY, day).set(SALE.OWNER_ID, owner.value())
                .set(SALE.STAFF_ID, desk.manager.by().value()).set(SALE.GROSS_SATANG, net.satang()).set(SALE.DISCOUNT_SATANG, 0L).set(SALE.NET_SATANG, net.satang())
                .set(SALE.VAT_BASIS_POINTS, 0).set(SALE.VAT_SATANG, 0L).set(SALE.EXEMPT_SATANG, 0L).set(SALE.PAYABLE_SATANG, net.satang())
                .set(SALE.FIRST_VISIT, false).execute());
        return new SaleId(id);
    }

    void back(SaleId sale, LocalDate day, Money net, String kind) {
        long id = ++bills;
        desk.transactions.write(ctx -> ctx.insertInto(REFUND).set(REFUND.ID, id).set(REFUND.IDEMPOTENCY_KEY, "k" + id).set(REFUND.SALE_ID, sale.value())
                .set(REFUND.AT, day.atTime(LocalTime.NOON).atZone(Days.BANGKOK).toOffsetDateTime()).set(REFUND.BUSINESS_DAY, day)
                .set(REFUND.STAFF_ID, desk.manager.by().value()).set(REFUND.KIND, kind).set(REFUND.NET_SATANG, net.satang()).set(REFUND.VAT_SATANG, 0L)
                .set(REFUND.REASON, "คืน").execute());
    }

    int coupons(OwnerId owner) {
        return desk.transactions.read(ctx -> ctx.fetchCount(COUPON, COUPON.OWNER_ID.eq(owner.value())));
    }

    List<String> astray() {
        return desk.transactions.read(ctx -> new CampaignChecksRepository().invariants().stream().flatMap(check -> check.check().apply(ctx).violations().stream()).toList());
    }

    @Override
    public void close() {
        desk.close();
    }
}
