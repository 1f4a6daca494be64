package jaidee.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jaidee.kernel.Outcome;

/// Finds QR codes, EAN-13, EAN-8, UPC-A, CODE-128 and CODE-39 in pictures: turned, askew, light on dark, small, several
/// at once. Stateless; not for the FX thread (a hard picture takes a second or two).
public final class CodeReader {
    private static final List<BarcodeFormat> FORMATS = List.of(BarcodeFormat.QR_CODE, BarcodeFormat.EAN_13,
            BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39);
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);
    /// Below this a picture is also tried at twice its size, above it at less.
    private static final int USUAL_SIDE = 1000;

    private static final List<Function<GreySource, LuminanceSource>> HARDER = List.of(
            source -> source.longSide() < USUAL_SIDE ? source.doubled() : source.smaller(2),
            source -> source.longSide() < USUAL_SIDE ? source.doubled().doubled() : source.smaller(3),
            source -> source.longSide() < USUAL_SIDE ? source.doubled().turned(30) : source.turned(30),
            source -> source.longSide() < USUAL_SIDE ? source.doubled().turned(-30) : source.turned(-30),
            source -> source.turned(15), source -> source.turned(-15), source -> source.turned(45));

    /// All codes in a picture file, each once.
    public Outcome<List<ScannedText>> read(Path file) {
        return PictureFile.open(file).then(this::found);
    }

    /// All codes in an encoded picture (PNG, JPEG, GIF or BMP), each once.
    public Outcome<List<ScannedText>> read(byte[] picture) {
        return PictureFile.decode(picture).then(this::found);
    }

    /// All codes in a picture, each once, or the refusal that there is none.
    public Outcome<List<ScannedText>> found(Frame picture) {
        List<ScannedText> codes = read(picture);
        return codes.isEmpty() ? Outcome.refused(new PictureRefusal.NoCode()) : Outcome.done(codes);
    }

    /// All codes in a picture, each once; empty when there is none.
    public List<ScannedText> read(Frame picture) {
        GreySource whole = GreySource.of(picture);
        int step = PictureFile.step(picture.width(), picture.height());
        GreySource source = step > 1 ? whole.smaller(step) : whole;
        Set<String> texts = new LinkedHashSet<>();
        for (LuminanceSource attempt : List.of(source, source.invert())) {
            for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) texts.addAll(all(attempt, binarizer));
        }
        for (int i = 0; texts.isEmpty() && i < HARDER.size(); i++) {
            LuminanceSource harder = HARDER.get(i).apply(source);
            for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) texts.addAll(all(harder, binarizer));
        }
        return scanned(texts, ScanSource.PICTURE);
    }

    /// The codes in one frame of a live picture: quick, since the next frame comes soon.
    List<ScannedText> glance(Frame frame) {
        Set<String> texts = new LinkedHashSet<>();
        one(new BinaryBitmap(new HybridBinarizer(GreySource.of(frame))), texts);
        return scanned(texts, ScanSource.CAMERA);
    }

    private static void one(BinaryBitmap bitmap, Set<String> texts) {
        try {
            texts.add(new MultiFormatReader().decode(bitmap, hints(false)).getText());
        } catch (NotFoundException none) {
            // a frame without a code is the usual one
        }
    }

    private static Set<String> all(LuminanceSource source, Function<LuminanceSource, Binarizer> binarizer) {
        Set<String> texts = new LinkedHashSet<>();
        BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
        Map<DecodeHintType, Object> hints = hints(true);
        collect(() -> new QRCodeMultiReader().decodeMultiple(bitmap, hints), texts);
        collect(() -> new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints), texts);
        return texts;
    }

    private interface Search {
        Result[] results() throws ReaderException;
    }

    private static void collect(Search search, Set<String> texts) {
        try {
            for (Result result : search.results()) texts.add(result.getText());
        } catch (ReaderException none) {
            // no code this way; another may find it
        }
    }

    private static Map<DecodeHintType, Object> hints(boolean tryHarder) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        if (tryHarder) hints.put(DecodeHintType.TRY_HARDER, true);
        else hints.put(DecodeHintType.ALSO_INVERTED, true);
        return hints;
    }

    private static List<ScannedText> scanned(Set<String> texts, ScanSource source) {
        return texts.stream().map(text -> new ScannedText(text, source)).toList();
    }
}
