package jaidee.app;

import jaidee.audit.AuditLog;
import jaidee.cards.CardPrinting;
import jaidee.cards.CardService;
import jaidee.cards.CardTerms;
import jaidee.cards.Enrolment;
import jaidee.catalogue.CatalogueSeed;
import jaidee.catalogue.CatalogueService;
import jaidee.checkout.BillBook;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Counter;
import jaidee.checkout.HeldBaskets;
import jaidee.checkout.LastVisits;
import jaidee.checkout.SaleHistory;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.deposits.DepositService;
import jaidee.documents.DocumentBook;
import jaidee.documents.PrintLog;
import jaidee.loyalty.LedgerService;
import jaidee.owners.AlertService;
import jaidee.owners.Duplicates;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.owners.PetWords;
import jaidee.owners.PhotoService;
import jaidee.owners.Profiles;
import jaidee.owners.WeightService;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponDesignSeed;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.search.SearchIndex;
import jaidee.settings.ClinicService;
import jaidee.settings.SettingsService;
import jaidee.staff.ClinicSetup;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// One of each service over one open database, made off the FX thread.
final class Services {
    final Clock clock;
    final Transactions transactions;
    final SettingsService settings;
    final ClinicService clinics;
    final StaffService staff;
    final ClinicSetup setup;
    final CatalogueService catalogue;
    final OwnerChanges changes;
    final PetService pets;
    final OwnerService owners;
    final AlertService alerts;
    final WeightService weights;
    final PhotoService photos;
    final PetWords words;
    final Duplicates duplicates;
    final Profiles profiles;
    final OwnerSearch search;
    final CardService cards;
    final CardPrinting cardPrinting;
    final Enrolment enrolment;
    final LedgerService ledger;
    final CouponService coupons;
    final DepositService deposits;
    final CheckoutService checkout;
    final HeldBaskets held;
    final Counter counter;
    final SaleHistory history;
    final PrintLog printings;
    final BillBook bills;
    final CouponBook couponBook;

    Services(Database database, Clock clock) {
        this.clock = clock;
        transactions = database.transactions();
        AuditLog audit = new AuditLog(clock);
        CodeIssuer codes = new CodeIssuer();
        settings = new SettingsService(transactions, audit, clock);
        clinics = new ClinicService(transactions, audit, clock);
        staff = new StaffService(transactions, audit, clock);
        setup = new ClinicSetup(transactions, clinics, staff,
                List.of(new CatalogueSeed(clock)::bring, new CouponDesignSeed(clock)::bring));
        catalogue = new CatalogueService(transactions, audit, clock);
        changes = new OwnerChanges(transactions);
        pets = new PetService(transactions, audit, changes, clock);
        owners = new OwnerService(transactions, audit, changes, pets, clock);
        alerts = new AlertService(transactions, audit, changes, clock);
        weights = new WeightService(transactions, audit, changes, clock);
        photos = new PhotoService(transactions, audit, changes, clock);
        words = new PetWords(transactions);
        duplicates = new Duplicates(transactions);
        cards = new CardService(transactions, audit, changes, codes, clock);
        cardPrinting = new CardPrinting(clinics);
        enrolment = new Enrolment(transactions, owners, cards);
        ledger = new LedgerService(transactions, clock);
        coupons = new CouponService(transactions, audit, codes, clock);
        deposits = new DepositService(transactions, audit, codes, clock);
        checkout = new CheckoutService(transactions, audit, settings, ledger, coupons, codes, clock);
        held = new HeldBaskets(transactions, audit, checkout, clock);
        history = new SaleHistory(transactions, new DocumentBook(codes, audit));
        printings = new PrintLog(transactions, clock);
        profiles = new Profiles(transactions, List.of(ledger::profileFacts, coupons::profileFacts,
                deposits::profileFacts, history::profileFacts),
                List.of(history::petHistory));
        counter = new Counter(transactions, profiles, ledger, coupons, clock);
        Executor rebuilding = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("search-index").daemon().factory());
        search = new OwnerSearch(transactions, new SearchIndex(rebuilding), changes, List.of(new CardTerms(transactions), new LastVisits(transactions)));
        bills = new BillBook(transactions, search);
        couponBook = new CouponBook(transactions, clock);
    }
}
