package jaidee.sample;

import static jaidee.db.tables.Tables.*;

import jaidee.checkout.VatTerms;
import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.ClinicRecord;
import jaidee.kernel.Points;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.messages.MessageKind;
import jaidee.messages.TemplateBook;
import jaidee.rewards.CouponDesignRepository;
import jaidee.sample.PlannedVisit.Dose;
import jaidee.sample.VisitBook.Visit;
import jaidee.scan.CodeIssuer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;

/// Tells the sample clinic from its opening to now: who enrolled with which pets, then day after day who came to the desk,
/// and at last who is to be reminded of what.
final class Story {
    private static final List<Table<?>> PARENTS_FIRST = List.of(STAFF, CLINIC, SETTING, AUDIT_ENTRY, OWNER, OWNER_PHONE, CO_CARER,
            CONSENT_EVENT, PET, PET_OWNERSHIP, PET_ALERT, PET_WEIGHT, MEMBER_CARD, CASH_SHIFT, SHIFT_COUNT, CASH_MOVEMENT, SALE, SALE_LINE, PAYMENT, DEPOSIT_ENTRY, DOCUMENT,
            DOCUMENT_SERIES, VACCINATION, VACCINATION_GROUP, LEDGER_ENTRY, POINTS_LOT, LOT_ALLOCATION, TIER_CHANGE, COUPON,
            SALE_DISCOUNT, COUPON_REDEMPTION, MESSAGE, REMINDER, MESSAGE_REMINDER, CONTACT_ATTEMPT, FEEDBACK, FEEDBACK_STEP);

    private static final int VAT_BASIS_POINTS = 700;

    private final DSLContext ctx;
    private final SamplePlan plan;
    private final DeskCalendar calendar;
    private final BulkRows rows;
    private final StaffRoom staff;
    private final AuditBook audit;
    private final CardBook cards;
    private final LedgerBook ledger;
    private final SaleBook sales;
    private final DepositBook deposits;
    private final HealthBook health;
    private final PetRows petRows;
    private final SampleTill till;
    private final Outreach outreach;
    private final Shelf shelf;
    private final List<Household> coming = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<LocalDate, List<Household>> newcomers = new HashMap<>();
    private int pets;

    Story(DSLContext ctx, SamplePlan plan, DeskCalendar calendar, Runnable relief) {
        this.ctx = ctx;
        this.plan = plan;
        this.calendar = calendar;
        this.rows = new BulkRows(ctx, PARENTS_FIRST, relief);
        this.staff = StaffRoom.hired(rows, DeskCalendar.at(calendar.first(), 8, 0));
        this.audit = new AuditBook(rows);
        this.shelf = new Shelf(ctx);
        CodeIssuer codes = new CodeIssuer(Dice.of(plan.seed(), "codes", 0));
        this.cards = new CardBook(rows, calendar, staff, codes);
        TillRules rules = new TillRules(new ProgrammeRepository().on(ctx, calendar.today()), new VatTerms(VAT_BASIS_POINTS, true, true));
        this.ledger = new LedgerBook(rows, rules.programme());
        this.sales = new SaleBook(rows, codes, audit);
        this.deposits = new DepositBook(rows, codes, audit);
        this.health = new HealthBook(rows, shelf);
        this.petRows = new PetRows(rows, calendar, staff, shelf.colours());
        this.outreach = new Outreach(rows, calendar, staff, health, TemplateBook.within(ctx).get(MessageKind.VACCINE_DUE));
        CouponBook coupons = new CouponBook(rows, new CouponDesignRepository().designs(ctx), codes, audit);
        this.till = new SampleTill(sales, deposits, shelf, rules, ledger, coupons, health, petRows, staff);
    }

    SampleClinic.Made tell() {
        open();
        enrol();
        runTheDesk();
        remind();
        sales.closeSeries();
        deposits.closeSeries();
        rows.flush();
        putRight();
        return new SampleClinic.Made(plan.owners(), pets, sales.count());
    }

    private void open() {
        ClinicRecord row = new ClinicRecord();
        row.setId(1);
        row.setNameTh(SampleClinic.NAME_TH);
        row.setNameEn(SampleClinic.NAME_EN);
        row.setAddress("99/9 ซอยใจดี ถนนตัวอย่าง แขวงลาดพร้าว เขตลาดพร้าว กรุงเทพมหานคร 10230");
        row.setPhone("+6625550100");
        row.setTaxId("0000055501001");
        row.setBranchCode("00000");
        row.setVatRegistered(true);
        row.setPromptpayId("0000055501001");
        row.setSample(true);
        OffsetDateTime at = DeskCalendar.at(calendar.first(), 8, 0);
        row.setOpenedAt(at);
        rows.add(row);
        audit.note(at, staff.manager(), "clinic.opened", "CLINIC", 1L, Map.of("nameTh", row.getNameTh(), "nameEn",
                row.getNameEn(), "sample", true));
    }

    private void enrol() {
        Names names = new Names();
        Enrolment enrolment = new Enrolment(rows, plan, calendar, names, staff);
        PetMaker maker = new PetMaker(calendar, shelf.breeds(), names);
        PetShares shares = new PetShares(plan);
        for (int number = 0; number < plan.owners(); number++) {
            Dice dice = Dice.of(plan.seed(), "owner", number);
            Household household = enrolment.enrol(number, dice);
            if (dice.chance(0.9)) cards.issue(household.id(), household.joined(), dice);
            for (int i = shares.of(number); i > 0; i--) {
                SamplePet pet = maker.make(petRows.nextId(), household.id(), household.joined(), dice);
                petRows.add(pet, dice);
                household.pets().add(pet);
            }
            pets += household.pets().size();
            settle(household, dice);
            rows.relieve();
        }
    }

    /// What happened before, and everything the household will come for.
    private void settle(Household household, Dice dice) {
        bringPointsForward(household, dice);
        List<PlannedVisit> plans = new ArrayList<>();
        for (SamplePet pet : household.pets()) {
            Map<LocalDate, List<Dose>> vaccines = VaccineStory.of(pet, household, pet.lastDay(), dice);
            LocalDate known = Enrolment.later(pet.registered(), calendar.first());
            transcribe(household, pet, new TreeMap<>(vaccines).headMap(known, false), known, dice);
            if (household.comes(calendar))
                plans.addAll(LifeStory.of(pet, household, new TreeMap<>(vaccines).tailMap(known), calendar, dice));
        }
        if (!household.comes(calendar)) return;
        coming.add(household);
        if (!household.joined().isBefore(calendar.first()))
            newcomers.computeIfAbsent(household.joined(), _ -> new ArrayList<>()).add(household);
        visits.addAll(VisitBook.visitsOf(household, plans, calendar, dice));
    }

    /// The newest pages of the old vaccination book.
    private void transcribe(Household household, SamplePet pet, NavigableMap<LocalDate, List<Dose>> before, LocalDate day, Dice dice) {
        boolean comes = household.comes(calendar);
        if (!comes && !dice.chance(0.4)) return;
        OffsetDateTime at = petRows.entered(day);
        for (LocalDate given : before.descendingKeySet().stream().limit(comes ? 3 : 1).toList().reversed())
            for (Dose dose : before.get(given)) health.transcribe(pet, dose, given, at, staff.assistant(dice), comes);
    }

    private void bringPointsForward(Household household, Dice dice) {
        LocalDate latest = calendar.first().minusMonths(2);
        LocalDate earliest = Enrolment.later(household.joined(), calendar.first().minusMonths(22));
        if (earliest.isAfter(latest) || !dice.chance(household.comes(calendar) ? 0.5 : 0.1)) return;
        LocalDate earned = earliest.plusDays(dice.below((int) (latest.toEpochDay() - earliest.toEpochDay()) + 1));
        ledger.bringForward(till.account(household.id()), Points.of(dice.between(2, 45) * 10L), earned, calendar.first(),
                DeskCalendar.at(calendar.first(), 8, 15));
    }

    private void runTheDesk() {
        visits.addAll(VisitBook.walkIns(visits.size(), calendar, Dice.of(plan.seed(), "walk-ins", 0)));
        visits.sort(Comparator.comparing(Visit::at));
        Desk desk = new Desk(till, ledger, new Drawer(rows, calendar, staff), new Voices(rows, calendar, staff), outreach,
                sales, audit, staff);
        int next = 0;
        for (LocalDate day = calendar.first(); calendar.hasBegun(day); day = day.plusDays(1)) {
            int from = next;
            while (next < visits.size() && visits.get(next).day().equals(day)) next++;
            if (!DeskCalendar.closed(day))
                desk.day(day, newcomers.getOrDefault(day, List.of()), visits.subList(from, next), Dice.of(plan.seed(), "day",
                        day.toEpochDay()));
            rows.relieve();
        }
    }

    private void remind() {
        for (Household household : coming) {
            Dice dice = Dice.of(plan.seed(), "reminders", household.id());
            for (SamplePet pet : household.pets()) {
                outreach.vaccines(household, pet, dice);
                if (household.reachable()) outreach.birthday(household, pet);
            }
            rows.relieve();
        }
    }

    /// What only became known after its row was written.
    private void putRight() {
        List<Query> late = new ArrayList<>();
        for (SampleTill.Chipped chipped : till.chipped())
            late.add(ctx.update(PET).set(PET.MICROCHIP, PetRows.chip(chipped.pet())).set(PET.MICROCHIP_ON, chipped.sold().day())
                    .where(PET.ID.eq(chipped.pet().id())));
        for (CardBook.Replacement card : cards.replacements())
            late.add(ctx.update(MEMBER_CARD).set(MEMBER_CARD.REPLACED_BY, card.by()).where(MEMBER_CARD.ID.eq(card.lost())));
        ctx.batch(late).execute();
    }
}
