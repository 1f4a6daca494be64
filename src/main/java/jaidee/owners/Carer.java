package jaidee.owners;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody who may act for an owner: a husband, the nanny, a neighbour.
public record Carer(long id, OwnerId owner, Details details, Optional<Signed> noted) {
    /// `พี่นก (พี่เลี้ยง)`
    public String called() {
        return details.relation().isEmpty() ? details.name() : details.name() + " (" + details.relation() + ")";
    }

    /// @param relation may be empty
    public record Details(String name, Optional<PhoneNumber> phone, String relation, Rights rights) {
    }

    /// What a co-carer may do at the desk.
    public record Rights(boolean bring, boolean collect, boolean spendPoints) {
        public static final Rights USUAL = new Rights(true, true, false);

        /// Each as what may be done or may not, for the desk to read out.
        public List<Message> said() {
            List<Message> said = new ArrayList<>();
            said.add(Message.of(bring ? "owners.carer.may_bring" : "owners.carer.not_bring"));
            said.add(Message.of(collect ? "owners.carer.may_collect" : "owners.carer.not_collect"));
            said.add(Message.of(spendPoints ? "owners.carer.may_spend" : "owners.carer.not_spend"));
            return said;
        }
    }
}
