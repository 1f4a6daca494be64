package jaidee.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/// A page to draw on, in millimetres from the upper left corner, y downwards. `at` gives the same page with another
/// corner, for cards and coupons that stand several on a page.
final class Canvas {
    /// How far the handles of a Bézier curve stand for a quarter of a circle.
    private static final double QUARTER = 0.5523;

    private final PDDocument document;
    private final PDPageContentStream out;
    private final Map<Weight, EmbeddedFont> fonts;
    private final ThaiSetting setting;
    private final double pageHeight;
    private final double left;
    private final double top;

    Canvas(PDDocument document, PDPageContentStream out, Map<Weight, EmbeddedFont> fonts, ThaiSetting setting, double pageHeight) {
        this(document, out, fonts, setting, pageHeight, 0, 0);
    }

    private Canvas(PDDocument document, PDPageContentStream out, Map<Weight, EmbeddedFont> fonts, ThaiSetting setting,
                   double pageHeight, double left, double top) {
        this.document = document;
        this.out = out;
        this.fonts = fonts;
        this.setting = setting;
        this.pageHeight = pageHeight;
        this.left = left;
        this.top = top;
    }

    Canvas at(double x, double y) {
        return new Canvas(document, out, fonts, setting, pageHeight, left + x, top + y);
    }

    /// The same page turned around (x, y), which is the corner of what is drawn on it, until `endClip`.
    ///
    /// @param degrees clockwise
    Canvas turned(double degrees, double x, double y) throws IOException {
        out.saveGraphicsState();
        out.transform(Matrix.getRotateInstance(Math.toRadians(-degrees), x(x), y(y)));
        return new Canvas(document, out, fonts, setting, pageHeight, 0, pageHeight);
    }

    /// One line whose box begins at (x, y); `align` says which point of the line x is.
    void text(String text, Style style, Align align, double x, double y) throws IOException {
        if (text.isEmpty()) return;
        double from = x - align.share() * (align == Align.LEFT ? 0 : setting.width(text, style));
        color(style.color());
        TextPen.write(out, embedded(style.weight()), (float) style.points(), x(from), y(y + style.baseline()), text);
    }

    void fill(Color color, double x, double y, double width, double height) throws IOException {
        color(color);
        out.addRect(x(x), y(y + height), points(width), points(height));
        out.fill();
    }

    void fill(Color color, Outline outline) throws IOException {
        color(color);
        trace(outline);
        out.fill();
    }

    void stroke(Color color, double thickness, Outline outline) throws IOException {
        pen(color, thickness);
        trace(outline);
        out.stroke();
    }

    /// Draws only inside the outline until `endClip`.
    void clip(Outline outline) throws IOException {
        out.saveGraphicsState();
        trace(outline);
        out.clip();
    }

    /// Ends what `clip` or `turned` began.
    void endClip() throws IOException {
        out.restoreGraphicsState();
    }

    void line(Color color, double thickness, double x1, double y1, double x2, double y2, double... dashes) throws IOException {
        pen(color, thickness);
        if (dashes.length > 0) out.setLineDashPattern(pointsOf(dashes), 0);
        out.moveTo(x(x1), y(y1));
        out.lineTo(x(x2), y(y2));
        out.stroke();
        if (dashes.length > 0) out.setLineDashPattern(new float[0], 0);
    }

    /// A shape with straight edges.
    ///
    /// @param corners x and y of each, in turn
    void fillPolygon(Color color, double... corners) throws IOException {
        color(color);
        polygon(corners);
        out.fill();
    }

    void strokePolygon(Color color, double thickness, double... corners) throws IOException {
        pen(color, thickness);
        polygon(corners);
        out.stroke();
    }

    private void polygon(double[] corners) throws IOException {
        out.moveTo(x(corners[0]), y(corners[1]));
        for (int i = 2; i < corners.length; i += 2) out.lineTo(x(corners[i]), y(corners[i + 1]));
        out.closePath();
    }

    /// An ellipse around (x, y), turned clockwise by `degrees`.
    void fillEllipse(Color color, double x, double y, double radiusX, double radiusY, double degrees) throws IOException {
        color(color);
        double cos = Math.cos(Math.toRadians(degrees)), sin = Math.sin(Math.toRadians(degrees));
        double[][] unit = {{1, 0}, {1, QUARTER}, {QUARTER, 1}, {0, 1}, {-QUARTER, 1}, {-1, QUARTER}, {-1, 0},
                {-1, -QUARTER}, {-QUARTER, -1}, {0, -1}, {QUARTER, -1}, {1, -QUARTER}, {1, 0}};
        float[] xs = new float[unit.length], ys = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            double ex = unit[i][0] * radiusX, ey = unit[i][1] * radiusY;
            xs[i] = x(x + ex * cos - ey * sin);
            ys[i] = y(y + ex * sin + ey * cos);
        }
        out.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i += 3) out.curveTo(xs[i], ys[i], xs[i + 1], ys[i + 1], xs[i + 2], ys[i + 2]);
        out.fill();
    }

    /// The dark modules as one path, so that no hairline shows between them; the quiet zone is inside `size`.
    void qr(QrPicture qr, Color color, double x, double y, double size) throws IOException {
        color(color);
        double module = size / qr.modules();
        for (QrPicture.Bar bar : qr.bars()) {
            out.addRect(x(x + bar.x() * module), y(y + (bar.y() + 1) * module), points(bar.length() * module), points(module));
        }
        out.fill();
    }

    /// A JPEG, cut to fill the outline.
    ///
    /// @return false when it is no picture that a page can hold; nothing is drawn then
    boolean photo(byte[] jpeg, Outline box) throws IOException {
        PDImageXObject picture;
        try {
            picture = JPEGFactory.createFromByteArray(document, jpeg);
        } catch (IOException | RuntimeException damaged) {
            return false; // the readers of the JDK throw all sorts of things at a damaged file
        }
        double scale = Math.max(box.width() / picture.getWidth(), box.height() / picture.getHeight());
        double width = picture.getWidth() * scale, height = picture.getHeight() * scale;
        clip(box);
        out.drawImage(picture, x(box.x() - (width - box.width()) / 2), y(box.y() + box.height() + (height - box.height()) / 2),
                points(width), points(height));
        endClip();
        return true;
    }

    /// Black and white dots one to one on those of a thermal head, whose grid they are moved to: half a dot beside it they
    /// would run into grey.
    void dots(BufferedImage picture, double x, double y) throws IOException {
        double dot = 72 / EscPosJob.DPI, above = points(pageHeight) / dot - Math.round(points(top + y) / dot);
        out.drawImage(LosslessFactory.createFromImage(document, picture), (float) (Math.round(x(x) / dot) * dot),
                (float) ((above - picture.getHeight()) * dot), (float) (picture.getWidth() * dot), (float) (picture.getHeight() * dot));
    }

    private void trace(Outline o) throws IOException {
        double right = o.x() + o.width(), bottom = o.y() + o.height(), r = o.radius(), k = r * (1 - QUARTER);
        out.moveTo(x(o.x() + r), y(o.y()));
        out.lineTo(x(right - r), y(o.y()));
        curve(right - k, o.y(), right, o.y() + k, right, o.y() + r);
        if (o.notch() > 0) notch(right, o.y() + o.notchDown(), -o.notch(), o.notch());
        out.lineTo(x(right), y(bottom - r));
        curve(right, bottom - k, right - k, bottom, right - r, bottom);
        out.lineTo(x(o.x() + r), y(bottom));
        curve(o.x() + k, bottom, o.x(), bottom - k, o.x(), bottom - r);
        if (o.notch() > 0) notch(o.x(), o.y() + o.notchDown(), o.notch(), -o.notch());
        out.lineTo(x(o.x()), y(o.y() + r));
        curve(o.x(), o.y() + k, o.x() + k, o.y(), o.x() + r, o.y());
        out.closePath();
    }

    /// Half a circle around (x, y), `in` to the side and walked `along` the edge.
    private void notch(double x, double y, double in, double along) throws IOException {
        out.lineTo(x(x), y(y - along));
        curve(x + in * QUARTER, y - along, x + in, y - along * QUARTER, x + in, y);
        curve(x + in, y + along * QUARTER, x + in * QUARTER, y + along, x, y + along);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
    }

    private EmbeddedFont embedded(Weight weight) throws IOException {
        EmbeddedFont font = fonts.get(weight);
        if (font == null) fonts.put(weight, font = EmbeddedFont.in(document, setting.fonts().of(weight)));
        return font;
    }

    private void color(Color color) throws IOException {
        // black as pure grey: thermal drivers then need no raster for it
        if (color.equals(Color.BLACK)) out.setNonStrokingColor(0f);
        else out.setNonStrokingColor(color);
    }

    private void pen(Color color, double thickness) throws IOException {
        if (color.equals(Color.BLACK)) out.setStrokingColor(0f);
        else out.setStrokingColor(color);
        out.setLineWidth(points(thickness));
    }

    private float x(double x) {
        return points(left + x);
    }

    private float y(double y) {
        return points(pageHeight - top - y);
    }

    private static float points(double millimetres) {
        return (float) (millimetres * PdfWriter.POINTS_A_MM);
    }

    private static float[] pointsOf(double[] millimetres) {
        float[] points = new float[millimetres.length];
        for (int i = 0; i < points.length; i++) points[i] = points(millimetres[i]);
        return points;
    }
}
