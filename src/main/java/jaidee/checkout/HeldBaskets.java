package jaidee.checkout;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueRepository;
import jaidee.db.Transactions;
import jaidee.kernel.HeldBasketId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Bills on hold. They post nothing: no points, no coupon, no number, no money; taken up again they come to what they
/// come to that day. Each is taken up once, whoever asks first. The bill at the counter is kept the same way, so that a
/// power cut leaves it among those that wait.
public final class HeldBaskets {
    /// Longest name, in characters.
    public static final int NAME = 120;
    private static final int LARGEST = 1_000_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CheckoutService checkout;
    private final Clock clock;
    private final HeldBasketRepository held = new HeldBasketRepository();
    private final CatalogueRepository items = new CatalogueRepository();
    private final BillFactsRepository facts = new BillFactsRepository();
    private final SaleRepository sales = new SaleRepository();

    public HeldBaskets(Transactions transactions, AuditLog audit, CheckoutService checkout, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.checkout = checkout;
        this.clock = clock;
    }

    /// @param changes     what is not as it was when it was put on hold, said line by line
    /// @param outOfTheWay the bill that was put on hold to make room for it
    public record Resumed(Basket basket, List<Message> changes, Optional<HeldBasketId> outOfTheWay) {
    }

    /// What was thrown away, to be put back.
    public record Discarded(HeldBasketRepository.Row row) {
    }

    /// A bill that has to make room, with the name it gets.
    public record InTheWay(Basket basket, String name) {
    }

    /// @param name may be empty: the list then calls it by its time
    public Outcome<HeldBasketId> hold(Basket basket, String name, StaffId staff) {
        return Limits.line("name", name, NAME).then(cleaned -> transactions.attempt(ctx -> Rights.here(ctx, staff).then(_ -> hold(ctx, basket, cleaned, staff))));
    }

    private Outcome<HeldBasketId> hold(DSLContext ctx, Basket basket, String name, StaffId staff) {
        if (basket.isEmpty()) return Outcome.refused(new HeldRefusal.Nothing());
        if (sales.byKey(ctx, basket.key()).isPresent()) return Outcome.refused(new HeldRefusal.PaidAlready());
        if (held.waits(ctx, basket.key())) return Outcome.refused(new HeldRefusal.TakenAlready());
        String content = KeptBasket.of(basket).written();
        if (content.length() > LARGEST) return Outcome.refused(new HeldRefusal.TooLarge());
        return Outcome.done(held.put(ctx, row(basket, name, content, HeldBasketRepository.HELD, staff)));
    }

    private HeldBasketRepository.Row row(Basket basket, String name, String content, String state, StaffId staff) {
        return new HeldBasketRepository.Row(null, basket.key(), name, basket.owner(), content, clock.instant(), staff, "", state);
    }

    /// All that wait, what was left open first, then the longest waiting, with what they come to today.
    public List<HeldBill> all() {
        return transactions.read(ctx -> held.waiting(ctx).stream().map(row -> bill(ctx, row)).toList());
    }

    public int count() {
        return transactions.read(held::count);
    }

    private HeldBill bill(DSLContext ctx, HeldBasketRepository.Row row) {
        Optional<HeldBill.Content> content = KeptBasket.read(row.content()).map(kept -> {
            Basket basket = resumption(ctx, kept).basket(row.key()).basket();
            return new HeldBill.Content(basket.lines().size(), checkout.quote(basket).net());
        });
        return new HeldBill(row.id(), row.name(), row.at(), row.byName(), row.state().equals(HeldBasketRepository.LEFT), content);
    }

    /// Takes one up again. What is at the counter is put on hold in the same transaction, so that neither is ever lost.
    ///
    /// @param inTheWay the bill at the counter; empty when there is nothing on it
    public Outcome<Resumed> resume(HeldBasketId id, Optional<InTheWay> inTheWay, StaffId staff) {
        return transactions.attempt(ctx -> Rights.here(ctx, staff).then(_ -> take(ctx, id).then(row -> outOfTheWay(ctx, inTheWay, staff).map(other -> {
            Resumption.Resumed today = resumption(ctx, KeptBasket.read(row.content()).orElseThrow()).basket(row.key());
            return new Resumed(today.basket(), today.changes(), other);
        })))).map(this::withObstacles);
    }

    private Outcome<HeldBasketRepository.Row> take(DSLContext ctx, HeldBasketId id) {
        Optional<HeldBasketRepository.Row> row = held.find(ctx, id);
        if (row.isPresent() && KeptBasket.read(row.get().content()).isEmpty()) return Outcome.refused(new HeldRefusal.Unreadable());
        if (row.isEmpty() || !held.open(ctx, id)) return Outcome.refused(new HeldRefusal.TakenAlready());
        return sales.byKey(ctx, row.get().key()).isPresent() ? Outcome.refused(new HeldRefusal.PaidAlready()) : Outcome.done(row.get());
    }

    private Outcome<Optional<HeldBasketId>> outOfTheWay(DSLContext ctx, Optional<InTheWay> other, StaffId staff) {
        return other.isEmpty() ? Outcome.done(Optional.empty())
                : hold(ctx, other.get().basket(), shortened(other.get().name()), staff).map(Optional::of);
    }

    // a name the program made up must not stand in the way
    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, name.offsetByCodePoints(0, NAME / 2));
    }

    /// What stands against the bill today is said with the rest: a coupon used meanwhile, points that are gone.
    private Resumed withObstacles(Resumed resumed) {
        Stream<Message> obstacles = checkout.quote(resumed.basket()).obstacles().stream().map(Refusal::message);
        return new Resumed(resumed.basket(), Stream.concat(resumed.changes().stream(), obstacles).distinct().toList(), resumed.outOfTheWay());
    }

    private Resumption resumption(DSLContext ctx, KeptBasket kept) {
        return new Resumption(kept, kept.ofOwner().flatMap(owner -> held.ownerNow(ctx, owner)),
                items.items(ctx, kept.lines().stream().map(line -> new ItemId(line.item())).toList()),
                facts.pets(ctx, kept.lines().stream().flatMap(line -> line.forPet().stream()).toList()), checkout.knownRewards(ctx, kept.wantedRewards()));
    }

    /// Throws one away; it can be put back. Noted in the log.
    public Outcome<Discarded> discard(HeldBasketId id, StaffId staff) {
        return transactions.attempt(ctx -> Rights.here(ctx, staff).then(_ -> {
            Optional<HeldBasketRepository.Row> row = held.find(ctx, id);
            if (row.isEmpty() || !held.delete(ctx, id)) return Outcome.refused(new HeldRefusal.TakenAlready());
            note(ctx, "held.discarded", row.get(), staff);
            return Outcome.done(new Discarded(row.get()));
        }));
    }

    public Outcome<HeldBasketId> putBack(Discarded discarded, StaffId staff) {
        return transactions.attempt(ctx -> Rights.here(ctx, staff).then(_ -> {
            HeldBasketRepository.Row row = discarded.row();
            note(ctx, "held.put_back", row, staff);
            return Outcome.done(held.put(ctx, row));
        }));
    }

    private void note(DSLContext ctx, String action, HeldBasketRepository.Row row, StaffId staff) {
        List<KeptBasket.Line> lines = KeptBasket.read(row.content()).map(KeptBasket::lines).orElse(List.of());
        long satang = lines.stream().mapToLong(line -> line.price() * line.quantity()).sum();
        audit.append(ctx, staff, action, "HELD_BASKET", row.id().value(),
                Map.of("name", row.name(), "lines", lines.size(), "gross", Money.satang(satang)));
    }

    /// Keeps the bill at the counter as it is now, against a power cut. Nothing is kept of one that is paid or on hold.
    public void keepOpen(Basket basket, String name, StaffId staff) {
        String content = KeptBasket.of(basket).written();
        if (content.length() > LARGEST) return;
        transactions.write(ctx -> {
            boolean over = held.waits(ctx, basket.key()) || sales.byKey(ctx, basket.key()).isPresent();
            return over ? null : held.put(ctx, row(basket, shortened(name), content, HeldBasketRepository.OPEN, staff));
        });
    }

    /// The bill with this key is no longer at the counter.
    public void forgetOpen(String key) {
        transactions.write(ctx -> {
            held.delete(ctx, key, HeldBasketRepository.OPEN);
            return null;
        });
    }

    /// At start: what was open when the program ended waits with the others.
    ///
    /// @return how many there are of that kind
    public int recover() {
        return transactions.write(held::leave);
    }
}
