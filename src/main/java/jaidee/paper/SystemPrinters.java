package jaidee.paper;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The printers that the operating system knows (CUPS, Windows, macOS). The page tells the printer its size, nothing is
/// scaled, no dialog appears.
public final class SystemPrinters implements Printers {
    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinters.class);
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
    /// How far a paper known to the printer may be from the sheet and still be meant.
    private static final double SAME_PAPER_MM = 1.5;

    private final Supplier<List<PrintService>> all;
    private final Supplier<Optional<PrintService>> byDefault;

    public SystemPrinters() {
        this(() -> Arrays.asList(PrintServiceLookup.lookupPrintServices(PAGES, null)),
                () -> Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()));
    }

    SystemPrinters(Supplier<List<PrintService>> all, Supplier<Optional<PrintService>> byDefault) {
        this.all = all;
        this.byDefault = byDefault;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        byDefault.get().ifPresent(printer -> names.add(printer.getName()));
        all.get().stream().map(PrintService::getName).filter(name -> !names.contains(name)).sorted().forEach(names::add);
        return names;
    }

    @Override
    public Outcome<String> print(Sheet sheet, String printer) {
        List<PrintService> known = all.get();
        if (known.isEmpty()) return Outcome.refused(new PaperRefusal.NoPrinter());
        return known.stream().filter(each -> each.getName().equals(printer)).findFirst().map(found -> print(sheet, found))
                .orElseGet(() -> Outcome.refused(new PaperRefusal.PrinterGone(printer)));
    }

    @Override
    public Outcome<String> printToDefault(Sheet sheet) {
        return byDefault.get().or(() -> all.get().stream().findFirst()).map(found -> print(sheet, found))
                .orElseGet(() -> Outcome.refused(new PaperRefusal.NoPrinter()));
    }

    private static Outcome<String> print(Sheet sheet, PrintService printer) {
        String name = printer.getName();
        if (isOff(printer)) return Outcome.refused(new PaperRefusal.PrinterOff(name));
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            // rolls and labels must never be turned, however short they are
            Orientation orientation = sheet.stock().turnable() ? Orientation.AUTO : Orientation.PORTRAIT;
            PDFPageable pages = new PDFPageable(document, orientation, false, 0, false);
            printer.createPrintJob().print(new SimpleDoc(pages, PAGES, null), attributes(sheet, printer));
            return Outcome.done(name);
        } catch (PrintException e) {
            LOG.warn("printing {} on {} failed", sheet, name, e);
            return Outcome.refused(new PaperRefusal.JobFailed(name));
        } catch (IOException e) {
            throw new IllegalStateException("our own PDF cannot be read", e);
        }
    }

    private static boolean isOff(PrintService printer) {
        return printer.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS
                || printer.getAttribute(PrinterState.class) == PrinterState.STOPPED;
    }

    private static PrintRequestAttributeSet attributes(Sheet sheet, PrintService printer) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(sheet.title(), null));
        media(sheet, printer).ifPresent(media -> {
            attributes.add(media);
            MediaPrintableArea whole = new MediaPrintableArea(0, 0, (float) Math.min(sheet.width(), sheet.height()),
                    (float) Math.max(sheet.width(), sheet.height()), MediaPrintableArea.MM);
            if (printer.isAttributeValueSupported(whole, PAGES, attributes)) attributes.add(whole);
        });
        return attributes;
    }

    /// The paper of this size that the printer knows by name; none for a roll, which takes the size of the page.
    private static Optional<MediaSizeName> media(Sheet sheet, PrintService printer) {
        if (sheet.stock().height() == 0) return Optional.empty();
        Object known = printer.getSupportedAttributeValues(Media.class, PAGES, null);
        if (!(known instanceof Media[] papers)) return Optional.empty();
        return Arrays.stream(papers).filter(MediaSizeName.class::isInstance).map(MediaSizeName.class::cast)
                .filter(name -> isSize(MediaSize.getMediaSizeForName(name), sheet)).findFirst();
    }

    private static boolean isSize(MediaSize size, Sheet sheet) {
        if (size == null) return false;
        double shorter = Math.min(sheet.width(), sheet.height()), longer = Math.max(sheet.width(), sheet.height());
        return Math.abs(size.getX(MediaSize.MM) - shorter) < SAME_PAPER_MM && Math.abs(size.getY(MediaSize.MM) - longer) < SAME_PAPER_MM;
    }
}
