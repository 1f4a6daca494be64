package jaidee.rewards.ui;

import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.paper.SheetFile;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponBatch;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponReceivers;
import jaidee.rewards.CouponRefusal;
import jaidee.rewards.CouponService;
import jaidee.rewards.CouponSheets;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Gives a design to many owners: whom, counted while one chooses, then with progress; below, the batches given before, to be
/// printed on A4 or ended.
public final class BatchPanel {
    private static final double WIDTH = 720, LIST = 130;
    private static final Duration LOOK = Duration.millis(100);

    /// What it works with.
    ///
    /// @param groups that it can be for, besides everybody
    public record Works(CouponBatches batches, CouponService coupons, CouponSheets sheets, Supplier<List<CouponReceivers>> groups, PaperDesk paper,
                        Approvals approvals, Supplier<StaffId> onDuty) {
    }

    private final Works works;
    private final CouponDesign design;
    private final Kit kit;
    private final UiTexts texts;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final Latest counting;
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ProgressBar progress = new ProgressBar(0);
    private final StackPane room = new StackPane();
    private final ListView<CouponBatch> earlier = new ListView<>();
    private ChoiceChips<CouponReceivers> group;
    private volatile int done;

    public BatchPanel(Works works, CouponDesign design, Kit kit) {
        this.works = works;
        this.design = design;
        this.kit = kit;
        this.texts = kit.texts();
        this.counting = kit.background().latest();
        offer(List.of());
    }

    public void open() {
        earlier.setId("batches");
        earlier.setPrefHeight(LIST);
        earlier.setCellFactory(list -> new Line());
        earlier.setPlaceholder(texts.bind(new Label(), "rewards.batch.none"));
        texts.spoken(earlier, "rewards.batch.earlier");
        kit.background().run(works.groups()::get).onSuccess(groups -> {
            offer(groups);
            Focus.on(group);
        });
        recount();
        reload();
        VBox content = new VBox(12, said("rewards.batch.hint"), new Field(texts, "rewards.batch.group", room),
                counted(), progress, problem(), Card.line(), new Field(texts, "rewards.batch.earlier", earlier));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(busy.property());
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("rewards.batch.title", design.name()), content).focusing(room.getChildren().getFirst()).onClosed(() -> cancelled.set(true));
        panel.offer(Deed.of("rewards.batch.end", "Shift+Delete", this::end).when(Bindings.isNotNull(earlier.getSelectionModel().selectedItemProperty())));
        panel.offer(Deed.of("rewards.batch.print", "F11", this::print).when(Bindings.isNotNull(earlier.getSelectionModel().selectedItemProperty())));
        panel.offer(Deed.of("rewards.batch.file", "F12", this::file).when(Bindings.isNotNull(earlier.getSelectionModel().selectedItemProperty())).when(busy.property().not()));
        panel.offer(Deed.of("rewards.batch.stop", "F6", () -> cancelled.set(true)).when(busy.property()), busy.property());
        panel.offerPrimary(Deed.of("rewards.batch.give", "F10", this::give).when(busy.property().not()));
        panel.open();
    }

    private void offer(List<CouponReceivers> groups) {
        List<CouponReceivers> all = Stream.concat(Stream.of(CouponReceivers.everybody()), groups.stream()).toList();
        group = new ChoiceChips<>(all, each -> texts.with(now -> each.name().in(now.language())));
        group.setPrefWrapLength(WIDTH);
        group.valueProperty().set(all.getFirst());
        group.valueProperty().subscribe((_, _) -> recount());
        room.getChildren().setAll(group);
    }

    private void recount() {
        CouponReceivers now = group.valueProperty().get();
        if (now != null) counting.run(() -> works.batches().count(design.id(), now)).onSuccess(count::set);
    }

    private void give() {
        CouponReceivers chosen = group.valueProperty().get();
        works.approvals().ask(Right.EDIT_RULES, Message.of("rewards.batch.give"), by -> {
            refusals.clear();
            cancelled.set(false);
            done = 0;
            int all = Math.max(1, count.get());
            Timeline looking = new Timeline(new KeyFrame(LOOK, tick -> progress.setProgress((double) done / all)));
            looking.setCycleCount(Animation.INDEFINITE);
            looking.play();
            kit.background().write(() -> works.batches().give(design.id(), chosen, by, now -> done = now, cancelled::get)).during(busy).always(looking::stop)
                    .onSuccess(outcome -> outcome.handle(batch -> {
                        kit.notices().done(Message.of("rewards.batch.done", batch.given()));
                        recount();
                        reload();
                    }, refusals::show));
        });
    }

    private void print() {
        CouponBatch batch = earlier.getSelectionModel().getSelectedItem();
        Language language = texts.language();
        StaffId staff = works.onDuty().get();
        refusals.clear();
        kit.background().run(() -> works.batches().toPrint(batch.id())).onSuccess(coupons -> {
            if (coupons.isEmpty()) refusals.show("", Message.of("rewards.refused.nothing_to_end"));
            else works.paper().print(() -> works.sheets().sheets(coupons, each(), language), () -> noted(coupons, staff));
        });
    }

    /// All of the batch as one PDF, to be printed elsewhere; they count as printed then.
    private void file() {
        CouponBatch batch = earlier.getSelectionModel().getSelectedItem();
        Language language = texts.language();
        StaffId staff = works.onDuty().get();
        refusals.clear();
        kit.files().save("rewards.batch.file", texts.get("rewards.batch.file_name", batch.id())).ifPresent(target -> kit.background().write(() -> {
            List<CouponId> coupons = works.batches().toPrint(batch.id());
            if (coupons.isEmpty()) return Outcome.<Integer>refused(new CouponRefusal.NothingToEnd());
            return SheetFile.save(works.sheets().sheets(coupons, each(), language), target).then(saved -> {
                noted(coupons, staff);
                return Outcome.done(coupons.size());
            });
        }).during(busy).onSuccess(outcome -> outcome.handle(count -> kit.notices().done(Message.of("rewards.batch.filed", count, target.getFileName().toString())),
                why -> refusals.show("", why.message()))));
    }

    /// What a roll prints goes on A4 as cards.
    private Stock each() {
        return design.look().paper().roll() ? Stock.CARD : design.look().paper();
    }

    private void noted(List<CouponId> coupons, StaffId staff) {
        coupons.forEach(coupon -> works.coupons().printed(coupon, staff));
    }

    private void end() {
        CouponBatch batch = earlier.getSelectionModel().getSelectedItem();
        TextField reason = new TextField();
        Refusals why = new Refusals();
        Panel panel = kit.dialogs().panel(Message.of("rewards.batch.end"),
                new Field(texts, "rewards.batch.reason", reason).required().refusing(why.of("reason"))).focusing(reason);
        panel.offerDanger(Deed.of("rewards.batch.end", "Enter", () -> works.approvals().ask(Right.VOID_COUPON, Message.of("rewards.batch.end"), by ->
                kit.background().write(() -> works.batches().end(batch.id(), reason.getText(), by)).onSuccess(outcome -> outcome.handle(ended -> {
                    panel.close();
                    kit.notices().done(Message.of("rewards.batch.voided"));
                    reload();
                }, refusal -> why.show("reason", refusal.message()))))));
        panel.open();
    }

    private void reload() {
        kit.background().run(() -> works.batches().batches(design.id())).onSuccess(all -> {
            earlier.getItems().setAll(all);
            if (!all.isEmpty()) earlier.getSelectionModel().selectFirst();
        });
    }

    private Label counted() {
        Label label = new Label();
        label.setId("batch-count");
        label.textProperty().bind(texts.with(now -> now.get("rewards.batch.count", count.get()), count));
        label.getStyleClass().add("strong");
        return label;
    }

    private Label problem() {
        Label label = new Label();
        label.textProperty().bind(texts.of(refusals.of("")));
        label.setWrapText(true);
        label.getStyleClass().add("refusal");
        return label;
    }

    private Label said(String key) {
        Label label = texts.bind(new Label(), key);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private final class Line extends ListCell<CouponBatch> {
        @Override
        protected void updateItem(CouponBatch batch, boolean empty) {
            super.updateItem(batch, empty);
            setGraphic(empty || batch == null ? null : words(batch));
        }

        private VBox words(CouponBatch batch) {
            LocalDate day = LocalDate.ofInstant(batch.at(), Days.BANGKOK);
            VBox words = new VBox(2, new Label(texts.get("rewards.batch.given", day, batch.given(), batch.used(), batch.by())));
            batch.group().ifPresent(name -> words.getChildren().addFirst(new Label(name.in(texts.language()))));
            batch.ended().ifPresent(why -> words.getChildren().add(new Label(texts.get("rewards.batch.ended", why.reason()))));
            return words;
        }
    }
}
