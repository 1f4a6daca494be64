package jaidee.ui.form;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// What a form was refused for, each beside the field it concerns. Held by the view model.
public final class Refusals {
    private final Map<String, ObjectProperty<Message>> byField = new HashMap<>();

    /// The refusal of one field; its value is `null` while there is none. The empty name is the form as a whole.
    public ReadOnlyObjectProperty<Message> of(String field) {
        return property(field);
    }

    public void show(Refusal refusal) {
        show(refusal.field(), refusal.message());
    }

    public void show(String field, Message message) {
        property(field).set(message);
    }

    public void clear(String field) {
        property(field).set(null);
    }

    public void clear() {
        byField.values().forEach(each -> each.set(null));
    }

    public boolean any() {
        return byField.values().stream().anyMatch(each -> each.get() != null);
    }

    private ObjectProperty<Message> property(String field) {
        return byField.computeIfAbsent(field, name -> new SimpleObjectProperty<>());
    }
}
