package jaidee.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something the person at the desk can do on a screen, with the key for it and the rule when it is possible. Button,
/// key and help share the one deed, so that they never disagree.
///
/// @param textKey what stands on the button and in the help
/// @param key     for instance `F10`, `Alt+Left`; `null` when it has none. Letters make bad keys: under a Thai
///                layout the system does not say reliably which was pressed
public record Deed(String textKey, KeyCombination key, ObservableBooleanValue possible, Runnable action) {
    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    public static Deed of(String textKey, String key, Runnable action) {
        return new Deed(textKey, KeyCombination.valueOf(key), ALWAYS, action);
    }

    public static Deed of(String textKey, Runnable action) {
        return new Deed(textKey, null, ALWAYS, action);
    }

    public Deed when(ObservableBooleanValue rule) {
        return new Deed(textKey, key, possible == ALWAYS ? rule : Bindings.and(possible, rule), action);
    }

    public boolean hasKey() {
        return key != null;
    }

    /// The key as it is written on the button: `F10`, `Alt+←`.
    public String keyText() {
        return key == null ? "" : key.getName().replace("Left", "←").replace("Right", "→")
                .replaceFirst("\\+Up$", "+↑").replaceFirst("\\+Down$", "+↓").replace("Shortcut", "Ctrl").replace("Shift+Ctrl", "Ctrl+Shift");
    }

    boolean answers(KeyEvent event) {
        return key != null && key.match(event);
    }

    /// Does it when it is possible now.
    public void run() {
        if (possible.get()) action.run();
    }
}
