package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetHandoverTest {
    private final Desk desk = new Desk();
    private final Enrolled somying = desk.somying();
    private final OwnerId wichai = desk.enrol(Desk.details("วิชัย", "ดีมาก", "089-111-2222")).get().owner();
    private final PetId moji = somying.pets().getFirst();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPetGoesToItsNewOwnerAndBothProfilesTellIt() {
        desk.alerts.add(moji, AlertKind.ALLERGY, "แพ้เพนิซิลลิน", desk.mint).get();
        LocalDate day = Desk.TODAY;
        Pet moved = desk.handover.handOver(moji, wichai, day, desk.mint).get();
        assertThat(moved.owner()).isEqualTo(wichai);
        PetProfile page = desk.profiles.of(moji).orElseThrow();
        assertThat(page.owner().name().first()).isEqualTo("วิชัย");
        assertThat(page.alerts()).as("what is known goes with it").hasSize(1);
        assertThat(page.trace().owners()).extracting(Ownership::owner).containsExactly("คุณสมหญิง ใจงาม", "คุณวิชัย ดีมาก");
        assertThat(page.trace().owners().getLast().noted()).get().extracting(Signed::by).isEqualTo("มินต์");
        assertThat(desk.profiles.of(wichai).orElseThrow().pets()).extracting(card -> card.pet().id()).containsExactly(moji);
    }

    @Test
    void theFormerOwnerSeesWhereItWent() {
        backdate();
        desk.handover.handOver(moji, wichai, Desk.TODAY.minusDays(3), desk.mint).get();
        assertThat(desk.profiles.of(somying.owner()).orElseThrow().formerPets())
                .containsExactly(new FormerPet(moji, "โมจิ", Species.DOG, Desk.TODAY.minusDays(3), wichai, "คุณวิชัย ดีมาก"));
    }

    @Test
    void handingBackOnTheSameDayUndoesIt() {
        desk.handover.handOver(moji, wichai, Desk.TODAY, desk.mint).get();
        Pet back = desk.handover.handOver(moji, somying.owner(), Desk.TODAY, desk.mint).get();
        assertThat(back.owner()).isEqualTo(somying.owner());
        assertThat(desk.profiles.of(moji).orElseThrow().trace().owners()).hasSize(3);
        assertThat(desk.profiles.of(wichai).orElseThrow().formerPets()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(desk.handover.handOver(moji, somying.owner(), Desk.TODAY, desk.mint).refusal()).contains(new OwnersRefusal.SameOwner("โมจิ"));
        assertThat(desk.handover.handOver(moji, new OwnerId(99), Desk.TODAY, desk.mint).refusal()).contains(new OwnersRefusal.UnknownOwner());
        assertThat(desk.handover.handOver(moji, wichai, Desk.TODAY.plusDays(1), desk.mint).refusal())
                .contains(new OwnersRefusal.ImpossibleDay(Desk.TODAY.plusDays(1)));
        assertThat(desk.handover.handOver(moji, wichai, Desk.TODAY.minusDays(1), desk.mint).refusal())
                .contains(new OwnersRefusal.BeforeItCame(Desk.TODAY));
        OwnerId merged = desk.enrol(Desk.details("วิชัย", "ดีมากก")).get().owner();
        desk.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MERGED_INTO, wichai.value()).where(OWNER.ID.eq(merged.value())).execute());
        assertThat(desk.handover.handOver(moji, merged, Desk.TODAY, desk.mint).refusal()).contains(new OwnersRefusal.UnknownOwner());
        desk.pets.died(moji, Desk.TODAY, desk.mint).get();
        assertThat(desk.handover.handOver(moji, wichai, Desk.TODAY, desk.mint).refusal()).contains(new OwnersRefusal.DiedAlready("โมจิ"));
    }

    @Test
    void oneThatHadMovedAwayIsBackWithTheNewOwner() {
        desk.pets.moved(moji, Desk.TODAY, desk.mint).get();
        assertThat(desk.handover.handOver(moji, wichai, Desk.TODAY, desk.mint).get().status()).isEqualTo(PetStatus.LIVING);
    }

    @Test
    void whoeverKeepsSomethingAboutAPetHearsOfItWithinTheTransaction() {
        List<PetId> heard = new ArrayList<>();
        List<OwnerId> announced = new ArrayList<>();
        desk.changes.whenPetChanges((ctx, pet) -> heard.add(pet));
        desk.changes.listen(announced::add);
        desk.handover.handOver(moji, wichai, Desk.TODAY, desk.mint).get();
        assertThat(heard).containsExactly(moji);
        assertThat(announced).containsExactly(somying.owner(), wichai);
        assertThat(desk.search.find("โมจิ", 5)).allMatch(hit -> hit.owner().id().equals(wichai));
    }

    private void backdate() {
        desk.transactions.write(ctx -> ctx.update(jaidee.db.tables.Tables.PET_OWNERSHIP)
                .set(jaidee.db.tables.Tables.PET_OWNERSHIP.SINCE, Desk.TODAY.minusYears(2)).execute());
    }
}
