package jaidee.owners;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who recommended the clinic to a new owner. What it brings comes after owners: `loyalty` does it.
public interface Recommending {
    /// Nobody is ever recommended.
    Recommending NONE = new Recommending() {
        @Override
        public List<Recommender> find(String typed) {
            return List.of();
        }

        @Override
        public Optional<Recommender> bySlip(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> note(DSLContext ctx, OwnerId recommender, OwnerId friend, StaffId by) {
            return Optional.empty();
        }
    };

    /// @param phone the first, as one says it; empty when there is none
    record Recommender(OwnerId id, String name, String phone) {
    }

    /// Owners by name or phone, the best first. Off the FX thread.
    List<Recommender> find(String typed);

    /// Whose slip carries this token. Off the FX thread.
    Optional<Recommender> bySlip(String token);

    /// Within the transaction that enrols `friend`, phones and all.
    ///
    /// @return why not; then nobody is enrolled
    Optional<Refusal> note(DSLContext ctx, OwnerId recommender, OwnerId friend, StaffId by);
}
