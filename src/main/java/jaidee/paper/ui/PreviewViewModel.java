package jaidee.paper.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.paper.PagePictures;
import jaidee.paper.PaperRefusal;
import jaidee.paper.PrinterChoices;
import jaidee.paper.Printers;
import jaidee.paper.Sheet;
import jaidee.paper.SheetFile;
import jaidee.paper.Stock;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One sheet before it is printed: its pages, the printer chosen, and what is done with it.
public final class PreviewViewModel {
    private static final List<Double> ZOOMS = List.of(0.5, 0.75, 1.0, 1.5, 2.0, 3.0);
    /// Pixels rendered for each one shown, so that the picture stays sharp on dense screens.
    private static final double DENSITY = 2;
    private static final double MM_AN_INCH = 25.4;

    private record Start(List<String> printers, Optional<PrinterChoices.Choice> choice) {
    }

    private final Sheet sheet;
    private final Printers printers;
    private final PrinterChoices choices;
    private final Background background;
    private final Notices notices;
    private final Latest rendering;
    private final Busy busy = new Busy();
    private final ObservableList<PageImage> pages = FXCollections.observableArrayList();
    private final ObservableList<String> printerNames = FXCollections.observableArrayList();
    private final ObjectProperty<String> printer = new SimpleObjectProperty<>();
    private final BooleanProperty silentFromNow = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final BooleanBinding printable = printer.isNotNull().and(Bindings.not(busy.property()));
    private Runnable finished = () -> {
    };
    private Runnable handedOver = () -> {
    };

    public PreviewViewModel(Sheet sheet, Printers printers, PrinterChoices choices, Background background, Notices notices) {
        this.sheet = sheet;
        this.printers = printers;
        this.choices = choices;
        this.background = background;
        this.notices = notices;
        this.rendering = background.latest();
    }

    /// Renders the pages and asks the system for its printers.
    public void open() {
        render();
        background.run(() -> new Start(printers.names(), choices.of(sheet.stock()))).onSuccess(this::start);
    }

    private void start(Start start) {
        printerNames.setAll(start.printers());
        String usual = start.choice().map(PrinterChoices.Choice::printer).filter(start.printers()::contains)
                .orElse(start.printers().isEmpty() ? null : start.printers().getFirst());
        printer.set(usual);
        silentFromNow.set(start.choice().map(PrinterChoices.Choice::silent).orElse(false));
        if (usual == null && refusal.get() == null) refuse(new PaperRefusal.NoPrinter());
    }

    private void render() {
        double dpi = pixelsAMm() * DENSITY * MM_AN_INCH;
        rendering.run(() -> images(dpi)).onSuccess(pages::setAll);
    }

    private List<PageImage> images(double dpi) {
        List<PageImage> images = new ArrayList<>();
        try (PagePictures pictures = PagePictures.of(sheet)) {
            for (int i = 0; i < pictures.count(); i++) images.add(PageImage.of(pictures.render(i, dpi)));
        }
        return images;
    }

    public void print() {
        if (!printable.get()) return;
        String chosen = printer.get();
        boolean silent = silentFromNow.get();
        refusal.set(null);
        background.run(() -> printers.print(sheet, chosen)).during(busy).onSuccess(outcome -> outcome.handle(
                sent -> {
                    background.write(() -> choices.remember(sheet.stock(), new PrinterChoices.Choice(chosen, silent)));
                    finish(Message.of("paper.preview.sent", sheet.title(), sent));
                },
                this::refuse));
    }

    public void save(Path file) {
        refusal.set(null);
        background.run(() -> SheetFile.save(sheet, file)).during(busy).onSuccess((Outcome<Path> outcome) -> outcome.handle(
                saved -> finish(Message.of("paper.preview.saved", saved.toString())),
                this::refuse));
    }

    private void finish(Message message) {
        background.write(handedOver);
        notices.done(message);
        finished.run();
    }

    void refuse(Refusal why) {
        refusal.set(why.message());
    }

    public void zoomIn() {
        zoomTo(ZOOMS.stream().filter(each -> each > zoom.get()).findFirst().orElse(ZOOMS.getLast()));
    }

    public void zoomOut() {
        zoomTo(ZOOMS.reversed().stream().filter(each -> each < zoom.get()).findFirst().orElse(ZOOMS.getFirst()));
    }

    private void zoomTo(double next) {
        if (next == zoom.get()) return;
        zoom.set(next);
        render();
    }

    /// Size of the paper on the screen: small papers are shown larger than they are, A4 smaller.
    double pixelsAMm() {
        double usual = switch (sheet.stock()) {
            case ROLL_80, ROLL_58 -> 4.6;
            case A6, A5 -> 3;
            case A7 -> 4.2;
            case CARD -> 6;
            case STICKER -> 9;
            case A4 -> 2.6;
        };
        return usual * zoom.get();
    }

    /// Called when the sheet is printed or saved.
    void onFinished(Runnable handler) {
        finished = handler;
    }

    /// What to do in the background once the sheet is printed or saved.
    void onHandedOver(Runnable handler) {
        handedOver = handler;
    }

    Sheet sheet() {
        return sheet;
    }

    public Stock stock() {
        return sheet.stock();
    }

    ObservableList<PageImage> pages() {
        return pages;
    }

    public ObservableList<String> printerNames() {
        return printerNames;
    }

    public ObjectProperty<String> printerProperty() {
        return printer;
    }

    public BooleanProperty silentFromNowProperty() {
        return silentFromNow;
    }

    /// Why the last try did not work, or null.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    public BooleanBinding printable() {
        return printable;
    }

    Busy busy() {
        return busy;
    }
}
