package jaidee.privacy;

import jaidee.kernel.Message;

/// A word of the tables: in a file as it stands there, on paper as people say it.
record HeldCode(String code, Message said) {
}
