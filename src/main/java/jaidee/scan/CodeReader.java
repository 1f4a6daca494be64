package jaidee.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jaidee.kernel.Outcome;

/// Finds QR codes, EAN-13, EAN-8, UPC-A, CODE-128 and CODE-39 in pictures: turned, askew, light on dark, small, several
/// at once. Stateless; not for the FX thread (a hard picture takes a second or two).
public final class CodeReader {
    private static final List<BarcodeFormat> BARS = List.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8,
            BarcodeFormat.UPC_A, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39);
    private static final List<BarcodeFormat> ALL =
            Stream.concat(Stream.of(BarcodeFormat.QR_CODE), BARS.stream()).toList();
    /// Below this a picture is also tried at twice its size, above it at half.
    private static final int USUAL_SIDE = 1000;
    /// What else is tried, in this order, when the picture as it is shows nothing. Bars are read up to some 15 degrees
    /// askew, upright and lying; turning by 30 covers the rest. A QR code may lie as it likes.
    private static final List<Attempt> HARDER = List.of(
            new Attempt(LuminanceSource::invert, ALL),
            new Attempt(source -> isSmall(source) ? source.doubled() : source.smaller(2), ALL),
            new Attempt(source -> isSmall(source) ? source.doubled().doubled() : source.smaller(3), ALL),
            new Attempt(source -> enlarged(source).turned(30), BARS),
            new Attempt(source -> enlarged(source).turned(-30), BARS));

    private record Attempt(Function<GreySource, LuminanceSource> change, List<BarcodeFormat> formats) {
    }

    private static boolean isSmall(GreySource source) {
        return source.longSide() < USUAL_SIDE;
    }

    private static GreySource enlarged(GreySource source) {
        return isSmall(source) ? source.doubled() : source;
    }

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
        List<String> texts = new ArrayList<>();
        texts.addAll(codes(new HybridBinarizer(source), ALL));
        texts.addAll(codes(new GlobalHistogramBinarizer(source), ALL));
        for (int i = 0; texts.stream().allMatch(CodeReader::isShort) && i < HARDER.size(); i++) {
            Attempt attempt = HARDER.get(i);
            texts.addAll(codes(new HybridBinarizer(attempt.change().apply(source)), attempt.formats()));
        }
        return scanned(believed(texts), ScanSource.PICTURE);
    }

    /// A short code counts when it was read more than once and nothing longer was.
    private static Stream<String> believed(List<String> texts) {
        boolean allShort = texts.stream().allMatch(CodeReader::isShort);
        return texts.stream().distinct()
                .filter(text -> !isShort(text) || allShort && Collections.frequency(texts, text) > 1);
    }

    /// EAN-8 is so short that stripes of another barcode, cut askew, can look like one.
    static boolean isShort(String text) {
        return text.length() == 8 && text.chars().allMatch(Character::isDigit);
    }

    /// The code in one frame of a live picture: quick, since the next frame comes soon.
    ///
    /// @param negative looks for light on dark instead, as on the screen of a telephone
    List<ScannedText> glance(Frame frame, boolean negative) {
        GreySource source = GreySource.of(frame);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(negative ? source.invert() : source));
        Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, ALL);
        return scanned(texts(() -> new Result[] {new MultiFormatReader().decode(bitmap, hints)}), ScanSource.CAMERA);
    }

    private static Set<String> codes(Binarizer picture, List<BarcodeFormat> formats) {
        BinaryBitmap bitmap = new BinaryBitmap(picture);
        Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, formats, DecodeHintType.TRY_HARDER, true);
        Stream<String> squares = formats == BARS ? Stream.empty()
                : texts(() -> new QRCodeMultiReader().decodeMultiple(bitmap, hints));
        Stream<String> any =
                texts(() -> new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints));
        return Stream.concat(squares, any).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private interface Search {
        Result[] results() throws ReaderException;
    }

    private static Stream<String> texts(Search search) {
        try {
            return Arrays.stream(search.results()).map(Result::getText);
        } catch (ReaderException none) {
            // no code this way; another may find it
            return Stream.empty();
        }
    }

    private static List<ScannedText> scanned(Stream<String> texts, ScanSource source) {
        return texts.map(text -> new ScannedText(text, source)).toList();
    }
}
