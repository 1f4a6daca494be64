package jaidee.cards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CardId;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerChanges;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Member cards at the desk. A card is good until it is replaced or revoked; an old one never leads to an owner again.
/// Refuses by `CardRefusal`.
public final class CardService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final CodeIssuer issuer;
    private final Clock clock;
    private final CardRepository cards = new CardRepository();

    public CardService(Transactions transactions, AuditLog audit, OwnerChanges changes, CodeIssuer issuer, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.issuer = issuer;
        this.clock = clock;
    }

    /// Whose card this is. Refuses unknown, replaced and revoked ones with the reason.
    public Outcome<OwnerId> lookUp(ScanCode code) {
        return holder(code).map(CardHolder::owner);
    }

    /// Who carries this card. Refuses as `lookUp`, and the card of a carer whose time has ended.
    public Outcome<CardHolder> holder(ScanCode code) {
        if (code.kind() != CodeKind.MEMBER) return Outcome.refused(new CardRefusal.NotACard(code.kind().named()));
        Optional<MemberCard> card = transactions.read(ctx -> cards.find(ctx, code));
        if (card.isEmpty()) return Outcome.refused(new CardRefusal.Unknown(code.readable()));
        if (card.get().end().isPresent()) return refused(card.get().end().get());
        boolean gone = card.get().carer().filter(who -> !transactions.read(ctx -> cards.carers(ctx, card.get().owner())).containsKey(who)).isPresent();
        return gone ? Outcome.refused(new CardRefusal.CarerEnded()) : Outcome.done(new CardHolder(card.get().owner(), card.get().carer()));
    }

    /// Another card for an owner whose good card was lost or damaged, or who has none; the old one is refused from now on.
    public Outcome<MemberCard> replace(OwnerId owner, EndReason reason, StaffId by) {
        if (!reason.isReplacement()) throw new IllegalArgumentException("no reason to replace a card: " + reason);
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            List<MemberCard> good = good(ctx, owner);
            MemberCard fresh = issueWithin(ctx, owner, by);
            for (MemberCard old : good) end(ctx, old, reason, Optional.of(fresh.id()), by);
            return Outcome.done(fresh);
        }));
    }

    /// The owner and those who may act for them, with their good cards.
    public List<FamilyCard> family(OwnerId owner) {
        return transactions.read(ctx -> {
            List<MemberCard> good = cards.ofOwner(ctx, owner).stream().filter(MemberCard::isGood).toList();
            List<FamilyCard> family = new ArrayList<>(List.of(new FamilyCard(Optional.empty(), "", of(good, Optional.empty()))));
            cards.carers(ctx, owner).forEach((carer, name) -> family.add(new FamilyCard(Optional.of(carer), name, of(good, Optional.of(carer)))));
            return List.copyOf(family);
        });
    }

    private static Optional<MemberCard> of(List<MemberCard> good, Optional<Long> carer) {
        return good.stream().filter(card -> card.carer().equals(carer)).findFirst();
    }

    /// A card for one of the family, on the owner's account; a good one they have is refused from now on.
    public Outcome<MemberCard> issueForCarer(OwnerId owner, long carer, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            if (!cards.carers(ctx, owner).containsKey(carer)) return Outcome.refused(new CardRefusal.CarerEnded());
            List<MemberCard> good = cards.ofOwner(ctx, owner).stream().filter(MemberCard::isGood)
                    .filter(card -> card.carer().equals(Optional.of(carer))).toList();
            MemberCard fresh = issueWithin(ctx, owner, Optional.of(carer), by);
            for (MemberCard old : good) end(ctx, old, EndReason.LOST, Optional.of(fresh.id()), by);
            return Outcome.done(fresh);
        }));
    }

    /// Ends the owner's good card without another one.
    public Outcome<MemberCard> revoke(OwnerId owner, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            List<MemberCard> good = good(ctx, owner);
            if (good.isEmpty()) return Outcome.refused(new CardRefusal.NoGoodCard());
            for (MemberCard old : good) end(ctx, old, EndReason.REVOKED, Optional.empty(), by);
            return Outcome.done(good.getFirst());
        }));
    }

    /// The card that is good now; the newest when an owner merged from two has several.
    public Optional<MemberCard> goodCard(OwnerId owner) {
        return transactions.read(ctx -> good(ctx, owner)).stream().findFirst();
    }

    /// Every card the owner ever had, the newest first.
    public List<MemberCard> ofOwner(OwnerId owner) {
        return transactions.read(ctx -> cards.ofOwner(ctx, owner));
    }

    /// Notes that cards went to a printer or into a file.
    public void printed(List<CardId> printed, StaffId by) {
        transactions.write(ctx -> {
            Instant now = clock.instant();
            for (CardId card : printed) {
                cards.logPrinted(ctx, card, by, now);
                audit.append(ctx, by, "card.printed", "CARD", card.value(), Map.of());
            }
            return null;
        });
    }

    /// Makes a card as part of a transaction.
    MemberCard issueWithin(DSLContext ctx, OwnerId owner, StaffId by) {
        return issueWithin(ctx, owner, Optional.empty(), by);
    }

    private MemberCard issueWithin(DSLContext ctx, OwnerId owner, Optional<Long> carer, StaffId by) {
        ScanCode code = issuer.issue(CodeKind.MEMBER);
        while (cards.exists(ctx, code)) code = issuer.issue(CodeKind.MEMBER);
        Instant now = clock.instant();
        CardId id = cards.insert(ctx, owner, carer, code, by, now);
        audit.append(ctx, by, "card.issued", "CARD", id.value(), Map.of("owner", owner.value()));
        changes.announce(owner);
        return new MemberCard(id, owner, code, now, Optional.empty(), Optional.empty(), carer);
    }

    private void end(DSLContext ctx, MemberCard card, EndReason reason, Optional<CardId> replacedBy, StaffId by) {
        cards.end(ctx, card.id(), reason, replacedBy, by, clock.instant());
        audit.append(ctx, by, "card.ended", "CARD", card.id().value(), Map.of("reason", reason.name()));
        changes.announce(card.owner());
    }

    private List<MemberCard> good(DSLContext ctx, OwnerId owner) {
        return cards.ofOwner(ctx, owner).stream().filter(card -> card.isGood() && card.carer().isEmpty()).toList();
    }

    private static <T> Outcome<T> refused(MemberCard.End end) {
        return Outcome.refused(end.reason().isReplacement()
                ? new CardRefusal.Replaced(end.at(), end.reason(), end.byName())
                : new CardRefusal.Revoked(end.at(), end.byName()));
    }
}
