package jaidee.rewards.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.rewards.CouponBook;
import jaidee.rewards.Redemption;
import jaidee.rewards.RewardOffer;
import jaidee.rewards.RewardService;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One owner's points before the rewards: what can be had, what was, and what waits to be picked up.
public final class RedeemModel {
    static final String REASON = "reason";

    /// All that the screen shows.
    ///
    /// @param name of the owner, with the title
    public record Sight(String name, RewardService.Choice choice) {
    }

    private final OwnerId owner;
    private final RewardService rewards;
    private final CouponBook book;
    private final Approvals approvals;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>();
    // one for each redemption: Enter hit twice redeems once
    private String key = UUID.randomUUID().toString();

    public RedeemModel(OwnerId owner, RewardService rewards, CouponBook book, Approvals approvals, Supplier<StaffId> onDuty, Background background,
                       Notices notices, Clock clock) {
        this.owner = owner;
        this.rewards = rewards;
        this.book = book;
        this.approvals = approvals;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
    }

    public OwnerId owner() {
        return owner;
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
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
        loading.run(() -> new Sight(book.person(owner).map(person -> person.name()).orElse(""), rewards.choice(owner))).during(busy).onSuccess(sight::set);
    }

    /// Gives the points; `made` gets what it came to.
    public void redeem(RewardOffer offer, Consumer<Redemption> made) {
        StaffId staff = onDuty.get();
        String once = key;
        write(() -> rewards.redeem(owner, offer.reward(), once, staff), redeemed -> {
            key = UUID.randomUUID().toString();
            notices.done(Message.of("rewards.redeem.done", redeemed.reward().name(), offer.after()));
            made.accept(redeemed);
        });
    }

    /// The gift goes over the desk.
    public void handOver(Redemption gift) {
        StaffId staff = onDuty.get();
        write(() -> rewards.handOver(gift.id(), staff), done -> notices.done(Message.of("rewards.redeem.handed", done.reward().name())));
    }

    /// The points come back; `done` runs when they have.
    public void takeBack(Redemption made, String reason, Runnable done) {
        refusals.clear(REASON);
        if (busy.property().get()) return;
        approvals.ask(Right.VOID_COUPON, Message.of("rewards.redeem.back"), authority -> background.write(() -> rewards.takeBack(made.id(), reason, authority))
                .during(busy).onSuccess(outcome -> outcome.handle(back -> {
                    notices.done(Message.of("rewards.redeem.backed", back.reward().name(), back.points()));
                    load();
                    done.run();
                }, why -> refusals.show(REASON, why.message()))));
    }

    private void write(Callable<Outcome<Redemption>> work, Consumer<Redemption> done) {
        if (busy.property().get()) return;
        background.write(work).during(busy).onSuccess(outcome -> {
            load();
            outcome.handle(done, notices::refused);
        });
    }

    /// The paper that a redemption goes out as.
    public interface Papers {
        /// Prints it, as a copy when it was before.
        void print(Redemption made, boolean a6);
    }
}
