package jaidee.paper.ui;

import jaidee.paper.Sheet;
import java.util.concurrent.Callable;

/// The one door through which screens print. The sheet is set in the background; the caller only says how.
public interface PaperDesk {
    /// Prints silently where the desk has chosen so for this paper, else shows the preview. Where silent printing is
    /// refused, the reason and the preview appear: nothing is lost.
    void print(Callable<Sheet> sheet);

    /// Shows the preview whatever was chosen.
    void preview(Callable<Sheet> sheet);
}
