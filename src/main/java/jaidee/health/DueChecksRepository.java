package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.health.CareRuleRepository.Work;
import jaidee.health.ProtocolVersion.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What must hold of dues at any moment: the table says what the engine says, and nothing is due for a pet that isn't
/// living.
public final class DueChecksRepository {
    private static final int PETS_AT_ONCE = 2000;

    private final DueWalk walk = new DueWalk();

    public List<Invariant> invariants() {
        return List.of(Invariant.of("verify.dues.engine", this::asTheEngineSays),
                Invariant.holds("verify.dues.living", ctx -> ctx.selectFrom(CARE_DUE),
                        ctx -> ctx.select(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE, PET.STATUS).from(CARE_DUE)
                                .join(PET).on(PET.ID.eq(CARE_DUE.PET_ID)).where(PET.STATUS.ne("LIVING"))));
    }

    /// Pets whose turn has not come yet, of a version that is being brought into force, are passed over.
    private Findings asTheEngineSays(DSLContext ctx) {
        CareRuleRepository rules = new CareRuleRepository();
        CareProtocol protocol = rules.inForce(ctx);
        Optional<Work> work = rules.working(ctx);
        long done = work.filter(each -> each.state() != State.PREPARING).map(Work::reached).orElse(Long.MAX_VALUE);
        List<String> violations = new ArrayList<>();
        for (long from = 1, last = Math.min(done, walk.lastPet(ctx)); from <= last; from += PETS_AT_ONCE) {
            DueChange astray = walk.differences(ctx, protocol, from, Math.min(last, from + PETS_AT_ONCE - 1));
            astray.gone().forEach(due -> violations.add("pet " + due.pet().value() + " " + due.group() + " kept " + due.due().on() + " " + due.due().step()));
            astray.come().forEach(due -> violations.add("pet " + due.pet().value() + " " + due.group() + " should be " + due.due().on() + " " + due.due().step()));
        }
        return new Findings(ctx.fetchCount(CARE_DUE), violations);
    }
}
