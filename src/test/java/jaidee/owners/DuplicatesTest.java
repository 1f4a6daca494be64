package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    @Nested
    class AtTheDesk {
        private final Desk desk = new Desk();
        private final Enrolled somying = desk.somying();

        @AfterEach
        void close() {
            desk.close();
        }

        @Test
        void theSamePhoneInAnyShapeIsFound() {
            assertThat(only("+66 81-234 5678", "", "")).satisfies(alike -> assertThat(alike.samePhone()).isTrue());
        }

        @Test
        void thePhoneIsFoundFromItsSixthDigit() {
            assertThat(alike("08123", "", "")).isEmpty();
            assertThat(only("081234", "", "").traits()).containsExactly(Likeness.Trait.PHONE_BEGINS);
        }

        @Test
        void theSameNameWithOtherTonesAndSpellingIsFound() {
            assertThat(only("", "สมหญิง ไจงาม", "").traits()).containsExactly(Likeness.Trait.NAME);
        }

        @Test
        void oneWrongLetterIsForgiven() {
            assertThat(only("", "สมหญิง ใจงา", "").traits()).containsExactly(Likeness.Trait.SIMILAR_NAME);
        }

        @Test
        void aFirstNameAloneSaysTooLittle() {
            assertThat(alike("", "สมหญิง", "")).isEmpty();
        }

        @Test
        void firstNameAndNicknameTogetherAreEnough() {
            assertThat(only("", "สมหญิง", "หญิง").traits()).containsExactly(Likeness.Trait.FIRST_NAME, Likeness.Trait.NICKNAME);
        }

        @Test
        void firstNameAndPetTogetherAreEnough() {
            assertThat(desk.duplicates.of(new Duplicates.Typed("", "สมหญิง", "", List.of("โมจิ"))))
                    .singleElement().extracting(each -> each.owner().id()).isEqualTo(somying.owner());
        }

        @Test
        void theLikeliestStandsFirst() {
            desk.enrol(Desk.details("สมหญิง", "ใจงาม", "089-999-9999"));
            assertThat(alike("0812345678", "สมหญิง ใจงาม", "")).extracting(each -> each.owner().id()).first().isEqualTo(somying.owner());
        }

        @Test
        void somebodyElseIsNotFound() {
            assertThat(alike("0899999999", "วิชัย ดีมาก", "ชัย")).isEmpty();
        }

        private Likeness only(String phone, String name, String nickname) {
            List<Likeness> alike = alike(phone, name, nickname);
            assertThat(alike).hasSize(1);
            return alike.getFirst();
        }

        private List<Likeness> alike(String phone, String name, String nickname) {
            return desk.duplicates.of(new Duplicates.Typed(phone, name, nickname, List.of()));
        }
    }

    @Property
    void aTextIsAtMostOneStepFromItselfWithALetterLeftOut(
            @ForAll @CharRange(from = 'ก', to = 'ฮ') @StringLength(min = 1, max = 12) String text, @ForAll @IntRange(max = 11) int at) {
        int place = at % text.length();
        String without = text.substring(0, place) + text.substring(place + 1);
        assertThat(LikenessPolicy.distanceAtMostOne(text, without)).isTrue();
        assertThat(LikenessPolicy.distanceAtMostOne(without, text)).isTrue();
    }

    @Property
    void aTextIsAtMostOneStepFromItselfWithNeighboursSwapped(
            @ForAll @CharRange(from = 'ก', to = 'ฮ') @StringLength(min = 2, max = 12) String text, @ForAll @IntRange(max = 11) int at) {
        int place = at % (text.length() - 1);
        String swapped = text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
        assertThat(LikenessPolicy.distanceAtMostOne(text, swapped)).isTrue();
    }

    @Property
    void twoMoreLettersAreTooFar(@ForAll @CharRange(from = 'ก', to = 'ฮ') @StringLength(min = 1, max = 12) String text) {
        assertThat(LikenessPolicy.distanceAtMostOne(text, text + "กข")).isFalse();
    }
}
