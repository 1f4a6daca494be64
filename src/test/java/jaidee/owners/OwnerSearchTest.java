package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.FoldedText.Range;
import jaidee.kernel.OwnerId;
import jaidee.search.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnerSearchTest {
    private final Desk desk = new Desk();
    private final Enrolled somying = desk.somying();
    private final OwnerId owner = somying.owner();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOwnerIsFoundByEverythingOneKnowsThemBy() {
        for (String typed : List.of("สมหญิง", "ใจงาม", "หญิง", "0812", "5678", "โมจิ", "ถุงเงิน", "M-00001", "HN69-0002", "คุณสมหญิง"))
            assertThat(desk.search.find(typed, 10)).as(typed).extracting(hit -> hit.owner().id()).containsExactly(owner);
        assertThat(desk.search.find("วิชัย", 10)).isEmpty();
    }

    @Test
    void aPetThatMatchedBestIsNamed() {
        assertThat(desk.search.find("โมจิ", 10).getFirst().pet()).contains(somying.pets().getFirst());
        assertThat(desk.search.find("สมหญิง", 10).getFirst().pet()).isEmpty();
    }

    @Test
    void whatMatchedIsMarkedInWhatIsShown() {
        SearchHit hit = desk.search.find("งาม", 10).getFirst();
        assertThat(hit.owner().name().titled()).isEqualTo("คุณสมหญิง ใจงาม");
        assertThat(hit.marks("คุณสมหญิง ใจงาม")).containsExactly(new Range(12, 15));
        assertThat(hit.besides("คุณสมหญิง ใจงาม")).isEmpty();
    }

    @Test
    void aChangeIsFoundAtOnce() {
        desk.owners.edit(owner, 1, Desk.details("วิภา", "ทองดี", "0899999999"), desk.mint).get();
        assertThat(desk.search.find("วิภา", 10)).hasSize(1);
        assertThat(desk.search.find("สมหญิง", 10)).isEmpty();
    }

    @Test
    void allThatIsInTheBooksIsLoadedAtStart() {
        desk.enrol(Desk.details("วิชัย", "ดีมาก"));
        OwnerSearch fresh = new OwnerSearch(desk.transactions, new SearchIndex(Runnable::run), desk.changes, List.of());
        assertThat(fresh.find("วิชัย", 10)).isEmpty();
        fresh.load();
        assertThat(fresh.find("วิชัย", 10)).hasSize(1);
    }

    @Test
    void aMergedOwnerIsNoLongerFound() {
        OwnerId merged = desk.enrol(Desk.details("ซ้ำ", "")).get().owner();
        desk.transactions.write(ctx -> {
            desk.changes.announce(merged);
            return ctx.update(OWNER).set(OWNER.MERGED_INTO, owner.value()).where(OWNER.ID.eq(merged.value())).execute();
        });
        assertThat(desk.search.find("ซ้ำ", 10)).isEmpty();
    }
}
