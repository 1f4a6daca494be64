package jaidee.partners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a month comes to between the clinic and a partner, settled once. Off the FX thread.
public final class SettlementService {
    private static final Logger LOG = LoggerFactory.getLogger(SettlementService.class);

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final PartnerRepository partners = new PartnerRepository();
    private final SettlementRepository settlements = new SettlementRepository();

    public SettlementService(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The folder is full, read-only or gone, or the file is open in the spreadsheet.
    public record FileNotWritten(String name) implements Refusal {
        @Override
        public Message message() {
            return Message.of("partners.refused.file", name);
        }
    }

    /// The month as it was settled, or as it would be now.
    public Settlement of(PartnerId partner, YearMonth month) {
        return transactions.read(ctx -> of(ctx, partner, month));
    }

    private Settlement of(DSLContext ctx, PartnerId id, YearMonth month) {
        Partner partner = partners.find(ctx, id).orElseThrow();
        Optional<SettlementRepository.Closed> closed = settlements.closed(ctx, id, month);
        return new Settlement(partner, month, closed.map(known -> settlements.of(ctx, known.id())).orElseGet(() -> settlements.open(ctx, id, month)),
                closed.map(SettlementRepository.Closed::settled));
    }

    /// Marks everything up to the end of the month as settled. Refuses without the right to edit rules, a month that is not
    /// over, was settled or has nothing to settle, and one before a month that was settled.
    public Outcome<Settlement> settle(PartnerId partner, YearMonth month, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            LocalDate today = LocalDate.ofInstant(at, Days.BANGKOK);
            Settlement due = of(ctx, partner, month);
            Optional<PartnerRefusal> against = against(ctx, due, today);
            if (against.isPresent()) return Outcome.refused(against.get());
            settlements.close(ctx, due, at, today, authority.by());
            audit.append(ctx, authority.by(), "partner.settled", "PARTNER", partner.value(), Map.of("month", month.toString(),
                    "toThem", due.toThem(), "toUs", due.toUs(), "vouchers", due.movements().size(), "answering", authority.answering().value()));
            return Outcome.done(of(ctx, partner, month));
        }));
    }

    private Optional<PartnerRefusal> against(DSLContext ctx, Settlement due, LocalDate today) {
        if (due.settled().isPresent()) return Optional.of(new PartnerRefusal.SettledBefore(due.settled().get().at(), due.settled().get().by()));
        if (!today.isAfter(due.month().atEndOfMonth())) return Optional.of(new PartnerRefusal.MonthNotOver(due.month()));
        if (settlements.closedLater(ctx, due.partner().id(), due.month())) return Optional.of(new PartnerRefusal.LaterSettled());
        return due.movements().isEmpty() ? Optional.of(new PartnerRefusal.NothingToSettle()) : Optional.empty();
    }

    /// Writes the month as a spreadsheet. Refuses without the right to see reports, and where the file can't be written.
    ///
    /// @return how many movements were written
    public Outcome<Integer> write(PartnerId partner, YearMonth month, Path file, Language language, Authority authority) {
        return transactions.read(ctx -> Rights.check(ctx, authority, Right.SEE_REPORTS)).then(_ -> {
            Settlement settlement = of(partner, month);
            try {
                SettlementFile.write(file, settlement, Texts.of(language));
            } catch (IOException failed) {
                LOG.warn("settlement not written", failed);
                return Outcome.refused(new FileNotWritten(file.getFileName().toString()));
            }
            return transactions.attempt(ctx -> {
                audit.append(ctx, authority.by(), "partner.exported", "PARTNER", partner.value(),
                        Map.of("month", month.toString(), "vouchers", settlement.movements().size()));
                return Outcome.done(settlement.movements().size());
            });
        });
    }
}
