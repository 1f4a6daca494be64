package jaidee.rewards.ui;

import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponService;
import jaidee.rewards.CouponStory;
import jaidee.rewards.DesignTally;
import jaidee.rewards.GivenCoupon;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The kinds of coupons in use and those given last; a coupon found by its code; a coupon given by hand.
public final class CouponsViewModel {
    static final String CODE = "code", GIVING = "giving";
    private static final int NEWEST = 100;

    private record Loaded(List<DesignTally> designs, List<GivenCoupon> newest) {
    }

    private final CouponBook book;
    private final CouponService coupons;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<DesignTally> designs = FXCollections.observableArrayList();
    private final ObservableList<GivenCoupon> newest = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CouponStory.Person> receiver = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> aside = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    public CouponsViewModel(CouponBook book, CouponService coupons, Supplier<StaffId> onDuty, Background background, Clock clock) {
        this.book = book;
        this.coupons = coupons;
        this.onDuty = onDuty;
        this.background = background;
        this.clock = clock;
        this.loading = background.latest();
    }

    public ObservableList<DesignTally> designs() {
        return designs;
    }

    /// The newest first.
    public ObservableList<GivenCoupon> newest() {
        return newest;
    }

    /// The owner who is about to be given a coupon; `null` while none is: what is given is for anybody who brings it.
    public ReadOnlyObjectProperty<CouponStory.Person> receiverProperty() {
        return receiver.getReadOnlyProperty();
    }

    /// The campaign for which the receiver is kept aside, so that who gets this coupon can be compared; `null` for none.
    String keptAsideFor(DesignTally design) {
        return receiver.get() == null ? null : aside.get().get(design.design().code());
    }

    ReadOnlyObjectProperty<Map<String, String>> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /// The lists have come at least once: empty ones are really empty.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    public void load() {
        loading.run(() -> new Loaded(book.inUse(), book.newest(NEWEST))).during(busy).onSuccess(now -> {
            designs.setAll(now.designs());
            newest.setAll(now.newest());
            loaded.set(true);
        });
    }

    /// What is given from now on is for this owner.
    public void giveTo(OwnerId owner) {
        aside.set(Map.of());
        background.run(() -> book.keptAside(owner)).onSuccess(aside::set);
        background.run(() -> book.person(owner)).onSuccess(person -> receiver.set(person.orElse(null)));
    }

    public void giveToAnybody() {
        aside.set(Map.of());
        receiver.set(null);
    }

    /// Finds the coupon of a code as it is printed below the QR, with or without the letters before it.
    public void lookUp(String typed, Consumer<CouponId> found) {
        refusals.clear(CODE);
        if (typed.isBlank()) return;
        Optional<ScanCode> code = ScanCode.parse(typed).or(() -> ScanCode.parse(CodeKind.COUPON.prefix() + typed));
        if (code.isEmpty()) refusals.show(CODE, Message.of("rewards.code.unreadable"));
        else if (code.get().kind() != CodeKind.COUPON) refusals.show(CODE, Message.of("rewards.code.other", code.get().kind().named()));
        else background.run(() -> coupons.lookUp(code.get().token())).during(busy).onSuccess(outcome -> outcome.handle(
                coupon -> found.accept(coupon.id()), why -> refusals.show(CODE, why.message())));
    }

    /// Gives a coupon of this kind, to the receiver if there is one.
    public void give(DesignTally design, Consumer<Coupon> given) {
        if (busy.property().get()) return;
        refusals.clear(GIVING);
        Optional<OwnerId> owner = Optional.ofNullable(receiver.get()).map(CouponStory.Person::id);
        StaffId staff = onDuty.get();
        background.write(() -> coupons.issue(design.design().id(), owner, staff)).during(busy).onSuccess(outcome -> outcome.handle(coupon -> {
            receiver.set(null);
            given.accept(coupon);
        }, why -> refusals.show(GIVING, why.message())));
    }
}
