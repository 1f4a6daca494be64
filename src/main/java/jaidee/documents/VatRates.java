package jaidee.documents;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The rates of VAT by date. Only the future can be changed: bills that were made keep the rate they were made with.
public final class VatRates {
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final int NOTE = 200;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final VatRateRepository rates = new VatRateRepository();

    public VatRates(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param field of the form that is wrong
    private record Refused(String field, Message message) implements Refusal {
    }

    /// The latest first.
    public List<VatRate> all() {
        return transactions.read(rates::all);
    }

    /// A new rate from a day to come.
    ///
    /// @param percent from 0 to 50, with up to two decimals; may be null while nothing sensible is typed
    /// @param from    may be null while nothing sensible is typed
    public Outcome<VatRate> add(Authority authority, LocalDate from, BigDecimal percent, String note) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.CHANGE_SETTINGS).then(may -> {
            if (percent == null || percent.compareTo(MOST) > 0) return Outcome.refused(new Refused("percent", Message.of("documents.vat.refused.percent")));
            if (from == null || !from.isAfter(today())) return Outcome.refused(new Refused("from", Message.of("documents.vat.refused.past")));
            if (rates.all(ctx).stream().anyMatch(rate -> rate.from().equals(from)))
                return Outcome.refused(new Refused("from", Message.of("documents.vat.refused.there")));
            return Limits.line("note", note, NOTE).map(why -> {
                VatRate rate = new VatRate(from, percent.movePointRight(2).intValueExact(), why);
                rates.insert(ctx, rate);
                audit.append(ctx, authority.by(), "vat.rate_added", "VAT_RATE", null, told(rate, authority));
                return rate;
            });
        }));
    }

    /// Takes back a rate that has not begun.
    public Outcome<VatRate> remove(Authority authority, VatRate rate) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.CHANGE_SETTINGS).then(may -> {
            if (!rate.from().isAfter(today())) return Outcome.refused(new Refused("", Message.of("documents.vat.refused.holds")));
            rates.delete(ctx, rate);
            audit.append(ctx, authority.by(), "vat.rate_removed", "VAT_RATE", null, told(rate, authority));
            return Outcome.done(rate);
        }));
    }

    private static Map<String, Object> told(VatRate rate, Authority authority) {
        return Map.of("from", rate.from().toString(), "percent", rate.percent(), "note", rate.note(),
                "approvedBy", authority.approvedBy().map(who -> String.valueOf(who.value())).orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
