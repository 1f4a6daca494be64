package jaidee.owners;

import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Invariant;
import jaidee.kernel.OwnerId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetChecksTest {
    private final Desk desk = new Desk();
    private final Enrolled somying = desk.somying();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatTheServicesDoKeepsThem() {
        OwnerId wichai = desk.enrol(Desk.details("วิชัย", "ดีมาก")).get().owner();
        desk.handover.handOver(somying.pets().getFirst(), wichai, Desk.TODAY, desk.mint).get();
        desk.handover.handOver(somying.pets().getFirst(), somying.owner(), Desk.TODAY, desk.mint).get();
        assertThat(broken()).containsExactly(0, 0);
    }

    @Test
    void anOwnerThatTheHistoryDoesNotNameIsFound() {
        desk.transactions.write(ctx -> ctx.deleteFrom(PET_OWNERSHIP).where(PET_OWNERSHIP.PET_ID.eq(somying.pets().getFirst().value())).execute());
        assertThat(broken()).containsExactly(1, 0);
    }

    @Test
    void twoOwnersAtATimeAreFound() {
        desk.transactions.write(ctx -> ctx.insertInto(PET_OWNERSHIP).set(PET_OWNERSHIP.PET_ID, somying.pets().getFirst().value())
                .set(PET_OWNERSHIP.OWNER_ID, somying.owner().value()).set(PET_OWNERSHIP.SINCE, Desk.TODAY).execute());
        assertThat(broken()).containsExactly(0, 1);
    }

    private List<Integer> broken() {
        List<Invariant> rules = new PetChecksRepository().invariants();
        return desk.transactions.read(ctx -> rules.stream().map(rule -> rule.check().apply(ctx).violations().size()).toList());
    }
}
