package jaidee.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What HarfBuzz itself (hb-shape, independent of the JDK) makes of a string: glyphs and places in font units.
record Golden(String text, int[] glyphs, float[] xs, float[] ys, float advance) {
    /// A font with its golden file.
    record Face(String name, PrintFont font, List<Golden> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Face> faces() {
        return Stream.of(face("Sarabun_400Regular", "/jaidee/assets/fonts/Sarabun-Regular.ttf"),
                face("Sarabun_700Bold", "/jaidee/assets/fonts/Sarabun-Bold.ttf"),
                face("NotoSansThaiLooped_400Regular", "NotoSansThaiLooped-Regular.ttf"),
                face("NotoSansThaiLooped_700Bold", "NotoSansThaiLooped-Bold.ttf"));
    }

    private static Face face(String name, String font) {
        try {
            List<Golden> lines = new String(bytes("thai_golden_" + name + ".tsv"), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(Golden::parse).toList();
            return new Face(name, new PrintFont(bytes(font)), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static Golden parse(String line) {
        String[] columns = line.split("\t");
        String[][] glyphs = Arrays.stream(columns[1].split("\\|")).map(glyph -> glyph.split(",")).toArray(String[][]::new);
        int[] ids = new int[glyphs.length];
        float[] xs = new float[glyphs.length], ys = new float[glyphs.length];
        for (int i = 0; i < glyphs.length; i++) {
            ids[i] = Integer.parseInt(glyphs[i][0]);
            xs[i] = Float.parseFloat(glyphs[i][1]);
            ys[i] = Float.parseFloat(glyphs[i][2]);
        }
        return new Golden(columns[0], ids, xs, ys, Float.parseFloat(columns[2]));
    }
}
