package jaidee.app;

import jaidee.kernel.SearchKeys;
import jaidee.kernel.Texts;
import jaidee.owners.OwnerLine;
import jaidee.owners.OwnerSearch;
import jaidee.owners.PetLine;
import jaidee.owners.PetStatus;
import jaidee.owners.SearchHit;
import jaidee.owners.SeenPets;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.scan.ScanSource;
import jaidee.search.Found;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Navigator;
import jaidee.ui.Route;
import jaidee.ui.SearchBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// Who finds for the box at the top: the pets seen last before anything is typed; then owners and pets first, then places of the window by their name, and a code that
/// was typed instead of scanned.
final class Finder implements SearchBox.Provider<Runnable> {
    private static final int MOST = 8;

    private final OwnerSearch owners;
    private final SeenPets seen;
    private final Kit kit;
    private final List<Place> places;
    private final Consumer<ScannedText> scanned;

    Finder(OwnerSearch owners, SeenPets seen, Kit kit, List<Place> places, Consumer<ScannedText> scanned) {
        this.owners = owners;
        this.seen = seen;
        this.kit = kit;
        this.places = places;
        this.scanned = scanned;
    }

    @Override
    public List<Hit<Runnable>> find(String text) {
        Texts now = kit.texts().now();
        ScannedText typed = new ScannedText(text, ScanSource.KEYBOARD);
        if (typed.meaning() instanceof Scanned.Ours(var code))
            return List.of(Hit.of(() -> scanned.accept(typed), Feather.MAXIMIZE,
                    Marked.plain(now.get(code.kind().named())), Marked.plain(code.readable())));
        List<Hit<Runnable>> hits = new ArrayList<>();
        for (SearchHit hit : owners.find(text, MOST)) hits.add(owner(hit, now));
        hits.addAll(places(text, now));
        return hits;
    }

    /// The pets seen last, so that each is two keys away from anywhere.
    @Override
    public List<Hit<Runnable>> unasked() {
        Texts now = kit.texts().now();
        List<SeenPets.Seen> pets = seen.list();
        return IntStream.range(0, pets.size()).mapToObj(i -> seen(pets.get(i), now).withBadge("Alt+" + (i + 1))).toList();
    }

    private Hit<Runnable> seen(SeenPets.Seen seen, Texts now) {
        String detail = now.get(seen.pet().species().named()) + "  ·  " + seen.owner().spoken()
                + (seen.pet().status() == PetStatus.LIVING ? "" : "  ·  " + now.get(seen.pet().status().named()));
        return Hit.of(() -> kit.navigator().open(new Route.PetProfile(seen.pet().id())), Feather.HEART,
                Marked.plain(seen.pet().name()), Marked.plain(detail));
    }

    private Hit<Runnable> owner(SearchHit hit, Texts now) {
        OwnerLine owner = hit.owner();
        String title = owner.name().spoken();
        String detail = Stream.concat(owner.phones().stream().limit(1).map(phone -> phone.display()),
                owner.pets().stream().map(PetLine::name)).collect(Collectors.joining("  ·  "));
        String besides = hit.besides(title, detail).map(Found.Match::text).orElse("");
        String line = besides.isEmpty() ? detail : detail + "  ·  " + besides;
        Navigator navigator = kit.navigator();
        Runnable open = () -> navigator.open(hit.pet().<Route>map(Route.PetProfile::new)
                .orElseGet(() -> new Route.OwnerProfile(owner.id())));
        return Hit.of(open, hit.pet().isPresent() ? Feather.HEART : Feather.USER,
                new Marked(title, marks(hit, title)), new Marked(line, marks(hit, line)));
    }

    private static List<Marked.Range> marks(SearchHit hit, String shown) {
        return hit.marks(shown).stream().map(range -> new Marked.Range(range.start(), range.end())).toList();
    }

    private List<Hit<Runnable>> places(String text, Texts now) {
        String typed = SearchKeys.of(text).toneless();
        return places.stream().filter(place -> SearchKeys.of(now.get(place.textKey())).toneless().startsWith(typed))
                .map(place -> Hit.<Runnable>of(() -> kit.navigator().open(place.route()), place.icon(),
                        Marked.plain(now.get(place.textKey())), Marked.plain(now.get("shell.search.place")))).toList();
    }
}
