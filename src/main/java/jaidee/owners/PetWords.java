package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.SearchKeys;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Breeds and colours that the forms complete to, Thai or English, whichever is typed. What is not in the lists may be
/// typed all the same.
public final class PetWords {
    private final Transactions transactions;
    private final BreedRepository words = new BreedRepository();

    public PetWords(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The lists as of one moment, small enough to be asked while typing without the database.
    public record Lists(List<Breed> breeds, List<CoatColour> colours) {
        private static final int NO_MATCH = 9;

        public Lists {
            breeds = List.copyOf(breeds);
            colours = List.copyOf(colours);
        }

        /// Breeds of the species that begin with or hold what was typed; the popular ones when nothing was.
        public List<Bilingual> breeds(Species species, String typed) {
            List<Breed> ofSpecies = breeds.stream().filter(breed -> breed.species() == species).toList();
            if (SearchKeys.of(typed).isEmpty())
                return ofSpecies.stream().filter(Breed::quickPick).map(Breed::name).toList();
            return best(ofSpecies.stream().map(Breed::name).toList(), typed);
        }

        public List<Bilingual> colours(String typed) {
            return best(colours.stream().map(CoatColour::name).toList(), typed);
        }

        /// A stored breed or colour in the language of the screen, when it is one of the lists; else as it was typed.
        public String shown(String stored, Language language) {
            return Stream.concat(breeds.stream().map(Breed::name), colours.stream().map(CoatColour::name))
                    .filter(name -> name.th().equals(stored) || name.en().equalsIgnoreCase(stored))
                    .findFirst().map(name -> name.in(language)).orElse(stored);
        }

        private static List<Bilingual> best(List<Bilingual> names, String typed) {
            SearchKeys wanted = SearchKeys.of(typed);
            Function<Bilingual, Integer> rank = name -> Math.min(rank(name.th(), wanted), rank(name.en(), wanted));
            return names.stream().filter(name -> rank.apply(name) < NO_MATCH)
                    .sorted(Comparator.comparing(rank)).toList();
        }

        private static int rank(String name, SearchKeys wanted) {
            SearchKeys keys = SearchKeys.of(name);
            if (keys.exact().startsWith(wanted.exact())) return 0;
            if (keys.toneless().contains(wanted.toneless())) return 1;
            return keys.sound().contains(wanted.sound()) ? 2 : NO_MATCH;
        }

    }

    /// All breeds that the forms know, inside a read or a transaction.
    public static List<Bilingual> breeds(DSLContext ctx) {
        return new BreedRepository().breeds(ctx).stream().map(Breed::name).toList();
    }

    public Lists lists() {
        return transactions.read(ctx -> new Lists(words.breeds(ctx), words.colours(ctx)));
    }
}
