package jaidee.loyalty.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.Donations;
import jaidee.loyalty.EarnStory;
import jaidee.loyalty.Foundation;
import jaidee.loyalty.LedgerEntry;
import jaidee.loyalty.PointsAdjustments;
import jaidee.loyalty.PointsPage;
import jaidee.loyalty.PointsTransfers;
import jaidee.owners.OwnerLine;
import jaidee.owners.SearchHit;
import jaidee.paper.Stock;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.FigureTable;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The points of one owner and what can be done with them. A form is confirmed once, however often Enter is pressed.
public final class PointsViewModel {
    private static final int MOST = 8;

    private final OwnerId owner;
    private final PointsDesk desk;
    private final Background background;
    private final Notices notices;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<PointsPage> page = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PointsPage.Look> look = new SimpleObjectProperty<>(PointsPage.Look.ALL);
    private final ObservableList<PointsPage.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<PointsTransfers.Undoable> undoable = FXCollections.observableArrayList();
    private String key = UUID.randomUUID().toString();

    private record Loaded(Optional<PointsPage> page, List<PointsTransfers.Undoable> undoable) {
    }

    public PointsViewModel(OwnerId owner, PointsDesk desk, Background background, Notices notices) {
        this.owner = owner;
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.loading = background.latest();
        look.addListener((property, before, now) -> filter());
    }

    /// Reads how the points of an entry's bill were reckoned; `then` is not called where it belongs to none.
    public void story(LedgerEntry entry, Consumer<EarnStory> then) {
        background.run(() -> desk.book().story(entry)).during(busy).onSuccess(found -> found.ifPresent(then));
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<PointsPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ObjectProperty<PointsPage.Look> lookProperty() {
        return look;
    }

    /// Those looked at, the newest first.
    public ObservableList<PointsPage.Row> rows() {
        return rows;
    }

    /// Handed on today and not taken back.
    public ObservableList<PointsTransfers.Undoable> undoable() {
        return undoable;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public OwnerId owner() {
        return owner;
    }

    public void load() {
        loading.run(() -> new Loaded(desk.book().page(owner), desk.transfers().ofToday(owner))).during(busy).onSuccess(found -> {
            found.page().ifPresent(page::set);
            undoable.setAll(found.undoable());
            filter();
        });
    }

    /// A new form: what was confirmed before stays done.
    void begin() {
        key = UUID.randomUUID().toString();
        refusals.clear();
    }

    /// Puts points right. Who may is asked for, and a second person when it is many.
    ///
    /// @param points less than nothing to take
    void adjust(Points points, String reason, Runnable done) {
        if (busy.property().get()) return;
        refusals.clear();
        if (points.isZero() || reason.isBlank()) {
            write(() -> desk.adjustments().adjust(adjustment(points, reason, Authority.of(desk.onDuty().get()), Optional.empty())), done, null);
            return;
        }
        desk.approvals().ask(Right.ADJUST_POINTS, Message.of("loyalty.adjust"), authority ->
                background.run(() -> desk.adjustments().needsSecond(owner, points)).during(busy).onSuccess(two -> {
                    if (!two) adjust(points, reason, authority, Optional.empty(), done);
                    else desk.second().ask(authority.answering(), Right.GIVE_DISCOUNT, Message.of("loyalty.adjust"),
                            second -> adjust(points, reason, authority, Optional.of(second), done));
                }));
    }

    private void adjust(Points points, String reason, Authority authority, Optional<StaffId> second, Runnable done) {
        write(() -> desk.adjustments().adjust(adjustment(points, reason, authority, second)), done, Message.of("loyalty.adjust.done", signed(points)));
    }

    private PointsAdjustments.Adjustment adjustment(Points points, String reason, Authority authority, Optional<StaffId> second) {
        return new PointsAdjustments.Adjustment(key, owner, points, reason, authority, second);
    }

    void transfer(OwnerLine to, Points points, DeskConsent giver, DeskConsent receiver, Runnable done) {
        if (to == null) {
            refusals.show("to", Message.of("loyalty.transfer.whom"));
            return;
        }
        StaffId staff = desk.onDuty().get();
        write(() -> desk.transfers().transfer(new PointsTransfers.Transfer(key, owner, to.id(), points, giver, receiver, staff)), done,
                Message.of("loyalty.transfer.done", points, to.name().spoken()));
    }

    /// Takes back what was handed on today.
    void undo(PointsTransfers.Undoable made) {
        if (busy.property().get()) return;
        desk.approvals().ask(Right.ADJUST_POINTS, Message.of("loyalty.transfer.undo"), authority ->
                background.write(() -> desk.transfers().undo(made.entry(), authority)).during(busy).onSuccess(outcome -> outcome.handle(points -> {
                    notices.done(Message.of("loyalty.transfer.undone", points, made.toName()));
                    load();
                }, notices::refused)));
    }

    void donate(Foundation to, Points points, Runnable done) {
        StaffId staff = desk.onDuty().get();
        long foundation = to == null ? 0 : to.id();
        write(() -> desk.donations().donate(new Donations.Donation(key, owner, foundation, points, staff)), done,
                Message.of("loyalty.donate.done", points, to == null ? "" : to.name()));
    }

    void foundations(Consumer<List<Foundation>> then) {
        background.run(() -> desk.donations().foundations().stream().filter(Foundation::active).toList()).during(busy).onSuccess(then);
    }

    /// What points another owner has.
    void look(OwnerId other, Consumer<PointsPage> then) {
        background.run(() -> desk.book().page(other)).onSuccess(found -> found.ifPresent(then));
    }

    /// Everybody but the owner.
    List<OwnerLine> others(String typed) {
        return desk.search().find(typed, MOST).stream().map(SearchHit::owner).filter(found -> !found.id().equals(owner)).toList();
    }

    void print(Stock stock, Language language) {
        PointsPage shown = page.get();
        PointsPage.Look which = look.get();
        if (shown != null) desk.paper().preview(() -> desk.sheets().statement(shown, which, stock, language), () -> { });
    }

    private <T> void write(Callable<Outcome<T>> deed, Runnable done, Message said) {
        if (busy.property().get()) return;
        refusals.clear();
        background.write(deed).during(busy).onSuccess(outcome -> outcome.handle(result -> {
            begin();
            done.run();
            notices.done(said);
            load();
        }, this::refused));
    }

    private void refused(Refusal why) {
        refusals.show(why);
    }

    private void filter() {
        if (page.get() != null) rows.setAll(page.get().rows(look.get()));
    }

    static String signed(Points points) {
        return FigureTable.signed(points);
    }
}
