package jaidee.cli;

import jaidee.kernel.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// What `--help` says, for picocli: its keys are ours without `cli.`.
final class CommandTexts extends ResourceBundle {
    private static final String OURS = "cli.";
    private final ResourceBundle all;

    CommandTexts(Language language) {
        this.all = ResourceBundle.getBundle("jaidee.texts", language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Override
    protected Object handleGetObject(String key) {
        return all.containsKey(OURS + key) ? all.getString(OURS + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(all.keySet().stream().filter(key -> key.startsWith(OURS))
                .map(key -> key.substring(OURS.length())).toList());
    }
}
