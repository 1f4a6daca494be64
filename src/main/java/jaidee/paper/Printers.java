package jaidee.paper;

import jaidee.kernel.Outcome;
import java.util.List;

/// The printers of the computer. An interface, because tests print into memory. Every call may wait for the system:
/// never on the FX thread.
public interface Printers {
    /// By name, the default one of the system first; empty when there is none.
    List<String> names();

    /// Hands the sheet to the named printer, in its true size and without asking.
    ///
    /// @return the printer; refused when it is gone, off, or the system will not take the job (`PaperRefusal`)
    Outcome<String> print(Sheet sheet, String printer);

    /// To the default printer of the system.
    Outcome<String> printToDefault(Sheet sheet);
}
