package jaidee.kernel;

import java.util.List;

/// Something to tell a person: a key of the text bundles and what goes into its places. `Texts` makes the sentence.
/// Arguments may be texts, numbers, `Money`, `Points`, `LocalDate`, `LocalDateTime`,
/// `Bilingual` names and other messages.
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
