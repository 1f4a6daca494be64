package jaidee.scan;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a picture gave no code.
public sealed interface PictureRefusal extends Refusal {
    /// No such file, a folder, or one that may not be read.
    record NotReadable(String name) implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.notReadable", name);
        }
    }

    record Empty(String name) implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.empty", name);
        }
    }

    /// Too many megabytes, or too many pixels packed into few of them.
    record TooBig(String name) implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.tooBig", name);
        }
    }

    /// No picture, or of a kind that is not read here.
    record NotAPicture(String name) implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.notAPicture", name);
        }
    }

    /// It begins as a picture but breaks off or is scrambled.
    record Broken(String name) implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.broken", name);
        }
    }

    /// A good picture without a code that can be read.
    record NoCode() implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.noCode");
        }
    }

    /// Nothing on the clipboard that could hold a code.
    record NothingToPaste() implements PictureRefusal {
        @Override
        public Message message() {
            return Message.of("scan.picture.nothingToPaste");
        }
    }
}
