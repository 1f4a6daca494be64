package jaidee.checkout;

import jaidee.db.Transactions;
import jaidee.documents.DocumentKind;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerSearch;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The bills to look through: those of a day, those of an owner, and those found by number, day, amount or whose they are.
/// As quick with a million bills as with ten; off the FX thread.
public final class BillBook {
    private static final int PAGE = 200, FOUND = 100, OWNERS = 20, OF_OWNER = 500;

    private final Transactions transactions;
    private final OwnerSearch owners;
    private final BillRepository bills = new BillRepository();

    public BillBook(Transactions transactions, OwnerSearch owners) {
        this.transactions = transactions;
        this.owners = owners;
    }

    /// The newest bills of a day and its sum.
    public BillDay day(LocalDate day) {
        return day(day, BillFilter.ALL);
    }

    /// The newest bills of a day that the filter lets through; count and sum are of these too.
    public BillDay day(LocalDate day, BillFilter filter) {
        return transactions.read(ctx -> bills.dayOf(ctx, day, filter, bills.lines(ctx, bills.ofDay(ctx, day, filter, Optional.empty(), PAGE))));
    }

    /// The bills of the day that came before `last`, the newest first.
    public List<BillLine> before(LocalDate day, SaleId last, BillFilter filter) {
        return transactions.read(ctx -> bills.lines(ctx, bills.ofDay(ctx, day, filter, Optional.of(last), PAGE)));
    }

    /// The bills of an owner, the newest first.
    public List<BillLine> of(OwnerId owner, BillFilter filter) {
        return transactions.read(ctx -> bills.lines(ctx, bills.only(ctx, bills.of(ctx, List.of(owner), OF_OWNER), filter)));
    }

    /// Bills by number (whole, its beginning, without its letters, or the running part within the month of `day`), by the
    /// code below the QR, by a day or from one to another (`1/11/69 - 15/11/69`, either era), by what was paid, or by whose
    /// they are: name, phone, pet. Numbers first, then days, amounts, and the newest.
    public List<BillLine> find(String typed, LocalDate day, BillFilter filter) {
        if (typed.isBlank()) return List.of();
        return transactions.read(ctx -> {
            Set<Long> ids = new LinkedHashSet<>(meant(ctx, BillWords.of(typed, day), day));
            List<OwnerId> whose = owners.find(typed.strip(), OWNERS).stream().map(hit -> hit.owner().id()).toList();
            ids.addAll(bills.of(ctx, whose, FOUND));
            return bills.lines(ctx, bills.only(ctx, List.copyOf(ids), filter).stream().limit(FOUND).toList());
        });
    }

    private Set<Long> meant(DSLContext ctx, BillWords words, LocalDate day) {
        Set<Long> ids = new LinkedHashSet<>();
        words.token().ifPresent(token -> ids.addAll(bills.withToken(ctx, token)));
        words.running().ifPresent(running -> ids.addAll(bills.running(ctx, DocumentKind.period(day), running)));
        words.beginnings().forEach(beginning -> ids.addAll(bills.numbered(ctx, beginning, FOUND)));
        words.days().ifPresent(days -> ids.addAll(bills.between(ctx, days.from(), days.to(), FOUND)));
        words.amount().ifPresent(amount -> ids.addAll(bills.paying(ctx, amount, FOUND)));
        return ids;
    }
}
