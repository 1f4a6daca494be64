package jaidee.paper;

import java.util.Optional;

/// Which printer the desk has chosen for which paper, kept from day to day. May ask the database: never on the FX thread.
public interface PrinterChoices {
    /// @param silent whether to print without preview from now on
    record Choice(String printer, boolean silent) {
    }

    Optional<Choice> of(Stock stock);

    void remember(Stock stock, Choice choice);
}
