package jaidee.paper;

import java.util.Optional;

/// Which printer the desk has chosen for which paper, kept from day to day. May ask the database: never on the FX thread.
public interface PrinterChoices {
    /// While no clinic is open: every paper is shown first.
    PrinterChoices NONE = new PrinterChoices() {
        @Override
        public Optional<Choice> of(Stock stock) {
            return Optional.empty();
        }

        @Override
        public void remember(Stock stock, Choice choice) {
            // there is nowhere to keep it
        }
    };

    /// @param silent whether to print without preview from now on
    record Choice(String printer, boolean silent) {
    }

    Optional<Choice> of(Stock stock);

    void remember(Stock stock, Choice choice);
}
