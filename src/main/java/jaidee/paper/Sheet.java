package jaidee.paper;

import java.util.Arrays;

/// A finished print: a PDF whose pages have the size of the paper it is for. The same input gives the same bytes.
///
/// @param title of the document, also offered as file name
/// @param pages how many
/// @param width of a page in millimetres
/// @param height of a page in millimetres
public record Sheet(String title, Stock stock, int pages, double width, double height, byte[] pdf) {
    public Sheet {
        pdf = pdf.clone();
    }

    @Override
    public byte[] pdf() {
        return pdf.clone();
    }

    /// The title without what file systems refuse, ending in `.pdf`.
    public String fileName() {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return (name.isEmpty() ? "jaidee" : name.substring(0, Math.min(name.length(), 60)).strip()) + ".pdf";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sheet that && title.equals(that.title) && stock == that.stock && Arrays.equals(pdf, that.pdf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pdf);
    }

    @Override
    public String toString() {
        return "Sheet[%s, %s, %d × %.1f × %.1f mm, %d bytes]".formatted(title, stock, pages, width, height, pdf.length);
    }
}
