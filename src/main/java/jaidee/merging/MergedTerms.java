package jaidee.merging;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.owners.SearchTerms;
import jaidee.search.Household.Entry;
import jaidee.search.SearchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets an owner be found by the number and the name of those who were merged into them, a pet by the numbers of such pets.
public final class MergedTerms implements SearchTerms {
    private final Transactions transactions;
    private final OwnerMergeRepository merges = new OwnerMergeRepository();
    private final PetMergeRepository pets = new PetMergeRepository();

    public MergedTerms(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Entry> of(OwnerId owner) {
        return Stream.concat(entries(transactions.read(ctx -> merges.former(ctx, Optional.of(owner))).getOrDefault(owner, List.of())).stream(),
                numbers(transactions.read(ctx -> pets.former(ctx, Optional.of(owner))).getOrDefault(owner, List.of()))).toList();
    }

    @Override
    public Map<OwnerId, List<Entry>> ofAll() {
        Map<OwnerId, List<Entry>> all = new HashMap<>();
        transactions.read(ctx -> merges.former(ctx, Optional.empty())).forEach((owner, former) -> all.put(owner, entries(former)));
        transactions.read(ctx -> pets.former(ctx, Optional.empty())).forEach((owner, former) -> all.merge(owner, numbers(former).toList(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return all;
    }

    private static Stream<Entry> numbers(List<PetMergeRepository.FormerPet> former) {
        return former.stream().map(each -> Entry.of(SearchField.PET_NO, each.kept(), each.hn()));
    }

    private static List<Entry> entries(List<OwnerMergeRepository.Former> former) {
        return former.stream().flatMap(each -> Stream.of(Entry.of(SearchField.MEMBER_NO, each.memberNo()), Entry.of(SearchField.OWNER_NAME, each.name()),
                Entry.of(SearchField.NICKNAME, each.nickname()))).toList();
    }
}
