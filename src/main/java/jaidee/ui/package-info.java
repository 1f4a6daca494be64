/// The kit every screen is built from: texts, theme, background work, keys, panels, tables; the pieces of forms are in
/// `jaidee.ui.form`. Knows the kernel only.
///
/// A screen is three things. The **view model** has properties and deeds, and no control; it takes from the kit only
/// `Background`, `Navigator` and `Notices`, so that a test gives it `SameThread` and `RecordedNotices`:
///
/// ```java
/// public final class EnrolViewModel {
///     private final StringProperty phone = new SimpleStringProperty("");
///     private final ObservableList<Duplicate> duplicates = FXCollections.observableArrayList();
///     private final Refusals refusals = new Refusals();
///     private final Busy saving = new Busy();
///
///     public EnrolViewModel(OwnerService owners, Background background, Navigator navigator, Notices notices) {
///         Latest search = background.latest();
///         phone.subscribe(typed -> search.run(() -> owners.alike(typed)).onSuccess(duplicates::setAll));
///     }
///
///     void save() {
///         refusals.clear();
///         background.write(() -> owners.enrol(request())).during(saving)
///                 .onSuccess(outcome -> outcome.handle(this::enrolled, refusals::show));
///     }
///
///     private void enrolled(OwnerId owner) {
///         notices.done(Message.of("owners.enrol.done"));
///         navigator.replace(new Route.OwnerProfile(owner));
///     }
/// ```
///
/// The **view** is a `Screen`: it builds nodes in code, binds them, and lists its deeds, whose keys then work while it
/// is open and stand on its buttons:
///
/// ```java
/// public final class EnrolView implements Screen {
///     private final Deed save;
///     private final VBox node;
///
///     public EnrolView(EnrolViewModel model, Kit kit) {
///         save = Deed.of("owners.enrol.save", "F10", model::save).when(Bindings.not(model.saving().property()));
///         TextField phone = new TextField();
///         phone.textProperty().bindBidirectional(model.phone());
///         Button saving = kit.buttons().primary(save);
///         Buttons.waiting(saving, model.saving());
///         node = new Card(kit.texts(), "owners.enrol.title").add(
///                 new Field(kit.texts(), "owners.enrol.phone", phone).required().refusing(model.refusals().of("phone")),
///                 saving);
///     }
///
///     public Node node() { return node; }
///     public List<Deed> deeds() { return List.of(save); }
/// }
/// ```
///
/// `jaidee.app.Wiring` makes it for its `Route`; others open it by `navigator.open(new Route.Enrol("081"))`. Texts that
/// change with the language come from `texts.of(key, arguments)` or `texts.with(now -> ..)`, never from `get` when they
/// stay on the screen. Colours and sizes come from style classes of `jaidee.css` (`card`, `heading`, `muted`, `amount`,
/// `amount-large`, `inset`, `pill`): no view sets a style or a colour.
package jaidee.ui;
