package jaidee.sample;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.partners.Exchange;
import jaidee.partners.ExchangeService;
import jaidee.partners.Partner;
import jaidee.partners.PartnerDraft;
import jaidee.partners.PartnerService;
import jaidee.partners.Terms;
import jaidee.partners.Voucher;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A pet shop and a hotel that exchange points, and what passed between them and the clinic on the last day of the story,
/// by the services of a real desk: vouchers given to owners, some of them back from the partner, sheets brought in, one lost.
final class PartnerStory {
    private static final Terms SHOP = new Terms(new Exchange(Points.of(100), Points.of(50), Money.baht(25)),
            new Exchange(Points.of(40), Points.of(80), Money.baht(10)), Optional.of(Points.of(500)), 90);
    private static final Terms HOTEL = new Terms(new Exchange(Points.of(200), Points.of(1), Money.baht(50)),
            new Exchange(Points.of(50), Points.of(1), Money.baht(12)), Optional.empty(), 180);
    private static final int SHEETS = 12, BROUGHT_IN = 5, WENT_OUT = 6, CAME_BACK = 2, LATELY = 200;
    private static final String LOST = "กระดาษเปียกน้ำ ใช้ไม่ได้";

    private final DeskPeople people;
    private final PartnerService partners;
    private final ExchangeService exchange;
    private final long seed;

    PartnerStory(Transactions transactions, Clock clock, long seed) {
        this.people = new DeskPeople(transactions);
        this.seed = seed;
        Clock stopped = Clock.fixed(clock.instant(), Days.BANGKOK);
        AuditLog audit = new AuditLog(stopped);
        CodeIssuer codes = new CodeIssuer(Dice.of(seed, "partner codes", 0));
        this.partners = new PartnerService(transactions, audit, codes, stopped);
        this.exchange = new ExchangeService(transactions, audit, codes, stopped);
    }

    void tell() {
        Authority manager = Authority.of(people.of("MANAGER"));
        StaffId desk = people.of("RECEPTION");
        Partner shop = partners.save(new PartnerDraft(Optional.empty(), "ร้านขนฟูเพ็ทช็อป", "คุณนภา", "02-555-0144", true, SHOP), manager).get();
        Partner hotel = partners.save(new PartnerDraft(Optional.empty(), "บ้านสวนโรงแรมสัตว์เลี้ยง", "คุณกิตติ", "02-555-0178", true, HOTEL), manager).get();
        List<OwnerId> owners = people.lately(LATELY);
        goOut(owners, shop, hotel, desk);
        comeIn(owners, shop, manager, desk);
    }

    /// Whoever has too few points keeps them.
    private void goOut(List<OwnerId> owners, Partner shop, Partner hotel, StaffId desk) {
        int went = 0;
        for (OwnerId owner : owners) {
            if (went == WENT_OUT) return;
            Partner partner = went % 3 == 2 ? hotel : shop;
            String key = UUID.nameUUIDFromBytes(("partner " + seed + " " + owner.value()).getBytes(StandardCharsets.UTF_8)).toString();
            var sheets = exchange.spend(new ExchangeService.Spending(key, owner, partner.id(), 1, desk));
            if (!sheets.isDone()) continue;
            exchange.printed(sheets.get());
            if (went++ < CAME_BACK) exchange.returned(sheets.get().getFirst().code().readable(), desk);
        }
    }

    private void comeIn(List<OwnerId> owners, Partner shop, Authority manager, StaffId desk) {
        List<Voucher> sheets = partners.batch(shop.id(), SHEETS, manager).get();
        exchange.printed(sheets);
        for (int i = 0; i < Math.min(BROUGHT_IN, owners.size()); i++) exchange.earn(sheets.get(i).code().readable(), owners.get(i), desk);
        partners.annul(shop.id(), sheets.getLast().number(), sheets.getLast().number(), LOST, manager);
    }
}
