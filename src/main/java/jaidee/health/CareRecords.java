package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The pets' books, within the transactions of others.
public final class CareRecords {
    private final AuditLog audit;
    private final CareDues dues;
    private final CareRepository care = new CareRepository();

    public CareRecords(AuditLog audit, CareDues dues) {
        this.audit = audit;
        this.dues = dues;
    }

    /// What was given with a bill and stands in the book still.
    public List<GivenCare> givenWith(DSLContext ctx, SaleId sale) {
        return care.givenWith(ctx, sale);
    }

    /// Groups of `given` that nothing else given on that day or later satisfies.
    public List<String> onlyBy(DSLContext ctx, GivenCare given) {
        return given.groups().stream().filter(group -> !care.givenAgain(ctx, given, group)).toList();
    }

    /// It was not given after all: a row that says so takes its place, the old one stays readable, and
    /// what had been due before falls due again.
    public void withdraw(DSLContext ctx, GivenCare given, String reason, Instant at, StaffId staff) {
        care.withdraw(ctx, given.id(), reason, at, staff);
        audit.append(ctx, staff, "care.withdrawn", "PET", given.pet().value(),
                Map.of("vaccination", given.id(), "product", given.product(), "reason", reason));
        dues.refresh(ctx, given.pet());
    }
}
