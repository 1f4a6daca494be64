package jaidee.checkout.ui;

import jaidee.checkout.Customer;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.loyalty.Standing;
import jaidee.owners.Carer;
import jaidee.owners.PetAlert;
import jaidee.ui.AnimalFace;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is served, on the left of the counter: name, tier and points, the pets to choose from with what matters about
/// each, coupons waiting.
final class CustomerPane extends Card {
    static final int USUAL_WITH_KEYS = 5;
    private static final int PETS_WITH_KEYS = 9;
    private static final double FACE = 26;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CheckoutViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed coupon;
    private final Deed deposits;
    private final Deed privileges;
    private final Deed pointsOf;
    private final Node suggested;

    /// @param suggested what may be offered, under what is due
    /// @param waiting shown while nobody is served
    /// @param foot    stands below, whoever is served
    CustomerPane(CheckoutViewModel model, Kit kit, Deed enrol, Deed coupon, Deed deposits, Deed pointsOf, Deed privileges, Node suggested, Node waiting, Node foot) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.coupon = coupon;
        this.deposits = deposits;
        this.pointsOf = pointsOf;
        this.privileges = privileges;
        this.suggested = suggested;
        getStyleClass().add("customer-pane");
        EmptyState walkIn = new EmptyState(kit, Feather.USER, "checkout.walk_in", enrol);
        model.customerProperty().subscribe(who -> {
            if (who == null) getChildren().setAll(walkIn, waiting, foot);
            else getChildren().setAll(present(who), foot);
        });
        VBox.setVgrow(walkIn, Priority.ALWAYS);
    }

    private Node present(Customer who) {
        VBox all = new VBox(12, head(who), points(who.standing()), Card.line(), pets(who));
        if (!who.due().isEmpty()) all.getChildren().add(due(who));
        all.getChildren().add(suggested);
        if (!who.carers().isEmpty()) all.getChildren().add(1, presenter(who));
        if (!who.privileges().isEmpty()) all.getChildren().add(privileges(who));
        who.carers().forEach(carer -> all.getChildren().add(line(Feather.USERS, carer(carer))));
        if (!who.usual().isEmpty()) all.getChildren().addAll(Card.line(), usual(who));
        if (!who.note().isBlank()) all.getChildren().add(line(Feather.FILE_TEXT, plain(who.note())));
        who.deposit().ifPresent(balance -> all.getChildren().addAll(Card.line(), deposit(balance)));
        if (!who.coupons().isEmpty()) all.getChildren().addAll(Card.line(), coupons());
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node head(Customer who) {
        Label name = plain(who.name());
        name.getStyleClass().add("heading");
        Label detail = plain(who.phone().isEmpty() ? who.memberNo() : who.phone() + "  ·  " + who.memberNo());
        detail.getStyleClass().addAll("small", "muted");
        VBox all = new VBox(4, name, detail);
        for (Message each : who.attention()) {
            Label known = said(each);
            known.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
            known.setMaxWidth(Double.MAX_VALUE);
            known.getStyleClass().add("customer-attention");
            all.getChildren().add(known);
        }
        return all;
    }

    private Node points(Standing standing) {
        Pill tier = new Pill(texts.with(now -> standing.tier().name().in(now.language())), Tone.valueOf(standing.tier().colour().name()))
                .with(Feather.AWARD);
        Label balance = texts.bind(new Label(), "checkout.points.balance", standing.balance());
        balance.getStyleClass().add("strong");
        if (standing.balance().isNegative()) balance.getStyleClass().add("negative");
        balance.setOnMouseClicked(event -> pointsOf.run());
        HBox row = new HBox(8, tier, balance, Card.gap(), jaidee.ui.Buttons.keyCap(CounterKeys.POINTS_OF));
        row.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(4, row);
        standing.expiring().ifPresent(soon -> all.getChildren().add(expiring(soon)));
        standing.toRenew().or(standing::toTheNext).ifPresent(words -> all.getChildren().add(quiet(words)));
        return all;
    }

    /// The nearer the last day, the louder.
    private Node expiring(Standing.Expiring soon) {
        LocalDate today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        Message message = Message.of("checkout.points.expiring", soon.points(), soon.lastDay());
        if (soon.notice(today) == Standing.Notice.MONTHS) return quiet(message);
        Label said = said(Message.of("checkout.points.expiring_in", soon.points(), soon.lastDay(), ChronoUnit.DAYS.between(today, soon.lastDay())));
        said.setId("expiring");
        said.setGraphic(Icons.of(Feather.CLOCK));
        said.getStyleClass().add(soon.notice(today) == Standing.Notice.WEEK ? "late" : "strong");
        return said;
    }

    /// Of the tier: what the owner can have today and has not had.
    private Node privileges(Customer who) {
        VBox lines = new VBox(4);
        lines.setId("privileges");
        who.privileges().forEach(each -> {
            Label words = line(Feather.AWARD, said(each));
            words.getStyleClass().add("coupon-line");
            words.setOnMouseClicked(event -> privileges.run());
            lines.getChildren().add(words);
        });
        HBox row = new HBox(8, lines, Card.gap(), jaidee.ui.Buttons.keyCap(CounterKeys.PRIVILEGES));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node pets(Customer who) {
        VBox rows = new VBox(6);
        List<Customer.PetThere> served = who.served();
        IntStream.range(0, served.size()).forEach(i -> rows.getChildren().add(pet(served.get(i), i)));
        HBox top = new HBox(8, quiet(Message.of("checkout.pet.open")), Card.gap(),
                jaidee.ui.Buttons.keyCap(CounterKeys.OPEN_PET));
        top.setAlignment(Pos.CENTER_LEFT);
        if (!served.isEmpty()) rows.getChildren().addFirst(top);
        if (served.size() > 1) rows.getChildren().addFirst(quiet(Message.of("checkout.pets.choose")));
        if (served.isEmpty()) rows.getChildren().add(quiet(Message.of("checkout.pets.none")));
        return rows;
    }

    private Node pet(Customer.PetThere pet, int index) {
        Label name = plain(pet.name());
        name.getStyleClass().add("strong");
        HBox top = new HBox(8, AnimalFace.of(pet.species().name(), FACE), name, Card.gap());
        if (index < PETS_WITH_KEYS) top.getChildren().add(jaidee.ui.Buttons.keyCap("Alt+" + (index + 1)));
        top.setAlignment(Pos.CENTER_LEFT);
        VBox face = new VBox(2, top, about(pet));
        pet.birthday().ifPresent(birthday -> face.getChildren().add(line(Feather.GIFT, said(birthday))));
        for (PetAlert alert : pet.alerts()) face.getChildren().add(alert(alert));
        face.getStyleClass().add("pet-choice");
        face.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        face.setAccessibleText(pet.name());
        model.petProperty().subscribe(chosen -> face.pseudoClassStateChanged(CHOSEN, pet.id().equals(chosen)));
        face.setOnMouseClicked(event -> model.choosePet(pet.id().equals(model.petProperty().get()) ? -1 : index, false));
        return face;
    }

    /// Whose card was shown, when it was not the owner's.
    private Node presenter(Customer who) {
        Label words = new Label(null, Icons.of(Feather.CREDIT_CARD));
        words.setId("presenter");
        words.setWrapText(true);
        words.getStyleClass().add("strong");
        words.textProperty().bind(texts.with(now -> shown(who).map(carer -> now.get(carer.details().rights().spendPoints()
                ? "checkout.presented" : "checkout.presented_no_points", carer.called())).orElse(""), model.basketProperty()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Optional<Carer> shown(Customer who) {
        return model.basketProperty().get().presenter().flatMap(id -> who.carers().stream().filter(carer -> carer.id() == id).findFirst());
    }

    /// `พี่นก (พี่เลี้ยง): พามาได้ รับกลับได้ ใช้แต้มไม่ได้`
    private Label carer(Carer carer) {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(texts.with(now -> now.get("checkout.carer", carer.called(),
                carer.details().rights().said().stream().map(now::get).collect(Collectors.joining(" · ")))));
        return words;
    }

    private Label about(Customer.PetThere pet) {
        Label about = new Label();
        about.textProperty().bind(texts.with(now -> {
            String what = pet.breed().isBlank() ? now.get(pet.species().named()) : pet.breed();
            return pet.age().map(age -> what + "  ·  " + now.get(age)).orElse(what);
        }));
        about.getStyleClass().addAll("small", "muted");
        return about;
    }

    private Node alert(PetAlert alert) {
        Label words = new Label();
        words.textProperty().bind(texts.with(now -> now.get(alert.kind().named()) + ": " + alert.text()));
        words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        words.getStyleClass().add("pet-alert");
        return words;
    }

    private Node deposit(Money balance) {
        Label words = said(Message.of("checkout.deposit", balance));
        words.setGraphic(Icons.of(Feather.ARCHIVE));
        words.setId("deposit");
        words.getStyleClass().add("coupon-line");
        words.setOnMouseClicked(event -> deposits.run());
        HBox row = new HBox(8, words, Card.gap(), jaidee.ui.Buttons.keyCap(CounterKeys.DEPOSIT));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// One key each: what the clinic would give next. What is on the bill already is not offered.
    private Node due(Customer who) {
        VBox chips = new VBox(4, Card.line(), quiet(Message.of("checkout.care")));
        List<Node> each = IntStream.range(0, who.due().size()).mapToObj(i -> due(who, i)).toList();
        chips.getChildren().addAll(each);
        model.basketProperty().subscribe(basket -> {
            if (!who.equals(model.customerProperty().get())) return;
            List<Customer.Due> now = model.dueNow();
            IntStream.range(0, each.size()).forEach(i -> there(each.get(i), now.contains(who.due().get(i))));
            there(chips, !now.isEmpty());
        });
        return chips;
    }

    private Node due(Customer who, int index) {
        Customer.Due due = who.due().get(index);
        LocalDate today = LocalDate.now(kit.clock().withZone(Days.BANGKOK));
        boolean late = due.offer().overdue(today);
        Label name = new Label();
        name.textProperty().bind(texts.with(now -> now.get("checkout.care.add", due.item().name())));
        name.setMinWidth(0);
        Label when = new Label();
        when.textProperty().bind(texts.with(now -> (who.served().size() > 1 ? who.petName(due.pet()) + " · " : "") + (late
                ? now.get("checkout.care.late", ChronoUnit.DAYS.between(due.offer().on(), today)) : now.get("checkout.care.on", due.offer().on()))));
        when.getStyleClass().addAll("small", late ? "late" : "muted");
        when.setMinWidth(0);
        Label price = plain(due.item().price().brief());
        price.setMinWidth(USE_PREF_SIZE);
        price.getStyleClass().add("muted");
        HBox below = new HBox(6, when, Card.gap(), price);
        if (index < CounterKeys.DUE_DIGITS.length()) below.getChildren().add(jaidee.ui.Buttons.keyCap(CounterKeys.due(index)));
        below.setAlignment(Pos.CENTER_LEFT);
        VBox face = new VBox(1, name, below);
        Button chip = new Button(null, face);
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.getStyleClass().addAll("chip", "usual", "due");
        if (late) chip.getStyleClass().add("due-late");
        chip.setFocusTraversable(false);
        chip.accessibleTextProperty().bind(texts.with(now -> name.getText() + " · " + who.petName(due.pet())));
        chip.setOnAction(event -> model.addDue(index));
        return chip;
    }

    private static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// One key each: what this owner often takes, for whom it was the last time.
    private Node usual(Customer who) {
        VBox chips = new VBox(4, quiet(Message.of("checkout.usual")));
        IntStream.range(0, Math.min(USUAL_WITH_KEYS, who.usual().size())).forEach(i -> chips.getChildren().add(usual(who, i)));
        return chips;
    }

    private Node usual(Customer who, int index) {
        Customer.Usual usual = who.usual().get(index);
        Label name = new Label();
        name.textProperty().bind(texts.with(now -> usual.item().name().in(now.language())
                + usual.pet().filter(pet -> who.served().size() > 1).map(pet -> " · " + who.petName(pet)).orElse("")));
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label price = plain(usual.item().price().brief());
        price.setMinWidth(USE_PREF_SIZE);
        price.getStyleClass().add("muted");
        HBox face = new HBox(6, name, price, jaidee.ui.Buttons.keyCap(CounterKeys.USUAL + (index + 1)));
        face.setAlignment(Pos.CENTER_LEFT);
        Button chip = new Button(null, face);
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.getStyleClass().addAll("chip", "usual");
        chip.setFocusTraversable(false);
        chip.accessibleTextProperty().bind(name.textProperty());
        chip.setOnAction(event -> model.addUsual(index));
        return chip;
    }

    private Node coupons() {
        Label waiting = new Label();
        waiting.textProperty().bind(texts.with(now -> model.offeredCoupons().isEmpty() ? now.get("checkout.coupons.all_used")
                : now.get("checkout.coupons.waiting", model.offeredCoupons().size()), model.basketProperty(), model.customerProperty()));
        waiting.setGraphic(Icons.of(Feather.TAG));
        waiting.getStyleClass().add("coupon-line");
        waiting.setOnMouseClicked(event -> coupon.run());
        HBox row = new HBox(8, waiting, Card.gap(), jaidee.ui.Buttons.keyCap(CounterKeys.COUPON));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label line(Feather icon, Label words) {
        words.setGraphic(Icons.of(icon));
        words.getStyleClass().add("small");
        return words;
    }

    private Label quiet(Message message) {
        Label label = said(message);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private Label said(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        return label;
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
