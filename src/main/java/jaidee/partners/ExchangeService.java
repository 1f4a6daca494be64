package jaidee.partners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.loyalty.PointsExchange;
import jaidee.loyalty.PointsMoved;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points exchanged at the desk: an owner's points leave as vouchers for a partner, vouchers of a partner bring points, and
/// vouchers that the partner took come back. A voucher has one turn, however it is entered.
public final class ExchangeService {
    /// In one go.
    public static final int MOST_BLOCKS = 100;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final Clock clock;
    private final PartnerRepository partners = new PartnerRepository();
    private final VoucherRepository vouchers = new VoucherRepository();
    private final PointsExchange points = new PointsExchange();
    private PointsMoved moved = PointsMoved.NOBODY;

    public ExchangeService(Transactions transactions, AuditLog audit, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.codes = codes;
        this.clock = clock;
    }

    /// @param key made when the form is opened: however often it is confirmed, the points leave once
    public record Spending(String key, OwnerId owner, PartnerId partner, int blocks, StaffId staff) {
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// The voucher behind a code as it was scanned or typed, in whatever state it is. Refuses what is no code of a voucher,
    /// and one that was not printed here.
    public Outcome<Voucher> look(String typed) {
        return code(typed).then(code -> transactions.read(ctx -> find(ctx, code)));
    }

    /// What the owner exchanged, the newest first.
    public List<Voucher> of(OwnerId owner, int most) {
        return transactions.read(ctx -> vouchers.ofOwner(ctx, owner, most));
    }

    /// The owner's points leave in whole blocks, as one voucher a block. Refuses a partner that does not exchange now, more
    /// than there is, and more than a month allows.
    public Outcome<List<Voucher>> spend(Spending wanted) {
        if (wanted.blocks() < 1 || wanted.blocks() > MOST_BLOCKS) return Outcome.refused(new PartnerRefusal.NoBlocks(MOST_BLOCKS));
        return transactions.attempt(ctx -> {
            Optional<Long> before = points.written(ctx, wanted.key());
            return before.isPresent() ? Outcome.done(vouchers.ofEntry(ctx, before.get())) : sells(ctx, wanted.staff()).then(_ -> spend(ctx, wanted));
        });
    }

    private Outcome<List<Voucher>> spend(DSLContext ctx, Spending wanted) {
        Partner partner = partners.find(ctx, wanted.partner()).orElseThrow();
        if (!partner.active()) return Outcome.refused(new PartnerRefusal.NotActive(partner.name()));
        Instant at = now();
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        Exchange block = partner.terms().out(), all = block.times(wanted.blocks());
        Optional<PartnerRefusal> over = over(partner, all.ours(), vouchers.takenOut(ctx, wanted.owner(), partner.id(), YearMonth.from(day)));
        if (over.isPresent()) return Outcome.refused(over.get());
        return points.leave(ctx, new PointsExchange.Deed(wanted.key(), wanted.owner(), all.ours(),
                Message.of("partners.reason.out", partner.name(), all.theirs()), at, wanted.staff())).map(entry -> {
            int first = vouchers.lastNumber(ctx) + 1;
            List<VoucherRepository.NewVoucher> made = new ArrayList<>();
            for (int i = 0; i < wanted.blocks(); i++)
                made.add(new VoucherRepository.NewVoucher(first + i, codes.issue(CodeKind.PARTNER).token(), partner, Way.OUT, block, at,
                        day.plusDays(partner.terms().voucherDays()), wanted.owner(), entry, wanted.staff()));
            vouchers.insert(ctx, made);
            moved.moved(ctx, wanted.owner());
            audit.append(ctx, wanted.staff(), "partner.points_out", "OWNER", wanted.owner().value(),
                    Map.of("partner", partner.name(), "points", all.ours(), "first", first, "last", first + wanted.blocks() - 1));
            return vouchers.ofEntry(ctx, entry);
        });
    }

    /// A voucher that the partner handed out brings its points, by the exchange in force when it was printed. Refuses one
    /// that is used, void, too late, of the other way or not ours, and more than a month allows.
    public Outcome<Voucher> earn(String typed, OwnerId owner, StaffId staff) {
        return transactions.attempt(ctx -> sells(ctx, staff).then(_ -> code(typed)).then(code -> find(ctx, code)).then(voucher -> {
            Instant at = now();
            LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
            Optional<PartnerRefusal> against = against(voucher, Way.IN).or(() -> day.isAfter(voucher.lastDay())
                    ? Optional.of(new PartnerRefusal.TooLate(voucher.numbered(), voucher.lastDay())) : Optional.empty())
                    .or(() -> over(partners.find(ctx, voucher.partner()).orElseThrow(), voucher.ours(),
                            vouchers.broughtIn(ctx, owner, voucher.partner(), YearMonth.from(day))));
            if (against.isPresent()) return Outcome.refused(against.get());
            long entry = points.arrive(ctx, new PointsExchange.Deed("PARTNER-IN:" + voucher.id(), owner, voucher.ours(),
                    Message.of("partners.reason.in", voucher.partnerName(), voucher.numbered()), at, staff));
            vouchers.take(ctx, voucher, owner, entry, day, at, staff);
            moved.moved(ctx, owner);
            audit.append(ctx, staff, "partner.points_in", "OWNER", owner.value(),
                    Map.of("partner", voucher.partnerName(), "points", voucher.ours(), "voucher", voucher.number()));
            return Outcome.done(vouchers.find(ctx, voucher.id()));
        }));
    }

    /// A voucher of an owner came back from the partner that took it: from now on the clinic owes its value. One that
    /// arrives after its last day counts, for the partner took it before. Refuses one that came back before or is void.
    public Outcome<Voucher> returned(String typed, StaffId staff) {
        return transactions.attempt(ctx -> sells(ctx, staff).then(_ -> code(typed)).then(code -> find(ctx, code)).then(voucher -> {
            Optional<PartnerRefusal> against = against(voucher, Way.OUT);
            if (against.isPresent()) return Outcome.refused(against.get());
            Instant at = now();
            vouchers.take(ctx, voucher, voucher.holder().orElseThrow().owner(), voucher.entry().orElseThrow(),
                    LocalDate.ofInstant(at, Days.BANGKOK), at, staff);
            audit.append(ctx, staff, "partner.voucher_back", "PARTNER", voucher.partner().value(), Map.of("voucher", voucher.number()));
            return Outcome.done(vouchers.find(ctx, voucher.id()));
        }));
    }

    /// Notes that vouchers were handed over on paper: the next printing is a copy.
    public void printed(List<Voucher> sheets) {
        transactions.write(ctx -> {
            vouchers.printed(ctx, sheets.stream().map(Voucher::id).toList(), now());
            return sheets.size();
        });
    }

    /// Points move only by who may sell.
    private static Outcome<Authority> sells(DSLContext ctx, StaffId staff) {
        return Rights.check(ctx, Authority.of(staff), Right.SELL);
    }

    private static Outcome<ScanCode> code(String typed) {
        String text = typed == null ? "" : typed;
        return ScanCode.parse(text).or(() -> ScanCode.parse(CodeKind.PARTNER.prefix() + text)).filter(code -> code.kind() == CodeKind.PARTNER)
                .map(Outcome::done).orElseGet(() -> Outcome.refused(new PartnerRefusal.NoCode()));
    }

    private Outcome<Voucher> find(DSLContext ctx, ScanCode code) {
        return vouchers.byToken(ctx, code.token()).map(Outcome::done).orElseGet(() -> Outcome.refused(new PartnerRefusal.Unknown(code.readable())));
    }

    private static Optional<PartnerRefusal> against(Voucher voucher, Way wanted) {
        if (voucher.way() != wanted) return Optional.of(new PartnerRefusal.OtherWay(voucher.way(), voucher.partnerName()));
        return voucher.voided().<PartnerRefusal>map(ended -> new PartnerRefusal.VoidedBefore(voucher.numbered(), ended.at(), ended.reason()))
                .or(() -> voucher.used().map(used -> new PartnerRefusal.UsedBefore(voucher.way(), voucher.numbered(), used.at(), used.owner(), used.by())));
    }

    private static Optional<PartnerRefusal> over(Partner partner, Points more, Points had) {
        return partner.terms().mostAMonth().filter(most -> had.plus(more).compareTo(most) > 0).map(most -> new PartnerRefusal.OverLimit(most, had));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
