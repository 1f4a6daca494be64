package jaidee.merging.ui;

import jaidee.kernel.OwnerId;
import jaidee.owners.ui.PetPage;
import jaidee.owners.ui.PetSections;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// Makes the screens of merging for their routes, and what leads to them.
public final class MergeScreens implements PetSections {
    private final MergeDesk desk;
    private final PetMergeDesk pets;
    private final Kit kit;

    public MergeScreens(MergeDesk desk, PetMergeDesk pets, Kit kit) {
        this.desk = desk;
        this.pets = pets;
        this.kit = kit;
    }

    /// The screen for a route of this feature; empty for those of others.
    public Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.MergeOwners(var owner, var other) -> new MergeView(new MergeModel(desk, owner, other), kit);
            case Route.MergePets(var pet) -> new PetMergeView(new PetMergeModel(pets, pet), kit);
            case Route.Duplicates() -> new DuplicatesView(new DuplicatesModel(desk), kit);
            default -> null;
        });
    }

    /// For the profile of an owner.
    public Deed of(OwnerId owner) {
        return Deed.of("merging.open", "Alt+F6", () -> kit.navigator().open(new Route.MergeOwners(owner, Optional.empty())));
    }

    @Override
    public List<Offer> offers(PetPage page) {
        return List.of(new Offer(Deed.of("merging.open", "Alt+F6", () -> kit.navigator().open(new Route.MergePets(page.pet()))), Feather.GIT_MERGE));
    }
}
