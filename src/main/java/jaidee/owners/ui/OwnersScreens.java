package jaidee.owners.ui;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Enrolled;
import jaidee.owners.PetProfile;
import jaidee.owners.PetWords;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes the screens of owners and pets for their routes. Made once for a window: it keeps the draft of an enrolment
/// and the word lists.
public final class OwnersScreens {
    static final String SHEET = OwnersScreens.class.getResource("/jaidee/owners/owners.css").toExternalForm();

    private final Kit kit;
    private final OwnersDesk desk;
    private final Function<OwnerId, List<Deed>> more;
    private final List<PetSections> petSections;
    private final EnrolView enrol;
    private Optional<PetId> forPet = Optional.empty();
    private PetWords.Lists words = new PetWords.Lists(List.of(), List.of());

    /// @param more     what later features can do for an owner, such as printing the card
    /// @param petSections what later features add to the profile of a pet
    /// @param enrolled what follows an enrolment, the profile being open: the card to be printed
    public OwnersScreens(Kit kit, OwnersDesk desk, Function<OwnerId, List<Deed>> more, List<PetSections> petSections,
                         Consumer<Enrolled> enrolled) {
        this.kit = kit;
        this.desk = desk;
        this.more = more;
        this.petSections = List.copyOf(petSections);
        EnrolModel draft = new EnrolModel(desk.enroller(), desk.duplicates(), desk.background(), desk.who(), desk::today);
        draft.onEnrolled(done -> {
            Optional<PetId> handedOver = forPet;
            if (handedOver.isEmpty()) kit.navigator().replace(new Route.OwnerProfile(done.owner()));
            else returnTo(done);
            enrolled.accept(done);
        });
        // whoever leaves the enrolment begun for a pet has thought better of it
        kit.navigator().routeProperty().subscribe(route -> {
            if (!(route instanceof Route.Enrol)) forPet = Optional.empty();
            else desk.background().run(() -> desk.owners().sources()).onSuccess(draft.owner()::offerSources);
        });
        this.enrol = new EnrolView(kit, draft, () -> words);
        desk.background().run(() -> desk.words().lists()).onSuccess(lists -> words = lists);
    }

    /// The screen for a route of this feature; empty for those of others.
    public Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Owners() -> new OwnerListView(kit, new OwnerListModel(desk.profiles(), desk.search(), desk.background()));
            case Route.Enrol(var _) -> enrol;
            case Route.EditOwner(var owner) -> new EditOwnerView(kit, new EditOwnerModel(desk, owner));
            case Route.OwnerProfile(var owner) ->
                    new OwnerProfileView(kit, new OwnerProfileModel(desk, owner), () -> words, desk.today(), more);
            case Route.PetProfile(var pet) -> new PetProfileView(kit, new PetProfileModel(desk, pet), around());
            default -> null;
        });
    }

    private PetProfileView.Around around() {
        return new PetProfileView.Around(() -> words, desk.today(), desk.search(), desk.camera(), this::enrolFor, petSections);
    }

    /// Somebody new who is to get a pet: afterwards the pet's page asks whether it goes there.
    private void enrolFor(PetProfile pet, String typed) {
        kit.navigator().open(new Route.Enrol(typed));
        forPet = Optional.of(pet.pet().id());
    }

    // the page of the pet lies right behind, for any other way forgets what the enrolment was for
    private void returnTo(Enrolled done) {
        kit.navigator().back();
        desk.background().run(() -> desk.profiles().lines(List.of(done.owner()))).onSuccess(lines -> {
            if (!lines.isEmpty() && kit.navigator().screenProperty().get() instanceof PetProfileView page) page.handOverTo(lines.getFirst());
        });
    }
}
