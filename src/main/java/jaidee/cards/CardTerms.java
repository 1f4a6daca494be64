package jaidee.cards;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.owners.SearchTerms;
import jaidee.scan.ScanCode;
import jaidee.search.Household.Entry;
import jaidee.search.SearchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets an owner be found by the code that is printed readably on the card, typed or read out on the phone.
public final class CardTerms implements SearchTerms {
    private final Transactions transactions;
    private final CardRepository cards = new CardRepository();

    public CardTerms(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Entry> of(OwnerId owner) {
        return transactions.read(ctx -> cards.ofOwner(ctx, owner)).stream()
                .filter(MemberCard::isGood).map(card -> entry(card.code())).toList();
    }

    @Override
    public Map<OwnerId, List<Entry>> ofAll() {
        Map<OwnerId, List<Entry>> all = new HashMap<>();
        transactions.read(cards::goodCodes).forEach((owner, codes) -> all.put(owner, codes.stream().map(CardTerms::entry).toList()));
        return all;
    }

    private static Entry entry(ScanCode code) {
        return Entry.of(SearchField.CARD, code.readable());
    }
}
