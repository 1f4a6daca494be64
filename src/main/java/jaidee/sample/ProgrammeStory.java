package jaidee.sample;

import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.ITEM;

import jaidee.audit.AuditLog;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.Transactions;
import jaidee.health.Span;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.loyalty.Donations;
import jaidee.loyalty.Foundation;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.MemberPrivileges;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.MissionPolicy;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.PrivilegeService;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeBook;
import jaidee.loyalty.Tier;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.Redemption;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.rewards.RewardService;
import jaidee.scan.CodeIssuer;
import jaidee.segments.Condition.Since;
import jaidee.segments.Segment;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.SegmentReceivers;
import jaidee.segments.Trait;
import jaidee.staff.Authority;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a clinic has made of its programme by the day the story ends, by the services of a real desk: gifts of the tiers,
/// missions under way, rewards that were redeemed, coupons for those who stayed away, points given to a foundation.
final class ProgrammeStory {
    private static final int LATELY = 150, REDEEMED = 5, DONATED = 2, GIVEN = 3;
    private static final int AWAY_MONTHS = 5;

    private final DeskPeople people;
    private final Transactions transactions;
    private final LocalDate today;
    private final long seed;
    private final ProgrammeBook programme;
    private final PrivilegeService privileges;
    private final MissionBook missions;
    private final RewardBook book;
    private final RewardService rewards;
    private final CouponBatches batches;
    private final SegmentBook segments;
    private final Donations donations;

    ProgrammeStory(Transactions transactions, Clock clock, long seed) {
        Clock stopped = Clock.fixed(clock.instant(), Days.BANGKOK);
        AuditLog audit = new AuditLog(stopped);
        LedgerService ledger = new LedgerService(transactions, stopped);
        CodeIssuer codes = new CodeIssuer(Dice.of(seed, "programme codes", 0));
        this.people = new DeskPeople(transactions);
        this.transactions = transactions;
        this.today = LocalDate.ofInstant(stopped.instant(), Days.BANGKOK);
        this.seed = seed;
        this.programme = new ProgrammeBook(transactions, audit, stopped);
        this.privileges = new PrivilegeService(transactions, audit, ledger, stopped);
        this.missions = new MissionBook(transactions, audit, stopped);
        this.book = new RewardBook(transactions, audit, stopped);
        this.rewards = new RewardService(transactions, audit, ledger, codes, stopped);
        this.batches = new CouponBatches(transactions, audit, codes, stopped);
        this.segments = new SegmentBook(transactions, audit, stopped);
        this.donations = new Donations(transactions, audit, stopped);
    }

    void tell() {
        Authority manager = Authority.of(people.of("MANAGER"));
        StaffId desk = people.of("RECEPTION");
        List<OwnerId> owners = people.lately(LATELY);
        giftsOfTiers(manager, owners, desk);
        missions.add(new Mission.Terms(new Bilingual("อาบน้ำครบ 3 ครั้ง", "Three baths"), new MissionPolicy(3, 90, Money.baht(200), Points.of(150)),
                Optional.of(ServiceGroup.GROOM), true, today.minusMonths(3), Optional.empty()), manager).get();
        missions.add(new Mission.Terms(new Bilingual("มาทุกเดือน 4 เดือนติด", "Four months in a row"),
                new MissionPolicy(MissionPolicy.Kind.MONTHS, 4, 120, Money.baht(100), Points.of(200)), Optional.empty(), false, today.minusMonths(4), Optional.empty()), manager).get();
        redeem(redeemable(manager), owners, desk);
        Segment away = segments.save(Optional.empty(), "ห่างไป " + AWAY_MONTHS + " เดือน", SegmentDefinition.of(Since.of(Trait.AWAY, Span.months(AWAY_MONTHS))), manager).get();
        design().ifPresent(design -> batches.give(design, new SegmentReceivers(segments).of(away), manager, done -> { }, () -> false));
        donate(donations.add("มูลนิธิบ้านพักหมาแมวจร", "02-555-0191", manager).get(), owners.reversed(), desk);
    }

    private void giftsOfTiers(Authority manager, List<OwnerId> owners, StaffId desk) {
        Privilege gift = new Privilege("BDAY", new Bilingual("ของขวัญวันเกิดน้อง", "A birthday gift for the pet"), Privilege.Kind.BIRTHDAY,
                Optional.of(Money.baht(150)), Optional.of(1), "เลือกขนมหรือของเล่นจากชั้นหลังเคาน์เตอร์");
        Privilege pickUp = new Privilege("PICKUP", new Bilingual("รับส่งถึงบ้าน ในรัศมี 10 กม.", "Pick-up and delivery within 10 km"), Privilege.Kind.SERVICE,
                Optional.of(Money.baht(200)), Optional.of(4), "");
        Programme now = programme.newest();
        List<Tier> tiers = now.tiers().stream().map(tier -> tier.open() ? tier : with(tier, gift, pickUp)).toList();
        programme.save(now.withTiers(tiers), today, "เพิ่มของขวัญวันเกิดและบริการรับส่งให้สมาชิกโกลด์ขึ้นไป", manager).get();
        int given = 0;
        for (OwnerId owner : owners) {
            if (given == GIVEN) return;
            MemberPrivileges theirs = privileges.of(owner).get();
            if (theirs.offers().stream().anyMatch(offer -> offer.privilege().code().equals("PICKUP") && offer.free())
                    && privileges.use(owner, "PICKUP", 0, desk).isDone()) given++;
        }
    }

    private static Tier with(Tier tier, Privilege... more) {
        List<Privilege> all = new ArrayList<>(tier.privileges());
        all.addAll(List.of(more));
        return new Tier(tier.code(), tier.position(), tier.name(), tier.colour(), tier.threshold(), tier.visits(), tier.both(), tier.multiplierPercent(),
                tier.discountPercent(), tier.categories(), all);
    }

    private List<Reward> redeemable(Authority manager) {
        return List.of(terms("ของเล่นแมวหนูนิ่ม", "A soft mouse for cats", 100, new Reward.Gives.Gift(), Optional.of(40), Optional.empty()),
                        terms("ส่วนลด 50 บาท", "50 baht off", 500, new Reward.Gives.Discount(Money.baht(50)), Optional.empty(), Optional.empty()),
                        terms("ตัดเล็บฟรี", "Nails for free", 600, free("NAIL"), Optional.empty(), Optional.empty()),
                        terms("อาบน้ำตัดขนฟรี", "A bath for free", 3000, free("GROOM-S"), Optional.empty(), Optional.of("GOLD")))
                .stream().map(terms -> book.add(terms, manager).get()).toList();
    }

    private static Reward.Terms terms(String th, String en, int points, Reward.Gives gives, Optional<Integer> most, Optional<String> tier) {
        return new Reward.Terms(new Bilingual(th, en), Points.of(points), gives, tier, Optional.empty(), Optional.empty(), most, Optional.empty(), 90);
    }

    private Reward.Gives free(String code) {
        return transactions.read(ctx -> ctx.select(ITEM.ID, ITEM.NAME_TH, ITEM.NAME_EN).from(ITEM).where(ITEM.CODE.eq(code))
                .fetchSingle(row -> new Reward.Gives.FreeItem(new ItemId(row.value1()), new Bilingual(row.value2(), row.value3()))));
    }

    /// Whoever has too few points keeps them; the first gift is picked up, the next one waits.
    private void redeem(List<Reward> all, List<OwnerId> owners, StaffId desk) {
        List<Redemption> made = new ArrayList<>();
        for (OwnerId owner : owners) {
            if (made.size() == REDEEMED) break;
            Reward wanted = made.size() < 2 ? all.getFirst() : all.get(1 + made.size() % 2);
            var redeemed = rewards.redeem(owner, wanted, key("reward", owner), desk);
            if (redeemed.isDone()) made.add(redeemed.get());
        }
        made.stream().filter(gift -> gift.token().isPresent()).findFirst().ifPresent(gift -> rewards.handOver(gift.id(), desk));
    }

    private void donate(Foundation foundation, List<OwnerId> owners, StaffId desk) {
        int given = 0;
        for (OwnerId owner : owners) {
            if (given == DONATED) return;
            if (donations.donate(new Donations.Donation(key("donation", owner), owner, foundation.id(), Points.of(20), desk)).isDone()) given++;
        }
    }

    private String key(String what, OwnerId owner) {
        return UUID.nameUUIDFromBytes((what + " " + seed + " " + owner.value()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<CouponDesignId> design() {
        return transactions.read(ctx -> ctx.select(COUPON_DESIGN.ID).from(COUPON_DESIGN).where(COUPON_DESIGN.CODE.eq("FREE-NAIL"), COUPON_DESIGN.ACTIVE.isTrue())
                .orderBy(COUPON_DESIGN.ID.desc()).limit(1).fetchOptional(row -> new CouponDesignId(row.value1())));
    }
}
