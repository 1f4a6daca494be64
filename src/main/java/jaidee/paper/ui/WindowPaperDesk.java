package jaidee.paper.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.paper.PrinterChoices;
import jaidee.paper.Printers;
import jaidee.paper.Sheet;
import jaidee.ui.Kit;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Prints from the window: silently, or through the preview.
public final class WindowPaperDesk implements PaperDesk {
    /// What came of asking to print: where it went, or why it did not, or nothing when it is to be shown first.
    private record Attempt(Sheet sheet, Optional<Outcome<String>> printed) {
    }

    private final Kit kit;
    private final Printers printers;
    private final PrinterChoices choices;

    public WindowPaperDesk(Kit kit, Printers printers, PrinterChoices choices) {
        this.kit = kit;
        this.printers = printers;
        this.choices = choices;
    }

    @Override
    public void print(Callable<Sheet> sheet, Runnable handedOver) {
        kit.background().run(() -> attempt(sheet.call())).onSuccess(attempt -> conclude(attempt, handedOver));
    }

    @Override
    public void preview(Callable<Sheet> sheet, Runnable handedOver) {
        kit.background().run(sheet).onSuccess(made -> open(made, handedOver));
    }

    private Attempt attempt(Sheet sheet) {
        Optional<String> silent = choices.of(sheet.stock()).filter(PrinterChoices.Choice::silent).map(PrinterChoices.Choice::printer);
        return new Attempt(sheet, silent.map(printer -> printers.print(sheet, printer)));
    }

    private void conclude(Attempt attempt, Runnable handedOver) {
        attempt.printed().ifPresentOrElse(
                outcome -> outcome.handle(
                        printer -> {
                            kit.background().write(handedOver);
                            kit.notices().done(Message.of("paper.preview.sent", attempt.sheet().title(), printer));
                        },
                        refusal -> open(attempt.sheet(), handedOver).refuse(refusal)),
                () -> open(attempt.sheet(), handedOver));
    }

    private PreviewViewModel open(Sheet sheet, Runnable handedOver) {
        PreviewViewModel model = new PreviewViewModel(sheet, printers, choices, kit.background(), kit.notices());
        model.onHandedOver(handedOver);
        PreviewDialog.open(kit, model);
        return model;
    }
}
