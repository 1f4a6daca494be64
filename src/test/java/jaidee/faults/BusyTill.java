package jaidee.faults;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueSeed;
import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.cli.Books;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.db.Verification;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.rewards.CouponDesignSeed;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// A till that sells the same three things to the same owner over and over, through the real checkout: bill, payment,
/// receipt, points, coupons and log.
final class BusyTill {
    static final int LINES = 3;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.ofHours(7));
    private static final OffsetDateTime NOW = OffsetDateTime.now(CLOCK);
    private static final OwnerId OWNER_ID = new OwnerId(1);
    private static final StaffId STAFF_ID = new StaffId(1);

    private final Database database;
    private final Transactions transactions;
    private final CheckoutService checkout;
    private final List<Item> items;

    BusyTill(Database database) {
        this.database = database;
        transactions = database.transactions();
        if (!transactions.<Boolean>read(ctx -> ctx.fetchExists(CLINIC))) transactions.write(BusyTill::open);
        AuditLog audit = new AuditLog(CLOCK);
        CodeIssuer codes = new CodeIssuer();
        checkout = new CheckoutService(transactions, audit, new SettingsService(transactions, audit, CLOCK),
                new LedgerService(transactions, CLOCK), new CouponService(transactions, audit, codes, CLOCK), codes, CLOCK);
        items = new CatalogueService(transactions, audit, CLOCK).all().stream().filter(item -> item.price().isPositive())
                .limit(LINES).toList();
    }

    /// One sale, durable when this returns its number.
    long sell() {
        Basket basket = Basket.open(OWNER_ID);
        for (Item item : items) basket = basket.with(item, 1, Optional.empty());
        return checkout.confirm(basket, List.of(Payment.cash(checkout.quote(basket).cashDue())), STAFF_ID).get().id().value();
    }

    List<Long> sold() {
        return transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).orderBy(SALE.ID).fetch(SALE.ID));
    }

    /// What `verify` finds wrong, and any sale that is not wholly there.
    List<String> violations() {
        return new Verification(transactions, Books.invariants(database, CLOCK)).run().stream()
                .flatMap(each -> each.findings().violations().stream()).toList();
    }

    private static int open(DSLContext ctx) {
        new CatalogueSeed(CLOCK).bring(ctx);
        new CouponDesignSeed(CLOCK).bring(ctx);
        ctx.insertInto(STAFF).set(STAFF.ID, STAFF_ID.value()).set(STAFF.DISPLAY_NAME, "นก").set(STAFF.ROLE, "RECEPTION")
                .set(STAFF.CREATED_AT, NOW).execute();
        ctx.insertInto(OWNER).set(OWNER.ID, OWNER_ID.value()).set(OWNER.MEMBER_NO, "M1").set(OWNER.FIRST_NAME, "มาลี")
                .set(OWNER.NAME_KEY1, "มาลี").set(OWNER.NAME_KEY2, "มาลี").set(OWNER.NAME_KEY3, "มาลี")
                .set(OWNER.MEMBER_SINCE, LocalDate.now(CLOCK)).set(OWNER.CREATED_AT, NOW).set(OWNER.CHANGED_AT, NOW).execute();
        return ctx.insertInto(CLINIC).set(CLINIC.ID, 1).set(CLINIC.NAME_TH, "คลินิกใจดี").set(CLINIC.NAME_EN, "Jaidee Clinic")
                .set(CLINIC.ADDRESS, "กรุงเทพฯ").set(CLINIC.PHONE, "+6621234567").set(CLINIC.TAX_ID, "0105550000007")
                .set(CLINIC.VAT_REGISTERED, true).set(CLINIC.SAMPLE, false).set(CLINIC.OPENED_AT, NOW).execute();
    }
}
