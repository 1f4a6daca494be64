package jaidee.checkout;

import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cards.CardHolder;
import jaidee.cards.CardRefusal;
import jaidee.cards.CardService;
import jaidee.cards.MemberCard;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerRefusal;
import jaidee.loyalty.PointsBook;
import jaidee.owners.Carer;
import jaidee.owners.CarerService;
import jaidee.owners.OwnerChanges;
import jaidee.scan.CodeIssuer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One account, several of the family with a card of their own.
class FamilyWalletTest {
    private final Till till = new Till();
    private final OwnerChanges changes = new OwnerChanges(till.transactions);
    private final CardService cards = new CardService(till.transactions, till.audit, changes, new CodeIssuer(new Random(4)), till.clock());
    private final CarerService carers = new CarerService(till.transactions, till.audit, changes, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");
    private final Carer nok = carers.add(somying, new Carer.Details("พี่นก", Optional.empty(), "พี่เลี้ยง", Carer.Rights.USUAL), till.mint).get();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void eachOfTheFamilyHasACardOfTheirOwnForTheOneAccount() {
        MemberCard own = cards.replace(somying, jaidee.cards.EndReason.LOST, till.mint).get();
        MemberCard hers = cards.issueForCarer(somying, nok.id(), till.mint).get();
        assertThat(cards.holder(own.code()).get()).isEqualTo(CardHolder.of(somying));
        assertThat(cards.holder(hers.code()).get()).isEqualTo(new CardHolder(somying, Optional.of(nok.id())));
        assertThat(cards.family(somying)).extracting(each -> each.card().isPresent()).containsExactly(true, true);

        MemberCard another = cards.issueForCarer(somying, nok.id(), till.mint).get();
        assertThat(cards.holder(hers.code()).refusal().orElseThrow()).isInstanceOf(CardRefusal.Replaced.class);
        cards.replace(somying, jaidee.cards.EndReason.LOST, till.mint).get();
        assertThat(cards.holder(another.code()).isDone()).isTrue();
        carers.end(nok, till.mint).get();
        assertThat(cards.holder(another.code()).refusal().orElseThrow()).isInstanceOf(CardRefusal.CarerEnded.class);
        assertThat(cards.lookUp(another.code()).isDone()).isFalse();
    }

    @Test
    void whoMayNotSpendPointsCollectsThemAndIsRefusedInPlainWords() {
        for (int n = 0; n < 4; n++) till.sold(till.basket(somying, "GROOM-S", "VAC-RAB", "FOOD-RX"));
        Basket basket = till.basket(somying, "GROOM-S", "FOOD-RX").withPresenter(Optional.of(nok.id()));
        Basket spending = basket.withPoints(Points.of(100));
        assertThat(till.checkout.quote(spending).obstacles()).containsExactly(new LedgerRefusal.MayNotSpend("พี่นก"));
        assertThat(till.checkout.confirm(spending, Till.cash(till.checkout.quote(basket).cashDue()), till.mint).isDone()).isFalse();

        SaleReceipt sold = till.sold(basket);
        assertThat(presenter(sold)).isEqualTo(nok.id());
        assertThat(new PointsBook(till.transactions, till.clock()).page(somying).orElseThrow().rows().getFirst().presented()).contains("พี่นก");

        carers.edit(nok, new Carer.Details("พี่นก", Optional.empty(), "พี่เลี้ยง", new Carer.Rights(true, true, true)), till.mint).get();
        Basket again = till.basket(somying, "GROOM-S", "FOOD-RX").withPresenter(Optional.of(nok.id())).withPoints(Points.of(100));
        assertThat(till.sold(again).points().orElseThrow().spent()).isEqualTo(Points.of(100));
        Basket kept = till.basket(somying, "NAIL").withPresenter(Optional.of(nok.id()));
        assertThat(KeptBasket.read(KeptBasket.of(kept).written()).orElseThrow().presenter()).isEqualTo(nok.id());

        carers.end(nok, till.mint).get();
        assertThat(till.checkout.quote(basket).obstacles()).hasAtLeastOneElementOfType(CheckoutRefusal.PresenterGone.class);
    }

    private long presenter(SaleReceipt sold) {
        return till.transactions.read(ctx -> ctx.select(SALE.PRESENTED_BY).from(SALE).where(SALE.ID.eq(sold.id().value())).fetchSingle().value1());
    }
}
