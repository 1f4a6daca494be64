package jaidee.sample;

import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MESSAGE_REMINDER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;

import jaidee.audit.AuditLog;
import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignDays;
import jaidee.campaigns.CampaignDeeds;
import jaidee.campaigns.CampaignDraft;
import jaidee.campaigns.CampaignService;
import jaidee.catalogue.CatalogueService;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.health.Span;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.messages.Composed;
import jaidee.messages.Composing;
import jaidee.messages.ContactFacts;
import jaidee.messages.ContactTerms;
import jaidee.messages.Matter;
import jaidee.messages.MessageTemplate;
import jaidee.outreach.CampaignWork;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.rewards.CampaignCoupons;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponService;
import jaidee.rewards.OwnerVariables;
import jaidee.scan.CodeIssuer;
import jaidee.segments.Condition.Since;
import jaidee.segments.Segment;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.SegmentId;
import jaidee.segments.Trait;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Two campaigns of the sample clinic: one whose days are over, and one that is still being sent.
final class CampaignStory {
    private static final LocalTime SENT = LocalTime.of(10, 30);
    private static final int AWAY_MONTHS = 3, BACK = 4;
    private static final List<String> VISIT = List.of("EXAM", "NAIL", "MED");

    private final Transactions transactions;
    private final Clock now;
    private final long seed;
    private final LocalDate today;
    private final AuditLog audit;
    private final CampaignCoupons coupons;
    private final CampaignDeeds deeds;
    private final StaffId manager;

    CampaignStory(Transactions transactions, Clock clock, long seed) {
        this.transactions = transactions;
        this.now = Clock.fixed(clock.instant(), Days.BANGKOK);
        this.seed = seed;
        this.today = LocalDate.ofInstant(now.instant(), Days.BANGKOK);
        this.audit = new AuditLog(now);
        this.coupons = new CampaignCoupons(audit, new CodeIssuer(Dice.of(seed, "campaign codes", 0)));
        this.deeds = new CampaignDeeds(coupons);
        this.manager = new DeskPeople(transactions).of("MANAGER");
    }

    void tell() {
        LocalDate long_ = today.minusDays(75), lately = today.minusDays(2);
        tell("ขอบคุณลูกค้าอาบน้ำ", ready("GROOMING"), "PERCENT", Map.of(
                Language.TH, "{owner} ขอบคุณที่พา{pet}มาอาบน้ำตัดขนกับ{clinic} เรามี{coupon}ให้ ใช้ได้ถึง {coupon_expiry} จองคิวโทร {phone} {optout}",
                Language.EN, "{owner}, thank you for bringing {pet} to {clinic} for grooming. Here is {coupon}, valid until {coupon_expiry}. Book at {phone}. {optout}"),
                new CampaignDays(long_, long_.plusDays(9), Optional.of(long_.plusDays(40)), long_.plusDays(45)), 30, 1);
        tell("คิดถึงน้อง ๆ ที่ห่างไปนาน", kept("ไม่มาเกิน " + AWAY_MONTHS + " เดือน", SegmentDefinition.of(Since.of(Trait.AWAY, Span.months(AWAY_MONTHS)))), "AMOUNT", Map.of(
                Language.TH, "{owner} {clinic}คิดถึง{pet} ไม่ได้พบกันหลายเดือนแล้ว แวะมาตรวจสุขภาพกัน มี{coupon}ให้ ใช้ได้ถึง {coupon_expiry} โทร {phone} {optout}",
                Language.EN, "{owner}, we at {clinic} miss {pet}. It has been some months: come for a check-up. Here is {coupon}, valid until {coupon_expiry}. Tel. {phone}. {optout}"),
                CampaignDays.usual(lately), 20, 2).ifPresent(this::comeBack);
    }

    private Optional<SegmentId> ready(String code) {
        return new SegmentBook(transactions, audit, now).all().stream().filter(each -> each.ready().filter(code::equals).isPresent()).map(Segment::id).findFirst();
    }

    private Optional<SegmentId> kept(String name, SegmentDefinition definition) {
        return Optional.of(new SegmentBook(transactions, audit, now).save(Optional.empty(), name, definition, Authority.of(manager)).get().id());
    }

    /// @param every of the owners, each so many-th heard of it by now
    private Optional<Campaign> tell(String name, Optional<SegmentId> whom, String benefit, Map<Language, String> texts, CampaignDays days, int control, int every) {
        Optional<CouponDesignId> design = transactions.read(ctx -> ctx.select(COUPON_DESIGN.ID).from(COUPON_DESIGN).where(COUPON_DESIGN.BENEFIT.eq(benefit)).and(COUPON_DESIGN.ACTIVE.isTrue())
                .and(COUPON_DESIGN.REPLACED.isFalse()).and(COUPON_DESIGN.MAX_ISSUED.isNull()).and(COUPON_DESIGN.VALID_UNTIL.isNull()).and(COUPON_DESIGN.CODE.notLike("REWARD-%")).orderBy(COUPON_DESIGN.ID).limit(1)
                .fetchOptional(row -> new CouponDesignId(row.value1())));
        if (whom.isEmpty() || design.isEmpty()) return Optional.empty();
        Clock then = Clock.fixed(ZonedDateTime.of(days.sendFrom(), LocalTime.of(9, 15), Days.BANGKOK).toInstant(), Days.BANGKOK);
        SettingsService settings = new SettingsService(transactions, audit, then);
        Composing composing = new Composing(settings, OwnerVariables.of(new LedgerService(transactions, then)));
        CampaignService campaigns = new CampaignService(transactions, audit, settings, composing, new Reminders(transactions, settings, then), coupons, () -> Dice.of(seed, name, 0).nextLong(), then);
        Authority by = Authority.of(manager);
        Outcome<Campaign> begun = campaigns.save(Optional.empty(), new CampaignDraft(name, whom.get(), texts, design, days, control), by).then(draft -> campaigns.start(draft.id(), by));
        begun.handle(started -> send(started, composing, ContactTerms.of(settings), every), nobody -> {
        });
        return begun.isDone() ? Optional.of(begun.get()) : Optional.empty();
    }

    /// Some who heard of it came today and used their coupon. A bill that its rules refuse is one that did not come about.
    private void comeBack(Campaign campaign) {
        CouponService theirs = new CouponService(transactions, audit, new CodeIssuer(Dice.of(seed, "campaign shop", 0)), now);
        CheckoutService checkout = new CheckoutService(transactions, audit, new SettingsService(transactions, audit, now), new LedgerService(transactions, now), theirs,
                new CodeIssuer(Dice.of(seed, "campaign bills", 0)), new CareDues(transactions, new OwnerChanges(transactions), now), now);
        CatalogueService catalogue = new CatalogueService(transactions, audit, now);
        Map<OwnerId, PetId> owners = transactions.read(ctx -> ctx.select(CAMPAIGN_MEMBER.OWNER_ID, REMINDER.PET_ID).from(CAMPAIGN_MEMBER).join(REMINDER).on(REMINDER.ID.eq(CAMPAIGN_MEMBER.REMINDER_ID)).where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value()))
                .and(CAMPAIGN_MEMBER.COUPON_ID.isNotNull()).orderBy(CAMPAIGN_MEMBER.OWNER_ID).limit(BACK)
                .fetchMap(row -> new OwnerId(row.value1()), row -> new PetId(row.value2())));
        StaffId desk = new DeskPeople(transactions).of("RECEPTION");
        owners.forEach((owner, pet) -> {
            Basket basket = Basket.open("campaign-" + owner.value(), Optional.of(owner));
            for (String code : VISIT) basket = basket.with(catalogue.find(code).stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow(), 1, Optional.of(pet));
            for (Coupon coupon : theirs.waiting(owner)) if (coupon.design().id().equals(campaign.what().design().orElseThrow())) {
                basket = basket.with(coupon.id());
                break;
            }
            checkout.confirm(basket, List.of(Payment.by(PaymentMethod.PROMPTPAY, checkout.quote(basket).net(), "").seenBy(new CheckedBy(desk, ""))), desk);
        });
    }

    /// As the desk would: written, sent, noted on the list, the coupon given.
    private void send(Campaign campaign, Composing composing, ContactTerms terms, int every) {
        transactions.write(ctx -> {
            List<CampaignWork.Heard> heard = new ArrayList<>();
            Instant at = ZonedDateTime.of(campaign.what().days().sendFrom(), SENT, Days.BANGKOK).toInstant();
            CampaignWork.Said said = deeds.said(ctx, String.valueOf(campaign.id().value())).orElseThrow();
            LocalDate day = campaign.what().days().sendFrom();
            Composing.Desk writing = composing.at(ctx, day);
            var members = ctx.select(CAMPAIGN_MEMBER.OWNER_ID, CAMPAIGN_MEMBER.REMINDER_ID, PET.ID, PET.NAME).from(CAMPAIGN_MEMBER)
                    .join(REMINDER).on(REMINDER.ID.eq(CAMPAIGN_MEMBER.REMINDER_ID)).join(PET).on(PET.ID.eq(REMINDER.PET_ID)).where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value()))
                    .orderBy(CAMPAIGN_MEMBER.OWNER_ID).fetch();
            Map<OwnerId, ContactFacts> all = writing.facts(members.map(row -> new OwnerId(row.value1())));
            for (int i = 0; i < members.size(); i += every) {
                long owner = members.get(i).value1(), reminder = members.get(i).value2();
                if (writtenTo(ctx, owner, campaign.what().days().sendFrom())) continue;
                Matter matter = new Matter(new PetId(members.get(i).value3()), members.get(i).value4(), Optional.empty(), day, Optional.empty());
                ContactFacts whom = all.get(new OwnerId(owner));
                MessageTemplate template = said.texts().get(whom.language());
                if (!(writing.compose(template, whom, List.of(matter), said.values().get(whom.language())) instanceof Composed.Ready ready)) continue;
                long message = message(ctx, owner, template, ready, terms, day, at);
                ctx.insertInto(MESSAGE_REMINDER).set(MESSAGE_REMINDER.MESSAGE_ID, message).set(MESSAGE_REMINDER.REMINDER_ID, reminder).execute();
                ctx.insertInto(CONTACT_ATTEMPT).set(CONTACT_ATTEMPT.REMINDER_ID, reminder).set(CONTACT_ATTEMPT.MESSAGE_ID, message).set(CONTACT_ATTEMPT.AT, offset(at))
                        .set(CONTACT_ATTEMPT.STAFF_ID, manager.value()).set(CONTACT_ATTEMPT.CHANNEL, "SMS").set(CONTACT_ATTEMPT.RESULT, "SENT").set(CONTACT_ATTEMPT.DEED, "message-" + message).execute();
                ctx.update(REMINDER).set(REMINDER.STATUS, "DONE").setNull(REMINDER.NEXT_ON).set(REMINDER.CLOSED_AT, offset(at)).set(REMINDER.VERSION, REMINDER.VERSION.plus(1))
                        .where(REMINDER.ID.eq(reminder)).execute();
                heard.add(new CampaignWork.Heard(new ReminderId(reminder), true, false, Optional.of(message)));
            }
            deeds.heard(ctx, heard, at, Optional.of(manager));
            // what was not sent in time has left the list
            if (campaign.what().days().sendUntil().isBefore(today)) ctx.update(REMINDER).set(REMINDER.STATUS, "STOPPED").setNull(REMINDER.NEXT_ON).set(REMINDER.CLOSED_AT, offset(at))
                    .where(REMINDER.KIND.eq("CAMPAIGN")).and(REMINDER.GROUP_CODE.eq(String.valueOf(campaign.id().value()))).and(REMINDER.STATUS.eq("OPEN")).execute();
            return null;
        });
    }

    private static boolean writtenTo(DSLContext ctx, long owner, LocalDate day) {
        return ctx.fetchExists(MESSAGE, MESSAGE.OWNER_ID.eq(owner).and(MESSAGE.ON_DAY.between(day.minusDays(6), day.plusDays(6))));
    }

    private long message(DSLContext ctx, long owner, MessageTemplate template, Composed.Ready text, ContactTerms terms, LocalDate day, Instant at) {
        String phone = ctx.select(OWNER_PHONE.E164).from(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.eq(owner)).orderBy(OWNER_PHONE.POSITION).limit(1).fetchOptional(OWNER_PHONE.E164).orElse(null);
        return ctx.insertInto(MESSAGE).set(MESSAGE.OWNER_ID, owner).set(MESSAGE.TEMPLATE_ID, template.id()).set(MESSAGE.KIND, "CAMPAIGN").set(MESSAGE.PURPOSE, "MARKETING").set(MESSAGE.CHANNEL, "SMS")
                .set(MESSAGE.ADDRESS, phone).set(MESSAGE.BODY, text.body()).set(MESSAGE.STATUS, "SENT").set(MESSAGE.CREATED_AT, offset(at)).set(MESSAGE.CREATED_BY, manager.value())
                .set(MESSAGE.SENT_AT, offset(at)).set(MESSAGE.COST_SATANG, text.count().cost(terms.partPrice()).satang()).set(MESSAGE.PARTS, text.count().parts()).set(MESSAGE.ON_DAY, day)
                .returningResult(MESSAGE.ID).fetchSingle().value1();
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atZone(Days.BANGKOK).toOffsetDateTime();
    }
}
