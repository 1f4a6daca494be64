package jaidee.origins;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;

/// How an owner came to the clinic, as far as anybody knows.
public sealed interface Origin {
    /// A source of the clinic's list.
    record Listed(long id, Bilingual name) implements Origin {
        public Object said() {
            return name;
        }
    }

    /// Words that mean no source of the list.
    record Other() implements Origin {
        public Object said() {
            return Message.of("origins.other");
        }
    }

    /// Nobody asked, or nobody wrote it down.
    record NotAsked() implements Origin {
        public Object said() {
            return Message.of("origins.not_asked");
        }
    }

    /// As it is written, in the language of the reader: a `Bilingual` or a `Message`.
    Object said();
}
