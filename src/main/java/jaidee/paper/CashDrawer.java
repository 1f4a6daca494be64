package jaidee.paper;

import jaidee.kernel.Outcome;

/// The cash drawer that hangs on the receipt printer. Off the FX thread: opening it talks to the printer.
public interface CashDrawer {
    /// Whether there is one: a printer that takes raw commands is set up.
    boolean isThere();

    /// Whether the desk wants it opened whenever cash is taken.
    boolean opensWithCash();

    /// Sends the pulse that opens it.
    ///
    /// @return the printer; refused when there is none, or it does not answer (`PaperRefusal`). Whether the drawer really
    ///         opened nobody can tell.
    Outcome<String> open();
}
