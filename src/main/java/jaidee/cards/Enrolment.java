package jaidee.cards;

import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Enrolled;
import jaidee.owners.Enroller;
import jaidee.owners.OwnerService;
import jaidee.owners.Recommending;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.Optional;

/// A new owner becomes a member: owner, phones, consents, pets and the card in one transaction, all or nothing.
public final class Enrolment implements Enroller {
    private final Transactions transactions;
    private final OwnerService owners;
    private final CardService cards;
    private final Recommending recommending;

    public Enrolment(Transactions transactions, OwnerService owners, CardService cards) {
        this(transactions, owners, cards, Recommending.NONE);
    }

    /// @param recommending notes who sent them
    public Enrolment(Transactions transactions, OwnerService owners, CardService cards, Recommending recommending) {
        this.transactions = transactions;
        this.owners = owners;
        this.cards = cards;
        this.recommending = recommending;
    }

    /// A new member with the card to be printed.
    public record Member(Enrolled enrolled, MemberCard card) {
    }

    @Override
    public Outcome<Enrolled> enrol(EnrolRequest request, StaffId by) {
        return enrolMember(request, by).map(Member::enrolled);
    }

    /// Refuses by `OwnersRefusal` and what fields refuse.
    public Outcome<Member> enrolMember(EnrolRequest request, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> owners.enrolWithin(ctx, request, by).then(enrolled -> {
            Optional<Refusal> against = request.recommendedBy().flatMap(who -> recommending.note(ctx, who, enrolled.owner(), by));
            return against.isPresent() ? Outcome.refused(against.get()) : Outcome.done(new Member(enrolled, cards.issueWithin(ctx, enrolled.owner(), by)));
        })));
    }

    @Override
    public Recommending recommending() {
        return recommending;
    }
}
