package jaidee.paper;

import java.util.List;

/// The recovery key of a locked clinic, as it is printed and put away.
///
/// @param what   what it is for and where it belongs
/// @param groups of characters, in the order in which they are typed
/// @param code   the content of the QR code
/// @param notes  of how it is used
public record KeyPaper(String title, String what, List<String> groups, String code, List<String> notes) {
    public KeyPaper {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }
}
