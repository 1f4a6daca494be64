package jaidee.staff;

import jaidee.audit.AuditLog;
import jaidee.kernel.StaffId;
import java.util.Map;
import org.jooq.DSLContext;

/// The licence numbers of vets, learnt where they are first written down; within the transaction that writes them.
public final class Licences {
    private Licences() {
    }

    /// Keeps `licence` for a vet of whom none is known, or only `wrong`, which is being put right. Any other stays: it was
    /// entered for the person, not for one line.
    ///
    /// @param wrong what the line said that is being corrected; may be empty
    public static void learn(DSLContext ctx, AuditLog audit, StaffId vet, String licence, String wrong, StaffId by) {
        if (licence.isBlank() || licence.equals(wrong) || !new StaffRepository().learnLicence(ctx, vet, licence, wrong)) return;
        audit.append(ctx, by, "person.licence_learnt", "STAFF", vet.value(), Map.of("licence", licence));
    }
}
