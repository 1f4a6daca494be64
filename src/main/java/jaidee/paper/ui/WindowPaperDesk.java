package jaidee.paper.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
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
    public void print(Callable<Sheet> sheet) {
        kit.background().run(() -> attempt(sheet.call())).onSuccess(this::conclude);
    }

    @Override
    public void preview(Callable<Sheet> sheet) {
        kit.background().run(sheet).onSuccess(this::open);
    }

    private Attempt attempt(Sheet sheet) {
        Optional<String> silent = choices.of(sheet.stock()).filter(PrinterChoices.Choice::silent).map(PrinterChoices.Choice::printer);
        return new Attempt(sheet, silent.map(printer -> printers.print(sheet, printer)));
    }

    private void conclude(Attempt attempt) {
        attempt.printed().ifPresentOrElse(
                outcome -> outcome.handle(
                        printer -> kit.notices().done(Message.of("paper.preview.sent", attempt.sheet().title(), printer)),
                        refusal -> openRefused(attempt.sheet(), refusal)),
                () -> open(attempt.sheet()));
    }

    private void open(Sheet sheet) {
        PreviewDialog.open(kit, model(sheet));
    }

    private void openRefused(Sheet sheet, Refusal refusal) {
        PreviewViewModel model = model(sheet);
        PreviewDialog.open(kit, model);
        model.refuse(refusal);
    }

    private PreviewViewModel model(Sheet sheet) {
        return new PreviewViewModel(sheet, printers, choices, kit.background(), kit.notices());
    }
}
