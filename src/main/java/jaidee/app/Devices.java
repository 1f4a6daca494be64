package jaidee.app;

import jaidee.paper.Printers;
import jaidee.paper.SystemPrinters;
import jaidee.scan.FrameSource;
import jaidee.scan.OpenPnpFrameSource;
import java.util.function.LongSupplier;

/// What is plugged into the computer, as the program sees it.
///
/// @param nanos a clock that only runs forward, by which a scanner is told from a person who types
record Devices(LongSupplier nanos, Printers printers, FrameSource camera, Monitors monitors) {
    static Devices ofThisComputer() {
        return new Devices(System::nanoTime, new SystemPrinters(), new OpenPnpFrameSource(System::nanoTime),
                new SystemMonitors());
    }
}
