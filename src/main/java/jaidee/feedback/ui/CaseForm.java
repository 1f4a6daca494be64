package jaidee.feedback.ui;

import jaidee.feedback.CaseDraft;
import jaidee.feedback.Kind;
import jaidee.feedback.Theme;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.staff.StaffMember;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.Suggestions;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks what a customer said: of which kind, who, about whom and which bill, what it was about, and who sees to it.
final class CaseForm {
    private static final double WIDTH = 720;
    private static final int LINES = 3;

    private final CasesModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<VoiceCase> noted;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final ChoiceChips<Kind> kind;
    private final TextField owner = new TextField(), place = new TextField();
    private final TextArea words = new TextArea();
    private final ChoiceChips<Integer> stars;
    private final DateField due;
    private final VBox pets = new VBox(), bills = new VBox(), themes = new VBox(), people = new VBox();
    private final Label hint;
    private CaseDesk.Who who;
    private ChoiceChips<CaseDesk.Choice<PetId>> pet;
    private ChoiceChips<CaseDesk.Choice<SaleId>> bill;
    private ChoiceChips<Theme> theme;
    private ChoiceChips<StaffMember> charge;
    private boolean filling;

    CaseForm(CasesModel model, Kit kit, Consumer<VoiceCase> noted) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.noted = noted;
        kind = new ChoiceChips<>(Kind.CASES, each -> texts.of(each.named().key()));
        kind.setId("kind");
        stars = new ChoiceChips<>(List.of(1, 2, 3, 4, 5), each -> texts.of("feedback.stars." + each));
        due = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        hint = texts.bind(new Label(), "feedback.form.due_hint");
        hint.getStyleClass().addAll("small", "muted");
        owner.setId("owner");
        words.setId("words");
        words.setWrapText(true);
        words.setPrefRowCount(LINES);
        kind.valueProperty().subscribe(now -> {
            boolean work = now == Kind.COMPLAINT || now == Kind.SUGGESTION;
            due.dayProperty().set(work ? model.today().plusDays(model.desk().dueDays().get()) : null);
        });
        kind.valueProperty().set(Kind.COMPLAINT);
        find();
    }

    private void find() {
        texts.prompt(owner, "feedback.form.owner_prompt");
        Suggestions<CaseDesk.Who> found = new Suggestions<>(owner, kit.overlay(), hit -> choose(hit.value()));
        var latest = kit.background().latest();
        owner.textProperty().subscribe(typed -> {
            if (filling) return;
            who = null;
            show(List.of(), List.of());
            if (typed.isBlank()) found.close();
            else latest.run(() -> model.desk().around().owners(typed.strip())).onSuccess(all -> {
                if (owner.isFocused() && who == null) found.show(all.stream().map(each -> Hit.of(each, Feather.USER, Marked.plain(each.name()), Marked.plain(each.phone()))).toList());
            });
        });
        owner.focusedProperty().subscribe(on -> {
            if (!on && who == null) owner.clear();
        });
    }

    private record About(List<CaseDesk.Choice<PetId>> pets, List<CaseDesk.Choice<SaleId>> bills) {
    }

    private void choose(CaseDesk.Who found) {
        filling = true;
        owner.setText(found.name());
        owner.end();
        filling = false;
        who = found;
        kit.background().run(() -> new About(model.desk().around().pets(found.id()), model.desk().around().bills(found.id())))
                .onSuccess(about -> {
                    if (who == found) show(about.pets(), about.bills());
                });
    }

    private void show(List<CaseDesk.Choice<PetId>> itsPets, List<CaseDesk.Choice<SaleId>> itsBills) {
        pet = plain(itsPets);
        bill = plain(itsBills);
        pets.getChildren().setAll(itsPets.isEmpty() ? List.of() : List.of(new Field(texts, "feedback.form.pet", pet).refusing(refusals.of("pet"))));
        bills.getChildren().setAll(itsBills.isEmpty() ? List.of() : List.of(new Field(texts, "feedback.form.bill", bill).refusing(refusals.of("sale"))));
    }

    private <T> ChoiceChips<CaseDesk.Choice<T>> plain(List<CaseDesk.Choice<T>> all) {
        return new ChoiceChips<>(all, each -> texts.with(_ -> each.name()));
    }

    private record Lists(List<Theme> themes, List<StaffMember> people) {
    }

    void open() {
        kit.background().run(() -> new Lists(model.desk().cases().themes().stream().filter(Theme::active).toList(), model.desk().around().people())).onSuccess(this::open);
    }

    private void open(Lists lists) {
        theme = new ChoiceChips<>(lists.themes(), each -> texts.with(now -> each.name().in(now.language())));
        charge = new ChoiceChips<>(lists.people(), each -> texts.with(_ -> each.name()));
        charge.valueProperty().set(lists.people().stream().filter(each -> each.id().equals(model.desk().me().get())).findFirst().orElse(null));
        themes.getChildren().setAll(new Field(texts, "feedback.form.theme", theme).refusing(refusals.of("theme")));
        people.getChildren().setAll(new Field(texts, "feedback.form.charge", charge).refusing(refusals.of("charge")));
        BooleanBinding review = Bindings.equal(kind.valueProperty(), Kind.REVIEW);
        HBox seen = new HBox(16, new Field(texts, "feedback.form.place", place).refusing(refusals.of("place")), new Field(texts, "feedback.form.stars", stars).required().refusing(refusals.of("stars")));
        seen.visibleProperty().bind(review);
        seen.managedProperty().bind(review);
        VBox content = new VBox(10, kind, new Field(texts, "feedback.form.owner", owner), new HBox(24, pets, bills), seen,
                new Field(texts, "feedback.form.words", words).refusing(refusals.of("words")), themes, people,
                new HBox(16, new Field(texts, "feedback.form.due", due).refusing(refusals.of("due")), grown(hint)));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("feedback.form.title"), content).focusing(words);
        panel.offerPrimary(Deed.of("feedback.form.save", "F12", () -> save(panel)).when(busy.property().not())).open();
    }

    private static Node grown(Label label) {
        label.setWrapText(true);
        VBox box = new VBox(label);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPadding(new Insets(28, 0, 0, 0));
        return box;
    }

    private void save(Panel panel) {
        refusals.clear();
        Optional<OwnerId> whose = Optional.ofNullable(who).map(CaseDesk.Who::id);
        CaseDraft draft = new CaseDraft(kind.valueProperty().get(), whose, chosen(pet).map(CaseDesk.Choice::id), chosen(bill).map(CaseDesk.Choice::id),
                chosen(theme).map(Theme::code), words.getText(), place.getText(), chosen(stars), chosen(charge).map(StaffMember::id), Optional.ofNullable(due.day()));
        kit.background().write(() -> model.desk().cases().note(draft, model.desk().me().get())).during(busy).onSuccess(outcome -> outcome.handle(done -> {
            panel.close();
            kit.notices().done(Message.of("feedback.form.saved"));
            noted.accept(done);
        }, refusals::show));
    }

    private static <T> Optional<T> chosen(ChoiceChips<T> chips) {
        return chips == null ? Optional.empty() : Optional.ofNullable(chips.valueProperty().get());
    }
}
