package jaidee.cards;

import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.owners.Desk;
import jaidee.owners.EnrolRequest;
import jaidee.owners.OwnerSearch;
import jaidee.owners.PetDetails;
import jaidee.owners.Species;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardServiceTest {
    private final Desk desk = new Desk();
    private final CodeIssuer issuer = new CodeIssuer(new Random(1));
    private final CardService cards = new CardService(desk.transactions, desk.audit, desk.changes, issuer, Desk.CLOCK);
    private final Enrolment enrolment = new Enrolment(desk.transactions, desk.owners, cards);
    private final Enrolment.Member member = enrolment.enrolMember(request(PetDetails.of("โมจิ", Species.DOG)), desk.mint).get();
    private final OwnerId owner = member.enrolled().owner();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewMemberHasACardThatLeadsToThem() {
        assertThat(cards.lookUp(member.card().code()).get()).isEqualTo(owner);
        assertThat(cards.goodCard(owner)).contains(member.card());
    }

    @Test
    void aRefusedEnrolmentLeavesNeitherOwnerNorCard() {
        assertThat(enrolment.enrolMember(request(PetDetails.of("", Species.DOG)), desk.mint).isDone()).isFalse();
        assertThat(desk.transactions.<Integer>read(ctx -> ctx.fetchCount(OWNER))).isOne();
        assertThat(desk.transactions.<Integer>read(ctx -> ctx.fetchCount(MEMBER_CARD))).isOne();
    }

    @Test
    void aLostCardIsReplacedAndTheOldOneRefusedSayingWhen() {
        MemberCard fresh = cards.replace(owner, EndReason.LOST, desk.mint).get();
        assertThat(cards.lookUp(fresh.code()).get()).isEqualTo(owner);
        assertThat(cards.lookUp(member.card().code()).refusal()).get()
                .isEqualTo(new CardRefusal.Replaced(Desk.CLOCK.instant(), EndReason.LOST, "มินต์"))
                .extracting(refusal -> refusal.message())
                .isEqualTo(Message.of("cards.refused.replaced_lost", Desk.CLOCK.instant(), "มินต์"));
        assertThat(cards.ofOwner(owner)).extracting(MemberCard::isGood).containsExactly(true, false);
    }

    @Test
    void aRevokedCardIsRefusedAndANewOneMayBeIssued() {
        cards.revoke(owner, desk.mint).get();
        assertThat(cards.lookUp(member.card().code()).refusal()).contains(new CardRefusal.Revoked(Desk.CLOCK.instant(), "มินต์"));
        assertThat(cards.revoke(owner, desk.mint).refusal()).contains(new CardRefusal.NoGoodCard());
        assertThat(cards.replace(owner, EndReason.LOST, desk.mint).get().isGood()).isTrue();
    }

    @Test
    void aCardOfAnotherClinicIsUnknown() {
        ScanCode foreign = issuer.issue(CodeKind.MEMBER);
        assertThat(cards.lookUp(foreign).refusal()).contains(new CardRefusal.Unknown(foreign.readable()));
    }

    @Test
    void aCouponIsNoCard() {
        assertThat(cards.lookUp(issuer.issue(CodeKind.COUPON)).refusal())
                .contains(new CardRefusal.NotACard(CodeKind.COUPON.named()));
    }

    @Test
    void theFirstPrintingIsKeptOnTheCard() {
        cards.printed(List.of(member.card().id()), desk.mint);
        cards.printed(List.of(member.card().id()), desk.mint);
        assertThat(cards.goodCard(owner).orElseThrow().printedAt()).contains(Desk.CLOCK.instant());
        List<AuditEntry> entries = desk.transactions.read(ctx -> desk.audit.about(ctx, "CARD", member.card().id().value(), 9));
        assertThat(entries).extracting(entry -> entry.action()).containsExactly("card.printed", "card.printed", "card.issued");
    }

    @Test
    void anOwnerIsFoundByTheCodeReadOutOnThePhone() {
        OwnerSearch search = new OwnerSearch(desk.transactions, new SearchIndex(Runnable::run), desk.changes,
                List.of(new CardTerms(desk.transactions)));
        search.load();
        String readable = member.card().code().readable();
        assertThat(search.find(readable, 5)).hasSize(1);
        cards.replace(owner, EndReason.DAMAGED, desk.mint).get();
        assertThat(search.find(readable, 5)).isEmpty();
        assertThat(search.find(cards.goodCard(owner).orElseThrow().code().readable(), 5)).hasSize(1);
    }

    private static EnrolRequest request(PetDetails pet) {
        return new EnrolRequest(Desk.details("สมหญิง", "ใจงาม", "0812345678"), Map.of(), List.of(pet));
    }
}
