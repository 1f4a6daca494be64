package jaidee.sample;

import static jaidee.db.tables.Tables.POINTS_LOT;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.LedgerEntryRecord;
import jaidee.db.tables.tables.records.LotAllocationRecord;
import jaidee.db.tables.tables.records.PointsLotRecord;
import jaidee.db.tables.tables.records.TierChangeRecord;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.LedgerEntry.Kind;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.LotPart;
import jaidee.loyalty.PointsAccount;
import jaidee.loyalty.PointsLot;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ReasonWords;
import jaidee.loyalty.TierPolicy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Points and tiers of the story, by the policies of the real ledger. What lapses or falls due for review does so on its
/// day, whoever comes or does not.
final class LedgerBook {
    private final BulkRows rows;
    private final Programme programme;
    private final TierPolicy tiers;
    /// Accounts to look at after a day: points lapse, or a tier passes its last day.
    private final TreeMap<LocalDate, Set<Long>> dueAfter = new TreeMap<>();

    LedgerBook(BulkRows rows, Programme programme) {
        this.rows = rows;
        this.programme = programme;
        this.tiers = programme.tierPolicy();
    }

    Account open(long owner) {
        return new Account(owner, tiers.lowest());
    }

    /// Owners whose points lapsed or whose tier ended before `day`, each day's once.
    List<Long> dueBefore(LocalDate day) {
        var past = dueAfter.headMap(day);
        List<Long> owners = past.values().stream().flatMap(Set::stream).distinct().toList();
        past.clear();
        return owners;
    }

    void lapseAndReview(Account account, LocalDate day, OffsetDateTime at) {
        PointsAccount.Change change = account.points.lapse(day);
        if (!change.parts().isEmpty()) {
            LocalDate lastDay = account.points.lot(change.parts().getFirst().lot()).expiresOn().orElseThrow();
            long last = change.parts().stream().mapToLong(LotPart::lot).max().orElseThrow();
            Points points = change.parts().stream().map(LotPart::points).reduce(Points.ZERO, Points::plus);
            entry(account, "EXPIRE:" + account.owner + ":" + lastDay + ":" + last, Kind.EXPIRE, points, day, at,
                    Message.of("loyalty.reason.expired", lastDay), change.parts());
            account.points = change.after();
        }
        for (TierPolicy.Step step : tiers.reviews(account.held, account.spends, day)) step(account, step, null, at);
    }

    /// Points of the paper cards of before, counted when the clinic began with the program.
    void bringForward(Account account, Points points, LocalDate earnedOn, LocalDate day, OffsetDateTime at) {
        LedgerEntryRecord row = row(account, "FORWARD:" + account.owner, Kind.ADJUST, points, day, at,
                Message.of("loyalty.reason.brought_forward"));
        lot(account, rows.add(row), points, earnedOn);
    }

    void earn(Account account, Sold sold, EarnPolicy.Earned earned) {
        for (EarnPolicy.Part part : earned.parts()) {
            LedgerEntryRecord row = row(account, sold.key() + ":" + part.key(), LedgerService.kind(part.kind()), part.points(), sold.day(), sold.at(), part.why());
            row.setPetId(part.pet().map(PetId::value).orElse(null));
            row.setSaleId(sold.sale());
            row.setStaffId(sold.staff());
            lot(account, rows.add(row), part.points(), sold.day());
        }
    }

    /// Points are given for something; nothing happens when there are too few.
    ///
    /// @return whether they were there
    boolean redeem(Account account, String key, Points points, LocalDate day, OffsetDateTime at, Message why) {
        Outcome<PointsAccount.Change> outcome = account.points.redeem(points, day, programme.redeem());
        if (!(outcome instanceof Outcome.Done<PointsAccount.Change>(PointsAccount.Change change))) return false;
        entry(account, key, Kind.REDEEM, points.negated(), day, at, why, change.parts());
        account.points = change.after();
        return true;
    }

    /// Points that pay a part of a sale; they are there.
    void spend(Account account, Sold sold, Points points) {
        if (!points.isPositive()) return;
        PointsAccount.Change change = account.points.redeem(points, sold.day(), programme.redeem()).get();
        LedgerEntryRecord row = row(account, sold.key() + ":REDEEM", Kind.REDEEM, points.negated(), sold.day(), sold.at(),
                Message.of("loyalty.reason.spent", programme.redeem().worth(points)));
        row.setSaleId(sold.sale());
        row.setStaffId(sold.staff());
        allocate(rows.add(row), change.parts());
        account.points = change.after();
    }

    /// After a sale: counts it and lifts the owner when the year's spending deserves it.
    void spent(Account account, Sold sold, TierPolicy.Spend spend) {
        account.spends.add(spend);
        tiers.rise(account.held, account.spends, sold.day()).ifPresent(step -> step(account, step, sold.sale(), sold.at()));
    }

    private void step(Account account, TierPolicy.Step step, Long sale, OffsetDateTime at) {
        TierChangeRecord row = new TierChangeRecord();
        row.setOwnerId(account.owner);
        row.setTierCode(step.held().tier().code());
        row.setDirection(step.direction().name());
        row.setOnDay(step.day());
        row.setValidUntil(step.held().validUntil().orElse(null));
        row.setSaleId(sale);
        row.setAt(at);
        rows.add(row);
        account.held = step.held();
        step.held().validUntil().ifPresent(day -> due(account, day));
    }

    private void lot(Account account, long entry, Points points, LocalDate earnedOn) {
        Optional<LocalDate> expires = programme.expiry().expiresOn(earnedOn);
        PointsLotRecord row = new PointsLotRecord();
        row.setOwnerId(account.owner);
        row.setEntryId(entry);
        row.setPoints(points.value());
        row.setEarnedOn(earnedOn);
        row.setExpiresOn(expires.orElse(null));
        account.points = account.points.earn(PointsLot.fresh(rows.nextId(POINTS_LOT), points, earnedOn, expires)).after();
        rows.add(row);
        expires.ifPresent(day -> due(account, day));
    }

    private void due(Account account, LocalDate lastDay) {
        dueAfter.computeIfAbsent(lastDay, _ -> new TreeSet<>()).add(account.owner);
    }

    private void entry(Account account, String key, Kind kind, Points points, LocalDate day, OffsetDateTime at, Message why,
            List<LotPart> parts) {
        allocate(rows.add(row(account, key, kind, points, day, at, why)), parts);
    }

    private void allocate(long entry, List<LotPart> parts) {
        for (LotPart part : parts) {
            LotAllocationRecord row = new LotAllocationRecord();
            row.setEntryId(entry);
            row.setLotId(part.lot());
            row.setPoints(part.points().value());
            rows.add(row);
        }
    }

    private static LedgerEntryRecord row(Account account, String key, Kind kind, Points points, LocalDate day,
            OffsetDateTime at, Message why) {
        LedgerEntryRecord row = new LedgerEntryRecord();
        row.setOwnerId(account.owner);
        row.setIdempotencyKey(key);
        row.setKind(kind.name());
        row.setPoints(points.value());
        row.setAt(at);
        row.setBusinessDay(day);
        row.setReasonKey(why.key());
        row.setReasonArguments(ReasonWords.written(why));
        return row;
    }
}
