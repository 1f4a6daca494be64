package jaidee.outreach;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerService;
import jaidee.paper.CallSheetPaper;
import jaidee.paper.DueListPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The work list on paper. Names and numbers leave the program with it, so that it is noted who printed how many. Off the
/// FX thread.
public final class ListSheets {
    /// What stands on every list.
    ///
    /// @param by name of whoever prints it
    public record Face(Clinic clinic, String by, Instant at) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerService owners;
    private final ClinicService clinics;
    private final StaffService staff;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public ListSheets(Transactions transactions, AuditLog audit, OwnerService owners, ClinicService clinics, StaffService staff,
                      Supplier<Typesetter> typesetter, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.owners = owners;
        this.clinics = clinics;
        this.staff = staff;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    public Face face(StaffId by) {
        return new Face(clinics.clinic().orElseThrow(), staff.find(by).map(StaffMember::name).orElse(""), clock.instant());
    }

    /// What each owner speaks.
    public Map<OwnerId, Language> languages(List<OwnerId> wanted) {
        return transactions.read(ctx -> {
            Map<OwnerId, Language> spoken = new HashMap<>();
            for (OwnerId id : wanted) owners.findWithin(ctx, id).ifPresent(owner -> spoken.put(id, owner.details().contact().language()));
            return spoken;
        });
    }

    public Sheet dueList(DueListPaper paper) {
        return typesetter.get().dueList(paper);
    }

    public Sheet callSheet(CallSheetPaper paper) {
        return typesetter.get().callSheet(paper);
    }

    /// Notes that a list went to a printer or into a file.
    ///
    /// @param what   as `due_list`
    /// @param people how many owners are on it
    public void printed(String what, int people, StaffId by) {
        transactions.write(ctx -> {
            audit.append(ctx, by, "list.printed", "CLINIC", 1L, Map.of("list", what, "owners", people));
            return what;
        });
    }
}
