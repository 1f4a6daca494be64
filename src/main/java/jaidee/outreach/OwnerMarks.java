package jaidee.outreach;

import jaidee.db.Transactions;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.ProfileFacts;
import java.util.List;
import java.util.Set;

/// What the work list found out about an owner and the desk should ask when they are next there.
public final class OwnerMarks {
    private final Transactions transactions;
    private final WrongNumberRepository wrongNumbers = new WrongNumberRepository();

    public OwnerMarks(Transactions transactions) {
        this.transactions = transactions;
    }

    public ProfileFacts profileFacts(OwnerId owner) {
        Set<String> wrong = transactions.read(ctx -> wrongNumbers.of(ctx, List.of(owner))).getOrDefault(owner, Set.of());
        return ProfileFacts.attention(wrong.stream().sorted().map(number -> Message.of("outreach.attention.wrong_number", shown(number))).toList());
    }

    private static String shown(String e164) {
        return PhoneNumber.parse(e164).isDone() ? PhoneNumber.parse(e164).get().display() : e164;
    }
}
