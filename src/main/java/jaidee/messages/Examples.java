package jaidee.messages;

import jaidee.kernel.Language;
import java.util.List;
import java.util.Map;

/// Owners of today, to try a text on while it is written.
public interface Examples {
    /// One owner, and everything a text could say to them in either language.
    record Example(String owner, Map<Language, Map<Variable, String>> values) {
    }

    /// Owners this kind of text would go to today, else others of today; perhaps none.
    List<Example> of(MessageKind kind);
}
