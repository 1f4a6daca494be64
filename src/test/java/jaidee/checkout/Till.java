package jaidee.checkout;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueSeed;
import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.deposits.DepositService;
import jaidee.documents.DocumentBook;
import jaidee.health.CareBook;
import jaidee.health.CareDesk;
import jaidee.health.CareDues;
import jaidee.health.CareHistories;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.ProgrammeBook;
import jaidee.owners.OwnerChanges;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesignSeed;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;

/// A clinic in memory on Sunday 22 November 2569, with prices and coupon designs as a new clinic has them and Mint at the
/// till. Its clock can be moved.
public final class Till implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Instant now = at(TODAY);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return Days.BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Database database;
    public final Transactions transactions;
    public final AuditLog audit;
    public final SettingsService settings;
    public final CatalogueService catalogue;
    public final LedgerService ledger;
    public final ProgrammeBook programme;
    public final CouponService coupons;
    public final DepositService deposits;
    public final CareDues dues;
    public final CareBook book;
    public final CareDesk care;
    public final CheckoutService checkout;
    public final DocumentBook documents;
    public final StaffId mint;
    /// The manager: may give discounts and set prices.
    public final StaffId piyanut;
    private int people;

    public Till() {
        this(false);
    }

    public Till(boolean vatRegistered) {
        this(Database.inMemory(), vatRegistered);
    }

    /// On a database of its own, with its tables still empty.
    public Till(Database empty) {
        this(empty, false);
    }

    private Till(Database database, boolean vatRegistered) {
        this.database = database;
        transactions = database.transactions();
        audit = new AuditLog(clock);
        settings = new SettingsService(transactions, audit, clock);
        catalogue = new CatalogueService(transactions, audit, clock);
        ledger = new LedgerService(transactions, clock);
        programme = new ProgrammeBook(transactions, audit, clock);
        coupons = new CouponService(transactions, audit, new CodeIssuer(new Random(7)), clock);
        deposits = new DepositService(transactions, audit, new CodeIssuer(new Random(9)), clock);
        OwnerChanges changes = new OwnerChanges(transactions);
        dues = new CareDues(transactions, changes, clock);
        book = new CareBook(transactions, audit, changes, dues, clock);
        care = new CareDesk(transactions, dues, new CareHistories(transactions, audit, changes, clock), new StaffService(transactions, audit, clock), clock);
        checkout = new CheckoutService(transactions, audit, settings, ledger, coupons, new CodeIssuer(new Random(8)), dues, clock);
        documents = new DocumentBook(new CodeIssuer(new Random(10)), audit);
        mint = transactions.write(ctx -> {
            new CatalogueSeed(clock).bring(ctx);
            new CouponDesignSeed(clock).bring(ctx);
            ctx.insertInto(CLINIC).set(CLINIC.ID, 1).set(CLINIC.NAME_TH, "คลินิกใจดี").set(CLINIC.NAME_EN, "Jaidee Clinic")
                    .set(CLINIC.ADDRESS, "กรุงเทพฯ").set(CLINIC.PHONE, "+6621234567").set(CLINIC.TAX_ID, "0105550000007")
                    .set(CLINIC.VAT_REGISTERED, vatRegistered).set(CLINIC.SAMPLE, false).set(CLINIC.OPENED_AT, moment().minusYears(2)).execute();
            return staff(ctx, "มินต์", "RECEPTION");
        });
        piyanut = transactions.write(ctx -> staff(ctx, "ปิยะนุช", "MANAGER"));
    }

    private StaffId staff(DSLContext ctx, String name, String role) {
        return new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, name).set(STAFF.ROLE, role)
                .set(STAFF.CREATED_AT, moment()).returningResult(STAFF.ID).fetchSingle().value1());
    }

    /// Mint at the desk, allowed by the manager.
    public Authority allowed() {
        return new Authority(mint, Optional.of(piyanut));
    }

    /// A discount that the manager allowed, as `10%` or `50`.
    public ManualDiscount off(String typed) {
        return new ManualDiscount(Reduction.read(typed).orElseThrow(), "ลูกค้าประจำ", allowed());
    }

    /// A bill with a discount of every kind for a gold member: of a line, another price, of a coupon, of the bill and by points.
    public Basket everyDiscount(OwnerId owner) {
        Basket basket = basket(owner, "GROOM-S", "VAC-RAB", "FOOD-RX", "NAIL").with(coupon("FREE-NAIL", owner).id())
                .withDiscount(Optional.of(off("20"))).withPoints(Points.of(300));
        BasketLine bath = basket.lines().getFirst(), vaccine = basket.lines().get(1);
        return basket.with(0, bath.withDiscount(Optional.of(off("10%"))))
                .with(1, vaccine.withOtherPrice(Optional.of(new OtherPrice(Money.baht(120), "ตกลงราคาไว้ก่อน", allowed()))));
    }

    public Clock clock() {
        return clock;
    }

    public void moveTo(LocalDate day) {
        now = at(day);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(14, 32).atZone(Days.BANGKOK).toInstant();
    }

    private OffsetDateTime moment() {
        return now.atOffset(ZoneOffset.UTC);
    }

    public OwnerId owner(String first) {
        int n = ++people;
        return transactions.write(ctx -> new OwnerId(ctx.insertInto(OWNER).set(OWNER.MEMBER_NO, "M" + n).set(OWNER.TITLE, "คุณ")
                .set(OWNER.FIRST_NAME, first).set(OWNER.NAME_KEY1, first).set(OWNER.NAME_KEY2, first).set(OWNER.NAME_KEY3, first)
                .set(OWNER.MEMBER_SINCE, TODAY).set(OWNER.CREATED_AT, moment()).set(OWNER.CHANGED_AT, moment())
                .returningResult(OWNER.ID).fetchSingle().value1()));
    }

    public PetId pet(OwnerId owner, String name, String species) {
        return pet(owner, name, species, null);
    }

    public PetId pet(OwnerId owner, String name, String species, LocalDate died) {
        int n = ++people;
        return transactions.write(ctx -> new PetId(ctx.insertInto(PET).set(PET.HN, "HN" + n).set(PET.OWNER_ID, owner.value())
                .set(PET.NAME, name).set(PET.NAME_KEY1, name).set(PET.NAME_KEY2, name).set(PET.NAME_KEY3, name)
                .set(PET.SPECIES, species).set(PET.SEX, "UNKNOWN").set(PET.STATUS, died == null ? "LIVING" : "DIED")
                .set(PET.STATUS_ON, died).set(PET.REGISTERED_ON, TODAY).set(PET.CREATED_AT, moment()).set(PET.CHANGED_AT, moment())
                .returningResult(PET.ID).fetchSingle().value1()));
    }

    public StaffId manager(String name) {
        return somebody(name, "MANAGER");
    }

    /// Somebody who may neither sell nor close the day.
    public StaffId assistant(String name) {
        return somebody(name, "ASSISTANT");
    }

    private StaffId somebody(String name, String role) {
        return transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, name).set(STAFF.ROLE, role)
                .set(STAFF.CREATED_AT, moment()).returningResult(STAFF.ID).fetchSingle().value1()));
    }

    public Item item(String code) {
        return catalogue.byCode(code).orElseThrow();
    }

    public CouponDesignId design(String code) {
        return coupons.designs().stream().filter(d -> d.code().equals(code)).map(CouponDesign::id).findFirst().orElseThrow();
    }

    public Coupon coupon(String design, OwnerId owner) {
        return coupons.issue(design(design), Optional.of(owner), mint).get();
    }

    public Basket basket(OwnerId owner, String... codes) {
        Basket basket = Basket.open(owner);
        for (String code : codes) basket = basket.with(item(code), 1, Optional.empty());
        return basket;
    }

    /// Confirmed and paid exactly in cash.
    public SaleReceipt sold(Basket basket) {
        return checkout.confirm(basket, cash(checkout.quote(basket).cashDue()), mint).get();
    }

    public static List<Payment> cash(Money tendered) {
        return List.of(Payment.cash(tendered));
    }

    @Override
    public void close() {
        database.close();
    }
}
