package jaidee.rewards.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Category;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.Tier;
import jaidee.owners.PetWords;
import jaidee.owners.Species;
import jaidee.paper.Sheet;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesigner;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.SoldCoupons;
import jaidee.staff.Authority;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// One kind of coupon being designed: what it was when it was opened, its picture, and what came of saving it.
public final class DesignCouponModel {
    static final String PICTURE = "picture";

    /// What the form chooses from.
    record Choices(Optional<CouponDesigner.Opened> opened, List<Tier> tiers, List<Category> categories, List<Item> items, PetWords.Lists words) {
    }

    private final Optional<CouponDesignId> id;
    private final CouponDesigner designer;
    private final CouponSheets sheets;
    private final CatalogueService catalogue;
    private final LedgerService ledger;
    private final PetWords words;
    private final Background background;
    private final Clock clock;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<CouponDesigner.Opened> opened = new ReadOnlyObjectWrapper<>();
    private PetWords.Lists known = new PetWords.Lists(List.of(), List.of());
    private final ObjectProperty<byte[]> picture = new SimpleObjectProperty<>();

    /// @param id empty: a new kind
    public DesignCouponModel(Optional<CouponDesignId> id, CouponDesigner designer, CouponSheets sheets, CatalogueService catalogue,
                             LedgerService ledger, PetWords words, Background background, Clock clock) {
        this.id = id;
        this.designer = designer;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.words = words;
        this.background = background;
        this.clock = clock;
    }

    Refusals refusals() {
        return refusals;
    }

    Busy busy() {
        return busy;
    }

    Clock clock() {
        return clock;
    }

    /// `null` for a new kind and until it has come.
    ReadOnlyObjectProperty<CouponDesigner.Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// A JPEG; `null` for none.
    ObjectProperty<byte[]> pictureProperty() {
        return picture;
    }

    void load(Consumer<Choices> come) {
        background.run(() -> new Choices(id.flatMap(designer::open), ledger.tiers(), catalogue.categories(),
                catalogue.all().stream().filter(Item::active).toList(), words.lists())).during(busy).onSuccess(choices -> {
            known = choices.words();
            choices.opened().ifPresent(this::show);
            come.accept(choices);
        });
    }

    List<Item> find(String typed) {
        return catalogue.find(typed);
    }

    /// @param species codes; empty: all
    List<Bilingual> breeds(List<String> species, String typed) {
        return Stream.of(Species.values()).filter(each -> species.isEmpty() || species.contains(each.name()))
                .flatMap(each -> known.breeds(each, typed).stream()).distinct().toList();
    }

    /// Makes the item by which the coupon is sold.
    void makeSold(Bilingual name, Money price, String category, Authority by, Refusals why, Consumer<Item> made) {
        background.write(() -> new SoldCoupons(catalogue).add(name, price, category, by)).during(busy).onSuccess(outcome -> outcome.handle(made, why::show));
    }

    void choosePicture(Path file) {
        refusals.clear(PICTURE);
        background.run(() -> designer.readPicture(Files.readAllBytes(file))).during(busy)
                .onSuccess(outcome -> outcome.handle(picture::set, why -> refusals.show(PICTURE, why.message())));
    }

    /// The paper of a draft.
    Callable<Sheet> paper(CouponDesign draft, Language language) {
        Optional<byte[]> shown = Optional.ofNullable(picture.get());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        return () -> sheets.preview(draft, shown, today, draft.look().paper(), language);
    }

    void save(CouponDesign draft, Authority by, Consumer<CouponDesign> saved) {
        Optional<byte[]> kept = Optional.ofNullable(picture.get());
        refusals.clear();
        done(() -> designer.save(draft, kept, by), saved);
    }

    /// Ends it, or gives it again.
    void turn(Authority by, Consumer<CouponDesign> turned) {
        CouponDesign now = opened.get().design();
        Function<Authority, Outcome<CouponDesign>> deed = who -> now.active() ? designer.end(now.id(), who) : designer.resume(now.id(), who);
        done(() -> deed.apply(by), turned);
    }

    private void done(Callable<Outcome<CouponDesign>> deed, Consumer<CouponDesign> then) {
        background.write(deed).during(busy).onSuccess(outcome -> outcome.handle(design -> {
            background.run(() -> designer.open(design.id())).onSuccess(now -> now.ifPresent(this::show));
            then.accept(design);
        }, refusals::show));
    }

    private void show(CouponDesigner.Opened now) {
        picture.set(now.picture().orElse(null));
        opened.set(now);
    }
}
