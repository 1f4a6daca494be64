package jaidee.partners;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.loyalty.PointsExchange;
import jaidee.loyalty.PointsMoved;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Partners as the manager keeps them: what was agreed, sheets of vouchers printed beforehand, and those that got lost.
public final class PartnerService {
    /// More sheets at once, points in a block or days than this are slips of the finger.
    public static final int MOST_AT_ONCE = 500;
    private static final long MOST_POINTS = 1_000_000, MOST_SATANG = 100_000_000;
    private static final int MOST_DAYS = 1_100, PHONE = 60, REASON = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final Clock clock;
    private final PartnerRepository partners = new PartnerRepository();
    private final VoucherRepository vouchers = new VoucherRepository();
    private final PointsExchange points = new PointsExchange();
    private PointsMoved moved = PointsMoved.NOBODY;

    public PartnerService(Transactions transactions, AuditLog audit, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.codes = codes;
        this.clock = clock;
    }

    /// What became of a range of numbers.
    ///
    /// @param voided how many can no longer be used
    /// @param kept   how many were used or void before
    public record VoidDone(int voided, int kept) {
    }

    /// Those who exchange first, then by name.
    public List<Partner> all() {
        return transactions.read(partners::all);
    }

    /// Vouchers of one way, the newest first.
    public List<Voucher> vouchers(PartnerId partner, Way way, int most) {
        return transactions.read(ctx -> vouchers.ofPartner(ctx, partner, way, most));
    }

    /// Adds a partner or changes one; other terms make a new version. Refuses without the right to edit rules, a name that
    /// another has, and blocks of nothing.
    public Outcome<Partner> save(PartnerDraft draft, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> Limits.required("name", draft.name(), Limits.NAME))
                .then(name -> Limits.line("contact", draft.contact(), Limits.NAME)
                .then(contact -> Limits.line("phone", draft.phone(), PHONE).then(phone -> {
                    Optional<Refusal> wrong = wrong(ctx, draft, name);
                    return wrong.isPresent() ? Outcome.refused(wrong.get())
                            : Outcome.done(written(ctx, new PartnerDraft(draft.id(), name, contact, phone, draft.active(), draft.terms()), authority));
                }))));
    }

    private Partner written(DSLContext ctx, PartnerDraft draft, Authority authority) {
        Optional<Partner> before = draft.id().flatMap(id -> partners.find(ctx, id));
        PartnerId id = before.map(Partner::id).orElseGet(() -> partners.insert(ctx, draft.name(), draft.contact(), draft.phone(), draft.active()));
        if (before.isPresent()) partners.update(ctx, id, draft.name(), draft.contact(), draft.phone(), draft.active());
        if (before.filter(known -> known.terms().equals(draft.terms())).isEmpty())
            partners.insert(ctx, id, before.map(Partner::version).orElse(0) + 1, draft.terms(), clock.instant(), authority.by());
        Partner saved = partners.find(ctx, id).orElseThrow();
        Map<String, Object> detail = Difference.between(before.map(PartnerService::told).orElse(Map.of()), told(saved));
        detail.put("answering", authority.answering().value());
        audit.append(ctx, authority.by(), "partner.saved", "PARTNER", id.value(), detail);
        return saved;
    }

    private static Map<String, Object> told(Partner partner) {
        return Map.of("name", partner.name(), "contact", partner.contact(), "phone", partner.phone(), "active", partner.active(), "version", partner.version(),
                "out", blocks(partner.terms().out()), "in", blocks(partner.terms().in()));
    }

    private static String blocks(Exchange exchange) {
        return exchange.ours().value() + ":" + exchange.theirs().value() + ":" + exchange.value();
    }

    private Optional<Refusal> wrong(DSLContext ctx, PartnerDraft draft, String name) {
        Terms terms = draft.terms();
        if (partners.named(ctx, name).filter(other -> !Optional.of(other).equals(draft.id())).isPresent())
            return Optional.of(new PartnerRefusal.NameTaken(name, "name"));
        for (Way way : Way.values()) {
            Exchange block = terms.of(way);
            for (long side : new long[]{block.ours().value(), block.theirs().value()})
                if (side < 1 || side > MOST_POINTS) return Optional.of(new PartnerRefusal.NotABlock(way.name()));
            if (block.value().isNegative() || block.value().satang() > MOST_SATANG) return Optional.of(new PartnerRefusal.NotABlock(way.name()));
        }
        if (terms.voucherDays() < 1 || terms.voucherDays() > MOST_DAYS) return Optional.of(new PartnerRefusal.NotABlock("days"));
        return terms.mostAMonth().filter(most -> !most.isPositive()).isPresent() ? Optional.of(new PartnerRefusal.NotABlock("most")) : Optional.empty();
    }

    /// Makes vouchers of one block each, for the partner to hand out; their numbers follow one another. Refuses without the
    /// right to edit rules, a partner that does not exchange now, and too many.
    public Outcome<List<Voucher>> batch(PartnerId id, int count, Authority authority) {
        if (count < 1 || count > MOST_AT_ONCE) return Outcome.refused(new PartnerRefusal.NoBlocks(MOST_AT_ONCE));
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            Partner partner = partners.find(ctx, id).orElseThrow();
            if (!partner.active()) return Outcome.refused(new PartnerRefusal.NotActive(partner.name()));
            Instant at = now();
            int first = vouchers.lastNumber(ctx) + 1;
            LocalDate lastDay = LocalDate.ofInstant(at, Days.BANGKOK).plusDays(partner.terms().voucherDays());
            List<VoucherRepository.NewVoucher> made = new ArrayList<>();
            for (int i = 0; i < count; i++)
                made.add(new VoucherRepository.NewVoucher(first + i, codes.issue(CodeKind.PARTNER).token(), partner, Way.IN, partner.terms().in(), at,
                        lastDay, null, null, authority.by()));
            vouchers.insert(ctx, made);
            audit.append(ctx, authority.by(), "partner.batch", "PARTNER", id.value(), Map.of("first", first, "last", first + count - 1,
                    "points", partner.terms().in().ours(), "answering", authority.answering().value()));
            return Outcome.done(vouchers.between(ctx, first, first + count - 1));
        }));
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Ends the vouchers of a partner with these numbers that were not used: lost sheets. The points of an owner's voucher
    /// go back to its owner. Refuses without the right to void, without a reason, and when none is left to end.
    public Outcome<VoidDone> annul(PartnerId partner, int first, int last, String reason, Authority authority) {
        return Limits.required("reason", reason, REASON).then(said -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.VOID_COUPON).then(_ -> {
            List<Voucher> all = first > last ? List.of()
                    : vouchers.between(ctx, first, last).stream().filter(voucher -> voucher.partner().equals(partner)).toList();
            List<Voucher> open = all.stream().filter(Voucher::open).toList();
            if (open.isEmpty()) return Outcome.refused(new PartnerRefusal.NothingToVoid());
            Instant at = now();
            open.forEach(voucher -> annul(ctx, voucher, said, at, authority));
            audit.append(ctx, authority.by(), "partner.voided", "PARTNER", partner.value(), Map.of("first", first, "last", last, "voided", open.size(),
                    "reason", said, "answering", authority.answering().value()));
            return Outcome.done(new VoidDone(open.size(), all.size() - open.size()));
        })));
    }

    private void annul(DSLContext ctx, Voucher voucher, String reason, Instant at, Authority authority) {
        vouchers.annul(ctx, voucher.id(), reason, at, authority.by());
        voucher.holder().ifPresent(holder -> {
            points.comeBack(ctx, voucher.entry().orElseThrow(), new PointsExchange.Deed("PARTNER-VOID:" + voucher.id(), holder.owner(), voucher.ours(),
                    Message.of("partners.reason.back", voucher.partnerName(), voucher.numbered()), at, authority.by()));
            moved.moved(ctx, holder.owner());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
