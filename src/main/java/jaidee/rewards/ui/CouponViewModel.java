package jaidee.rewards.ui;

import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponBook;
import jaidee.rewards.CouponService;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.CouponState;
import jaidee.rewards.CouponStory;
import jaidee.staff.Authority;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// One coupon: its story, its printing and its end.
public final class CouponViewModel {
    static final String REASON = "reason";

    private final CouponId id;
    private final CouponBook book;
    private final CouponService coupons;
    private final CouponSheets sheets;
    private final PaperDesk desk;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<CouponStory> story = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding usable;
    private final BooleanBinding waiting;
    private final BooleanBinding voidable;

    /// @param mayVoid whether who is at the desk now may end coupons
    public CouponViewModel(CouponId id, CouponBook book, CouponService coupons, CouponSheets sheets, PaperDesk desk,
                           Supplier<StaffId> onDuty, ObservableValue<Boolean> mayVoid, Background background, Notices notices, Clock clock) {
        this.id = id;
        this.book = book;
        this.coupons = coupons;
        this.sheets = sheets;
        this.desk = desk;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        this.usable = Bindings.createBooleanBinding(() -> story.get() != null && CouponWords.of(story.get().coupon(), today()).usable(), story);
        this.waiting = Bindings.createBooleanBinding(() -> story.get() != null
                && story.get().coupon().state() instanceof CouponState.Waiting, story);
        this.voidable = Bindings.createBooleanBinding(() -> waiting.get() && Boolean.TRUE.equals(mayVoid.getValue()), waiting, mayVoid);
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<CouponStory> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /// It can be used today.
    public BooleanBinding usableProperty() {
        return usable;
    }

    /// It is neither used nor ended.
    public BooleanBinding waitingProperty() {
        return waiting;
    }

    /// It can be ended, and by whoever is at the desk.
    public BooleanBinding voidableProperty() {
        return voidable;
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
        loading.run(() -> book.story(id)).during(busy).onSuccess(found -> found.ifPresentOrElse(story::set,
                () -> notices.refused(Message.of("rewards.refused.unknown"))));
    }

    public void print(Stock stock, Language language) {
        StaffId staff = onDuty.get();
        desk.print(() -> sheets.sheet(id, stock, language), () -> sheets.printed(id, staff));
    }

    /// Ends the coupon for this reason; what is against it stands in the refusals.
    public void end(String reason, Runnable ended) {
        if (!voidable.get() || busy.property().get()) return;
        refusals.clear();
        Authority authority = Authority.of(onDuty.get());
        background.write(() -> coupons.withdraw(id, reason, authority)).during(busy).onSuccess(outcome -> outcome.handle(coupon -> {
            notices.done(Message.of("rewards.one.ended"));
            ended.run();
            load();
        }, refusals::show));
    }
}
