package jaidee.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The typeface of everything printed: Sarabun (SIL OFL), looped, with tabular figures, so columns of amounts line up.
record PaperFonts(PrintFont regular, PrintFont bold) {
    static PaperFonts load() {
        return new PaperFonts(font("Sarabun-Regular.ttf"), font("Sarabun-Bold.ttf"));
    }

    PrintFont of(Weight weight) {
        return weight == Weight.BOLD ? bold : regular;
    }

    private static PrintFont font(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/jaidee/assets/fonts/" + file)) {
            if (in == null) throw new IllegalStateException("font missing from the program: " + file);
            return new PrintFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
