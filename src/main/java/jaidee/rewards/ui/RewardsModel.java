package jaidee.rewards.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.Tier;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.rewards.RewardTally;
import jaidee.rewards.RewardTried;
import jaidee.rewards.RewardTryOut;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The rewards of the clinic, being looked at and changed.
public final class RewardsModel {
    private static final int OFFERS = 8;

    private record Loaded(List<RewardTally> rewards, List<Tier> tiers) {
    }

    private final RewardBook book;
    private final RewardTryOut tryOut;
    private final LedgerService ledger;
    private final CatalogueService catalogue;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<RewardTally> all = FXCollections.observableArrayList();
    private final FilteredList<RewardTally> rewards = new FilteredList<>(all);
    private final ObjectProperty<Points> within = new SimpleObjectProperty<>();
    private List<Tier> tiers = List.of();

    public RewardsModel(RewardBook book, RewardTryOut tryOut, LedgerService ledger, CatalogueService catalogue, Approvals approvals, Background background, Notices notices) {
        this.book = book;
        this.tryOut = tryOut;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.loading = background.latest();
        within.subscribe(points -> rewards.setPredicate(points == null ? null
                : tally -> tally.reward().active() && tally.reward().points().compareTo(points) <= 0 && tally.left().map(left -> left > 0).orElse(true)));
    }

    /// Those that can be had for the points typed; all while none are.
    public ObservableList<RewardTally> rewards() {
        return rewards;
    }

    /// What an owner with so many points could have is shown alone; `null`: all.
    public ObjectProperty<Points> withinProperty() {
        return within;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// From the lowest; empty before the first `load`.
    public List<Tier> tiers() {
        return tiers;
    }

    public Optional<Tier> tier(String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
    }

    List<Item> find(String typed) {
        return catalogue.find(typed).stream().filter(Item::active).limit(OFFERS).toList();
    }

    Optional<Item> item(ItemId id) {
        return catalogue.item(id);
    }

    public void load() {
        loading.run(() -> new Loaded(book.all(), ledger.tiers())).during(busy).onSuccess(now -> {
            tiers = now.tiers();
            all.setAll(now.rewards());
        });
    }

    /// Tries `terms` on the last days; `shown` gets what came of it.
    void tryOut(Optional<Reward> before, Reward.Terms terms, int days, Consumer<RewardTried> shown) {
        background.run(() -> tryOut.run(before, terms, days)).onSuccess(shown);
    }

    /// Adds a reward, or changes `before`; `done` runs when it is in the books.
    public void save(Optional<Reward> before, Reward.Terms terms, Runnable done) {
        write(before.isPresent() ? "rewards.prize.change" : "rewards.prize.add",
                authority -> before.map(reward -> book.change(reward, terms, authority)).orElseGet(() -> book.add(terms, authority)), "rewards.prize.saved", done);
    }

    /// Ends it, or gives it again.
    public void toggle(Reward reward) {
        boolean active = !reward.active();
        write(active ? "rewards.prize.resume" : "rewards.prize.end", authority -> book.setActive(reward, active, authority),
                active ? "rewards.prize.resumed" : "rewards.prize.ended", () -> {
                });
    }

    private void write(String deed, Function<Authority, Outcome<Reward>> work, String said, Runnable done) {
        if (busy.property().get()) return;
        refusals.clear();
        approvals.ask(Right.EDIT_RULES, Message.of(deed), authority -> background.write(() -> work.apply(authority)).during(busy)
                .onSuccess(outcome -> outcome.handle(reward -> {
                    notices.done(Message.of(said, reward.name()));
                    load();
                    done.run();
                }, why -> {
                    refusals.show(why);
                    if (why.field().isEmpty()) notices.refused(why.message());
                })));
    }
}
