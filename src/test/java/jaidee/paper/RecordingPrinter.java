package jaidee.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashAttributeSet;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/// A printer of 203 dpi that keeps its pages as pictures. It can be off, or break in the middle of a job.
final class RecordingPrinter implements PrintService {
    static final double DPI = 203;

    record Page(PageFormat format, BufferedImage picture) {
    }

    final List<Page> pages = new ArrayList<>();
    final List<PrintRequestAttributeSet> requests = new ArrayList<>();
    boolean off;
    boolean broken;
    private final String name;

    RecordingPrinter(String name) {
        this.name = name;
    }

    private void print(Pageable book) throws PrinterException {
        for (int i = 0; i < book.getNumberOfPages(); i++) {
            PageFormat format = book.getPageFormat(i);
            double dots = DPI / 72;
            BufferedImage picture = new BufferedImage((int) (format.getWidth() * dots), (int) (format.getHeight() * dots), BufferedImage.TYPE_INT_RGB);
            Graphics2D ink = picture.createGraphics();
            ink.setColor(java.awt.Color.WHITE);
            ink.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            ink.scale(dots, dots);
            if (book.getPrintable(i).print(ink, format, i) == Printable.PAGE_EXISTS) pages.add(new Page(format, picture));
            ink.dispose();
        }
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    private final class Job implements DocPrintJob {
        @Override
        public void print(Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
            if (broken) throw new PrintException("out of ribbon");
            requests.add(attributes);
            try {
                RecordingPrinter.this.print((Pageable) doc.getPrintData());
            } catch (PrinterException e) {
                throw new PrintException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public PrintService getPrintService() {
            return RecordingPrinter.this;
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            return new HashPrintJobAttributeSet();
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {
        }

        @Override
        public void removePrintJobListener(PrintJobListener listener) {
        }

        @Override
        public void addPrintJobAttributeListener(PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {
        }

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
        return category == PrinterIsAcceptingJobs.class
                ? category.cast(off ? PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS : PrinterIsAcceptingJobs.ACCEPTING_JOBS) : null;
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[]{DocFlavor.SERVICE_FORMATTED.PAGEABLE};
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return flavor.equals(DocFlavor.SERVICE_FORMATTED.PAGEABLE);
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[]{Media.class};
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return category == Media.class;
    }

    @Override
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public Object getSupportedAttributeValues(Class<? extends Attribute> category, DocFlavor flavor, AttributeSet attributes) {
        return category == Media.class ? new Media[]{MediaSizeName.ISO_A5, MediaSizeName.ISO_A6, MediaSizeName.ISO_A4} : null;
    }

    @Override
    public boolean isAttributeValueSupported(Attribute value, DocFlavor flavor, AttributeSet attributes) {
        return value instanceof Media;
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet attributes) {
        return new HashAttributeSet();
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {
    }

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {
    }
}
