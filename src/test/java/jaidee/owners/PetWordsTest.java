package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetWordsTest {
    private final Desk desk = new Desk();
    private final PetWords.Lists lists = seeded();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void breedsCompleteByTheirSpeciesInEitherLanguage() {
        assertThat(lists.breeds(Species.DOG, "ชิ")).extracting(Bilingual::en).startsWith("Chihuahua", "Shih Tzu", "Shiba Inu");
        assertThat(lists.breeds(Species.CAT, "pers")).extracting(Bilingual::th).containsExactly("เปอร์เซีย");
        assertThat(lists.breeds(Species.CAT, "ชิวาวา")).isEmpty();
    }

    @Test
    void withNothingTypedThePopularOnesAreOffered() {
        assertThat(lists.breeds(Species.DOG, " ")).hasSizeBetween(5, 30).extracting(Bilingual::en).contains("Mixed breed");
    }

    @Test
    void coloursCompleteByAnyPart() {
        assertThat(lists.colours("ขาว")).extracting(Bilingual::en).startsWith("White", "Black and white");
    }

    @Test
    void aStoredBreedIsShownInTheLanguageOfTheScreen() {
        assertThat(lists.shown("ชิสุ", Language.EN)).isEqualTo("Shih Tzu");
        assertThat(lists.shown("พุดเดิ้ลผสมชิสุ", Language.EN)).isEqualTo("พุดเดิ้ลผสมชิสุ");
    }

    @Test
    void seedingTwiceAddsNothing() {
        PetWords words = new PetWords(desk.transactions);
        words.seed();
        assertThat(words.lists()).isEqualTo(lists);
    }

    private PetWords.Lists seeded() {
        PetWords words = new PetWords(desk.transactions);
        words.seed();
        return words.lists();
    }
}
