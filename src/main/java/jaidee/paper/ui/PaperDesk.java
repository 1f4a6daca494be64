package jaidee.paper.ui;

import jaidee.paper.Sheet;
import java.util.concurrent.Callable;

/// The one door through which screens print. The sheet is set in the background; the caller only says how.
public interface PaperDesk {
    /// Prints silently where the desk has chosen so for this paper, else shows the preview. Where silent printing is
    /// refused, the reason and the preview appear: nothing is lost.
    ///
    /// @param handedOver done in the background once the sheet went to a printer or into a file, and not when the
    ///                   preview was only looked at: the moment to note that the next one is a copy
    void print(Callable<Sheet> sheet, Runnable handedOver);

    /// Shows the preview whatever was chosen.
    void preview(Callable<Sheet> sheet, Runnable handedOver);

    /// For papers of which nobody asks how often they were printed.
    default void print(Callable<Sheet> sheet) {
        print(sheet, () -> {
        });
    }

    default void preview(Callable<Sheet> sheet) {
        preview(sheet, () -> {
        });
    }
}
