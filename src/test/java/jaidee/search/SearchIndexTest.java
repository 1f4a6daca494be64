package jaidee.search;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.search.Household.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Household SOMYING = new Household(new OwnerId(1), 20, List.of(
            Entry.of(SearchField.OWNER_NAME, "สมหญิง ใจงาม"), Entry.of(SearchField.NICKNAME, "หญิง"),
            Entry.of(SearchField.PHONE, "081-234-5678"), Entry.of(SearchField.PET_NAME, new PetId(11), "โมจิ"),
            Entry.of(SearchField.PET_NAME, new PetId(12), "ถุงเงิน"),
            Entry.of(SearchField.MICROCHIP, new PetId(11), "764 001 234 567 890")));
    private static final Household SOMCHAI = new Household(new OwnerId(2), 10, List.of(
            Entry.of(SearchField.OWNER_NAME, "สมชาย ศิริพร"), Entry.of(SearchField.PHONE, "02-123-4567"),
            Entry.of(SearchField.PET_NAME, new PetId(21), "Mochi"), Entry.of(SearchField.PET_NAME, new PetId(22), "น้ำหวาน")));
    private static final Household NAYIKA = new Household(new OwnerId(3), 5, List.of(
            Entry.of(SearchField.OWNER_NAME, "นายิกา ธรรมรักษ์"), Entry.of(SearchField.PET_NAME, new PetId(31), "โบ้ 🐶"),
            Entry.of(SearchField.MEMBER_NO, "M-000123")));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final SearchIndex index = new SearchIndex(background::add, 3);

    private SearchIndex loaded() {
        index.load(List.of(SOMYING, SOMCHAI, NAYIKA));
        return index;
    }

    private List<Long> owners(String typed) {
        return index.search(typed, 20).stream().map(found -> found.owner().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({"ส,1;2", "สมช,2", "สม,1;2", "ใจ,1", "สมหญิงใจ,1", "สมหญิง ใจ,1", "ใจงาม สมหญิง,1", "5678,1", "081 234,1", "+66 81,1",
            "6681234,1", "6678,''", "764001,1", "โมจิ,1", "MOCHI,2", "โมจิ สมหญิง,1", "สมหญิง 5678,1", "ถุงเงิน โมจิ,1", "โมจิ สมชาย,''", "น้ำ,2", "นำหวาน,2",
            "สิริพน,''", "สิริพร,2", "คุณสมชาย,2", "คุณ สมชาย,2", "นาย สมชาย,2", "นายิกา,3", "ทัมรัก,3", "โบ,3", "🐶,3", "m000123,3", "000123,3", "งาม,1",
            "' ',''", "'',''", "---,''", "ไม่มีใคร,''"})
    void findsAsOneTypes(String typed, String expected) {
        loaded();
        List<Long> owners = expected.isEmpty() ? List.of() : java.util.Arrays.stream(expected.split(";")).map(Long::valueOf).toList();
        assertThat(owners(typed)).isEqualTo(owners);
    }

    @Test
    void showsWhatMatchedAndWhere() {
        Found found = loaded().search("นำ", 5).getFirst();
        Found.Match match = found.best();
        assertThat(found.pet()).contains(new PetId(22));
        assertThat(match.closeness()).isEqualTo(Closeness.TONELESS_PREFIX);
        assertThat(match.text().substring(match.range().start(), match.range().end())).isEqualTo("น้ำ");
        Found.Match phone = index.search("345", 5).getFirst().best();
        assertThat(phone.text().substring(phone.range().start(), phone.range().end())).isEqualTo("34-5");
    }

    @Test
    void whoNamesThePetAndItsOwnerMeansThePet() {
        Found found = loaded().search("สมหญิง โมจิ", 5).getFirst();
        assertThat(found.pet()).contains(new PetId(11));
        assertThat(found.matches()).extracting(Found.Match::field).containsExactly(SearchField.PET_NAME, SearchField.OWNER_NAME);
        assertThat(index.search("สมหญิง", 5).getFirst().pet()).isEmpty();
    }

    @Test
    void theRecentVisitorComesFirstAmongEqualAnswers() {
        loaded().put(new Household(new OwnerId(2), 30, SOMCHAI.entries()));
        assertThat(owners("สม")).containsExactly(2L, 1L);
    }

    @Test
    void whatChangedIsFoundAtOnceAndWhatIsGoneIsNot() {
        loaded().remove(new OwnerId(1));
        index.put(new Household(new OwnerId(9), 50, List.of(Entry.of(SearchField.OWNER_NAME, "สมหญิง ใหม่"))));
        assertThat(owners("สมหญิง")).containsExactly(9L);
        assertThat(owners("โมจิ")).isEmpty();
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void manyChangesArePackedInTheBackgroundAndLaterOnesStay() {
        loaded().apply(List.of(household(4, "เอ"), household(5, "บี"), household(6, "ซี"), household(7, "ดี")), List.of(new OwnerId(2)));
        assertThat(background).hasSize(1);
        index.put(household(8, "อี"));
        index.put(household(4, "เอใหม่"));
        assertThat(background).hasSize(1);
        Runnable packing = background.remove();
        packing.run();
        assertThat(owners("เอ")).containsExactly(4L);
        assertThat(owners("ใหม่")).containsExactly(4L);
        assertThat(owners("อี")).containsExactly(8L);
        assertThat(owners("สมชาย")).isEmpty();
        assertThat(index.size()).isEqualTo(7);
    }

    @Test
    void aChangeBeforeLoadingIsNewerThanWhatIsLoaded() {
        index.put(household(1, "ชื่อใหม่"));
        index.remove(new OwnerId(2));
        loaded();
        assertThat(owners("ชื่อ")).containsExactly(1L);
        assertThat(owners("สม")).isEmpty();
    }

    @Test
    void loadingWhilePackingIsNotUndone() {
        index.apply(List.of(household(4, "เอ"), household(5, "บี"), household(6, "ซี"), household(7, "ดี")), List.of());
        Runnable packing = background.remove();
        loaded();
        packing.run();
        assertThat(owners("สมชาย")).containsExactly(2L);
        assertThat(owners("ดี")).containsExactly(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ก\u0000", "\uD83D", "((((", "\n\n", "์", "่่่", "66", "00660000", "ๆ", "ฯลฯ"})
    void oddTextIsNoFault(String typed) {
        assertThat(loaded().search(typed, 20)).allSatisfy(found -> assertThat(found.matches()).isNotEmpty());
    }

    @Test
    void anEndlessPasteIsNoFault() {
        assertThat(loaded().search("สม ".repeat(100_000), 20)).hasSize(2);
    }

    @Property(tries = 1500)
    void findsWhatTheObviousSearchFindsInTheSameOrder(@ForAll("clinics") List<Household> clinic, @ForAll("clinics") List<Household> changes,
            @ForAll("typed") String typed) {
        SearchIndex searched = new SearchIndex(Runnable::run, 1000);
        searched.load(distinct(clinic));
        searched.apply(distinct(changes), List.of(new OwnerId(1)));
        List<Household> now = new ArrayList<>(distinct(clinic));
        now.removeIf(old -> old.owner().value() == 1 || changes.stream().anyMatch(change -> change.owner().equals(old.owner())));
        now.addAll(distinct(changes));
        for (int limit : new int[] {3, 200}) {
            List<Found> found = searched.search(typed, limit);
            assertThat(found).extracting(Found::owner).isEqualTo(ObviousSearch.search(now, typed, limit));
            assertThat(found).allSatisfy(one -> assertThat(one.matches()).isNotEmpty());
        }
    }

    private static List<Household> distinct(List<Household> households) {
        return households.stream().collect(java.util.stream.Collectors.toMap(Household::owner, one -> one, (a, b) -> b,
                java.util.LinkedHashMap::new)).values().stream().toList();
    }

    private static Household household(long owner, String name) {
        return new Household(new OwnerId(owner), 0, List.of(Entry.of(SearchField.OWNER_NAME, name)));
    }

    @Provide
    Arbitrary<List<Household>> clinics() {
        Arbitrary<Entry> name = Combinators.combine(Arbitraries.of(SearchField.OWNER_NAME, SearchField.NICKNAME, SearchField.PET_NAME),
                words()).as(Entry::of);
        Arbitrary<Entry> code = Combinators.combine(Arbitraries.of(SearchField.PHONE, SearchField.CARD),
                Arbitraries.strings().withChars("0123-").ofMinLength(1).ofMaxLength(6)).as(Entry::of);
        Arbitrary<List<Entry>> entries = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, name), net.jqwik.api.Tuple.of(1, code))
                .list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.longs().between(1, 200), Arbitraries.longs().between(0, 2), entries)
                .as((id, recency, texts) -> new Household(new OwnerId(id), recency, texts)).list().ofMaxSize(120);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(words(), words(), Arbitraries.strings().withChars("00123- 66+").ofMaxLength(9));
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> syllable = Arbitraries.of("ก", "กา", "ก้า", "กำ", "กํ้า", "ศี", "สี่", "ธรรม", "ทัม", "นาย", "คุณ", "ณ์", "วรรณ", "โบ้", "é", "e", "B", "🐶", "я", "1");
        return Combinators.combine(syllable.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts)),
                Arbitraries.of("", "", " "), syllable.list().ofMaxSize(2).map(parts -> String.join("", parts)))
                .as((a, space, b) -> jaidee.kernel.ThaiText.clean(a + space + b));
    }
}
