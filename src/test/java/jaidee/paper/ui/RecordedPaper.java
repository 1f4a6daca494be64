package jaidee.paper.ui;

import jaidee.paper.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// A paper desk that keeps what it was asked to print, for tests of screens.
public final class RecordedPaper implements PaperDesk {
    public final List<Sheet> printed = new ArrayList<>();
    public final List<Sheet> previewed = new ArrayList<>();

    @Override
    public void print(Callable<Sheet> sheet, Runnable handedOver) {
        printed.add(made(sheet));
        handedOver.run();
    }

    @Override
    public void preview(Callable<Sheet> sheet, Runnable handedOver) {
        previewed.add(made(sheet));
    }

    private static Sheet made(Callable<Sheet> sheet) {
        try {
            return sheet.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
