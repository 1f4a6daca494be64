package jaidee.owners.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Titles;
import jaidee.owners.Channel;
import jaidee.owners.ui.OwnerFormModel.Text;
import jaidee.ui.Card;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// The fields of an owner, phone first. Short when somebody new stands at the desk, whole for an edit.
final class OwnerForm extends VBox {
    private final Kit kit;
    private final UiTexts texts;
    private final OwnerFormModel model;
    private final Map<Text, TextInputControl> controls = new EnumMap<>(Text.class);

    OwnerForm(Kit kit, OwnerFormModel model) {
        super(12);
        this.kit = kit;
        this.texts = kit.texts();
        this.model = model;
    }

    static OwnerForm brief(Kit kit, OwnerFormModel model) {
        OwnerForm form = new OwnerForm(kit, model);
        form.people();
        form.getChildren().add(Forms.row(form.source(), form.plain(Text.NOTE, "owners.form.note")));
        return form;
    }

    static OwnerForm whole(Kit kit, OwnerFormModel model) {
        OwnerForm form = new OwnerForm(kit, model);
        form.people();
        form.rest();
        VBox identity = new VBox(12);
        identity.getChildren().setAll(List.copyOf(form.getChildren()));
        form.getChildren().clear();
        form.address();
        VBox place = new VBox(12);
        place.getChildren().setAll(List.copyOf(form.getChildren()));
        form.getChildren().setAll(Forms.row(new Card(form.texts, "owners.form.person").add(identity),
                new Card(form.texts, "owners.form.place").add(place)));
        return form;
    }

    void focusFirst() {
        Focus.on(controls.get(Text.PHONE));
    }

    /// Goes to the first field that was refused.
    void focusFault() {
        model.firstFault().map(controls::get).ifPresent(Focus::on);
    }

    private void people() {
        Field phone = field(Text.PHONE, "owners.form.phone", Forms.text(model.text(Text.PHONE), () -> model.leavePhone(Text.PHONE)));
        phone.echoing(texts.with(now -> model.phoneWarning().map(now::get).orElse(""), model.text(Text.PHONE)));
        Field second = field(Text.PHONE2, "owners.form.phone2", Forms.text(model.text(Text.PHONE2), () -> model.leavePhone(Text.PHONE2)));
        getChildren().add(Forms.row(Forms.wide(phone, 180), Forms.wide(second, 180)));
        Field title = field(Text.TITLE, "owners.form.title", Forms.completing(kit, model.text(Text.TITLE), OwnerForm::titles));
        Field first = field(Text.FIRST, "owners.form.first", Forms.text(model.text(Text.FIRST), model::leaveFirstName)).required();
        Field last = plain(Text.LAST, "owners.form.last");
        getChildren().add(Forms.row(Forms.wide(title, 84), Forms.wide(first, 150), Forms.wide(last, 150)));
        getChildren().add(Forms.row(Forms.wide(plain(Text.NICKNAME, "owners.form.nickname"), 180),
                Forms.wide(plain(Text.LINE, "owners.form.line"), 180)));
    }

    private void address() {
        ChoiceChips<Channel> preferred = new ChoiceChips<>(List.of(Channel.values()), each -> texts.with(now -> now.get(each.named())));
        preferred.valueProperty().bindBidirectional(model.preferredProperty());
        getChildren().addAll(plain(Text.ADDRESS, "owners.form.address"),
                Forms.row(plain(Text.SUBDISTRICT, "owners.form.subdistrict"), plain(Text.DISTRICT, "owners.form.district")),
                Forms.row(plain(Text.PROVINCE, "owners.form.province"), plain(Text.POSTCODE, "owners.form.postcode")),
                plain(Text.EMAIL, "owners.form.email"), new Field(texts, "owners.form.preferred", preferred));
    }

    private void rest() {
        ChoiceChips<Language> language = new ChoiceChips<>(List.of(Language.values()),
                each -> texts.of(each == Language.TH ? "language.th" : "language.en"));
        language.valueProperty().bindBidirectional(model.languageProperty());
        TextArea note = new TextArea();
        note.setWrapText(true);
        note.setPrefRowCount(3);
        note.textProperty().bindBidirectional(model.text(Text.NOTE));
        getChildren().addAll(Forms.row(source(), new Field(texts, "owners.form.language", language)), field(Text.NOTE, "owners.form.note", note));
    }

    private Field source() {
        return field(Text.SOURCE, "owners.form.source", Forms.completing(kit, model.text(Text.SOURCE), this::sources));
    }

    private Field plain(Text text, String labelKey) {
        return field(text, labelKey, Forms.text(model.text(text), () -> {
        }));
    }

    private Field field(Text text, String labelKey, TextInputControl control) {
        control.setId(text.field());
        controls.put(text, control);
        return new Field(texts, labelKey, control).refusing(model.refusals().of(text.field()));
    }

    private static List<String> titles(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Titles.offered().stream().filter(title -> title.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
    }

    private List<String> sources(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return model.sources().stream().map(each -> each.in(texts.language())).filter(source -> source.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }
}
