package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarerServiceTest {
    private final Desk desk = new Desk();
    private final OwnerId somying = desk.somying().owner();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCoCarerIsNamedWithRightsAndFoundBySearch() {
        Carer nok = desk.carers.add(somying, nok(Carer.Rights.USUAL), desk.mint).get();
        assertThat(carers()).containsExactly(nok);
        assertThat(nok.noted()).get().extracting(Signed::by).isEqualTo("มินต์");
        assertThat(nok.details().phone().orElseThrow().display()).isEqualTo("089-000-1111");
        assertThat(desk.search.find("พี่นก", 3)).singleElement().matches(hit -> hit.owner().id().equals(somying));
    }

    @Test
    void rightsAreChangedAndAnEndIsTakenBack() {
        Carer nok = desk.carers.add(somying, nok(Carer.Rights.USUAL), desk.mint).get();
        Carer trusted = desk.carers.edit(nok, nok(new Carer.Rights(true, true, true)), desk.mint).get();
        assertThat(trusted.details().rights().spendPoints()).isTrue();
        desk.carers.end(trusted, desk.mint).get();
        assertThat(carers()).isEmpty();
        assertThat(desk.search.find("พี่นก", 3)).isEmpty();
        desk.carers.reopen(trusted, desk.mint).get();
        assertThat(carers()).extracting(Carer::id).containsExactly(nok.id());
    }

    @Test
    void everyDeedStandsInTheLog() {
        Carer nok = desk.carers.add(somying, nok(Carer.Rights.USUAL), desk.mint).get();
        desk.carers.edit(nok, nok(new Carer.Rights(true, false, false)), desk.mint).get();
        desk.carers.end(nok, desk.mint).get();
        List<AuditEntry> log = desk.transactions.read(ctx -> desk.audit.about(ctx, "OWNER", somying.value(), 3));
        assertThat(log).extracting(entry -> entry.action()).containsExactly("carer.ended", "carer.edited", "carer.added");
    }

    @Test
    void somebodyWithoutANameIsRefused() {
        assertThat(desk.carers.add(somying, new Carer.Details(" ", Optional.empty(), "", Carer.Rights.USUAL), desk.mint).refusal())
                .contains(new OwnersRefusal.NameMissing("carerName"));
    }

    private List<Carer> carers() {
        return desk.profiles.of(somying).orElseThrow().carers();
    }

    private static Carer.Details nok(Carer.Rights rights) {
        return new Carer.Details("พี่นก", Optional.of(PhoneNumber.parse("089-000-1111").get()), "พี่เลี้ยง", rights);
    }
}
