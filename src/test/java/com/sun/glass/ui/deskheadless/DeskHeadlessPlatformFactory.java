package com.sun.glass.ui.deskheadless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.DeskApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/// Found by name: `-Dglass.platform=DeskHeadless` makes JavaFX look for exactly this class.
public final class DeskHeadlessPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new DeskApplication();
    }
}
