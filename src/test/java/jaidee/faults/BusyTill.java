package jaidee.faults;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_NEXT_DUE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueSeed;
import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.cli.Books;
import jaidee.closing.CloseRequest;
import jaidee.closing.Counted;
import jaidee.closing.DrawerService;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.db.Verification;
import jaidee.deposits.DepositService;
import jaidee.health.CareDues;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.owners.OwnerChanges;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.RefundService;
import jaidee.refunds.SoldLine;
import jaidee.rewards.CouponDesignSeed;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// A till that sells the same three things to the same owner over and over, gives money back, makes bills void and closes
/// shifts, through the real services: bill, payment, papers, points, coupons, drawer and log.
final class BusyTill {
    static final int LINES = 3;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.ofHours(7));
    private static final OffsetDateTime NOW = OffsetDateTime.now(CLOCK);
    private static final OwnerId OWNER_ID = new OwnerId(1);
    private static final StaffId STAFF_ID = new StaffId(1);
    private static final Authority MANAGER = Authority.of(new StaffId(2));
    private static final PetId PET_ID = new PetId(1);
    private static final String VACCINE = "VAC-RAB";
    private static final int REFUND_EACH = 5;
    private static final int CLOSE_EACH = 7;

    private final Database database;
    private final Transactions transactions;
    private final CheckoutService checkout;
    private final RefundService refunds;
    private final DrawerService drawer;
    private final List<Item> items;
    private final Item vaccine;
    private long bookedAfter;

    BusyTill(Database database) {
        this.database = database;
        transactions = database.transactions();
        CareDues dues = new CareDues(transactions, new OwnerChanges(transactions), CLOCK);
        if (!transactions.<Boolean>read(ctx -> ctx.fetchExists(CLINIC))) transactions.write(ctx -> {
            open(ctx);
            dues.refresh(ctx, PET_ID);
            return true;
        });
        AuditLog audit = new AuditLog(CLOCK);
        CodeIssuer codes = new CodeIssuer();
        SettingsService settings = new SettingsService(transactions, audit, CLOCK);
        checkout = new CheckoutService(transactions, audit, settings,
                new LedgerService(transactions, CLOCK), new CouponService(transactions, audit, codes, CLOCK), codes, CLOCK);
        refunds = new RefundService(transactions, audit, settings, new DepositService(transactions, audit, codes, CLOCK), codes, CLOCK);
        drawer = new DrawerService(transactions, audit, settings, CLOCK);
        items = new CatalogueService(transactions, audit, CLOCK).all().stream().filter(item -> item.price().isPositive())
                .filter(item -> !item.code().equals(VACCINE)).limit(LINES - 1L).toList();
        vaccine = new CatalogueService(transactions, audit, CLOCK).byCode(VACCINE).orElseThrow();
    }

    /// Sales up to this one were made before bills wrote into books.
    BusyTill booksFrom(long lastWithout) {
        bookedAfter = lastWithout;
        return this;
    }

    /// One sale, durable when this returns its number.
    long sell() {
        return sell(basket());
    }

    Basket basket() {
        Basket basket = Basket.open(OWNER_ID);
        for (Item item : items) basket = basket.with(item, 1, Optional.empty());
        return basket.with(vaccine, 1, Optional.of(PET_ID));
    }

    long sell(Basket basket) {
        return checkout.confirm(basket, List.of(Payment.cash(checkout.quote(basket).cashDue())), STAFF_ID).get().id().value();
    }

    /// The deed that comes `n`th in the day, and what the screen would say of it; nothing when another desk was quicker.
    Optional<String> deed(int n) {
        if (n % REFUND_EACH == REFUND_EACH - 1) return refund(n % 2 == 0 ? RefundKind.VOID : RefundKind.REFUND).map(id -> "REFUND " + id);
        if (n % CLOSE_EACH == CLOSE_EACH - 1) return closeShift().map(id -> "CLOSE " + id);
        return Optional.of("SALE " + sell());
    }

    /// Of the newest bill of which something can be given back: all that remains, the way it was paid.
    private Optional<Long> refund(RefundKind kind) {
        List<Long> sold = sold();
        if (sold.isEmpty()) return Optional.empty();
        SaleId sale = new SaleId(sold.getLast());
        Map<Integer, Integer> rest = refunds.bill(sale).lines().stream().filter(line -> line.remaining() > 0)
                .collect(Collectors.toMap(SoldLine::position, SoldLine::remaining));
        RefundPreview preview = refunds.preview(new RefundChoice(sale, kind, rest, Optional.empty(), false, Set.of()));
        Outcome<RefundDone> done = refunds.confirm(UUID.randomUUID().toString(), preview, "คืนสินค้า", MANAGER);
        return done.isDone() ? Optional.of(done.get().id().value()) : Optional.empty();
    }

    private Optional<Long> closeShift() {
        return drawer.state().open().map(CashShift::id).filter(shift -> {
            Outcome<Counted> counted = drawer.counted(shift, CashCount.NONE, MANAGER);
            return counted.isDone() && drawer.close(new CloseRequest(shift, CashCount.NONE, counted.get().expected(), Money.ZERO,
                    Money.ZERO, "นำเงินเข้าธนาคาร"), MANAGER).isDone();
        }).map(ShiftId::value);
    }

    List<Long> sold() {
        return transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).orderBy(SALE.ID).fetch(SALE.ID));
    }

    /// Of what was confirmed, whatever the books don't have.
    List<String> missing(List<String> confirmed) {
        Set<String> kept = transactions.read(ctx -> Stream.of(
                ctx.select(SALE.ID).from(SALE).fetch(row -> "SALE " + row.value1()),
                ctx.select(REFUND.ID).from(REFUND).fetch(row -> "REFUND " + row.value1()),
                ctx.select(CASH_SHIFT.ID).from(CASH_SHIFT).where(CASH_SHIFT.CLOSED_AT.isNotNull()).fetch(row -> "CLOSE " + row.value1()))
                .flatMap(List::stream).collect(Collectors.toSet()));
        return confirmed.stream().filter(line -> !kept.contains(line)).toList();
    }

    /// What `verify` finds wrong, and any sale that is not wholly there.
    List<String> violations() {
        List<String> wrong = new Verification(transactions, Books.invariants(database, CLOCK)).run().stream()
                .flatMap(each -> each.findings().violations().stream()).toList();
        return Stream.concat(wrong.stream(), notOnceInTheBook().stream().map(sale -> "not once in the book: sale " + sale)).toList();
    }

    /// Every sale vaccinated its pet and told when it is to come again: both are there, and once.
    private List<Long> notOnceInTheBook() {
        return transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).where(SALE.ID.gt(bookedAfter)).and(field(select(count()).from(VACCINATION)
                .where(VACCINATION.SALE_ID.eq(SALE.ID)).and(VACCINATION.CORRECTS_ID.isNull())).ne(1)
                .or(notExists(selectOne().from(SALE_NEXT_DUE).where(SALE_NEXT_DUE.SALE_ID.eq(SALE.ID))))).fetch(SALE.ID));
    }

    private static int open(DSLContext ctx) {
        new CatalogueSeed(CLOCK).bring(ctx);
        new CouponDesignSeed(CLOCK).bring(ctx);
        ctx.insertInto(STAFF).set(STAFF.ID, STAFF_ID.value()).set(STAFF.DISPLAY_NAME, "นก").set(STAFF.ROLE, "RECEPTION")
                .set(STAFF.CREATED_AT, NOW).execute();
        ctx.insertInto(STAFF).set(STAFF.ID, MANAGER.by().value()).set(STAFF.DISPLAY_NAME, "อุ่น").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, NOW).execute();
        ctx.insertInto(OWNER).set(OWNER.ID, OWNER_ID.value()).set(OWNER.MEMBER_NO, "M1").set(OWNER.FIRST_NAME, "มาลี")
                .set(OWNER.NAME_KEY1, "มาลี").set(OWNER.NAME_KEY2, "มาลี").set(OWNER.NAME_KEY3, "มาลี")
                .set(OWNER.MEMBER_SINCE, LocalDate.now(CLOCK)).set(OWNER.CREATED_AT, NOW).set(OWNER.CHANGED_AT, NOW).execute();
        ctx.insertInto(PET).set(PET.ID, PET_ID.value()).set(PET.HN, "HN1").set(PET.OWNER_ID, OWNER_ID.value()).set(PET.NAME, "โมจิ")
                .set(PET.NAME_KEY1, "โมจิ").set(PET.NAME_KEY2, "โมจิ").set(PET.NAME_KEY3, "โมจิ").set(PET.SPECIES, "DOG").set(PET.SEX, "UNKNOWN")
                .set(PET.STATUS, "LIVING").set(PET.REGISTERED_ON, LocalDate.now(CLOCK)).set(PET.CREATED_AT, NOW).set(PET.CHANGED_AT, NOW).execute();
        ctx.insertInto(PET_OWNERSHIP).set(PET_OWNERSHIP.PET_ID, PET_ID.value()).set(PET_OWNERSHIP.OWNER_ID, OWNER_ID.value())
                .set(PET_OWNERSHIP.SINCE, LocalDate.now(CLOCK)).execute();
        return ctx.insertInto(CLINIC).set(CLINIC.ID, 1).set(CLINIC.NAME_TH, "คลินิกใจดี").set(CLINIC.NAME_EN, "Jaidee Clinic")
                .set(CLINIC.ADDRESS, "กรุงเทพฯ").set(CLINIC.PHONE, "+6621234567").set(CLINIC.TAX_ID, "0105550000007")
                .set(CLINIC.VAT_REGISTERED, true).set(CLINIC.SAMPLE, false).set(CLINIC.OPENED_AT, NOW).execute();
    }
}
