package jaidee.paper;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Which text each glyph stands for when somebody copies or searches: the content of /ToUnicode. The first claim of a
/// glyph wins; where a cell would then read differently, the caller marks it with ActualText.
final class GlyphTexts {
    private static final String SARA_AM = "\u0E33";
    private static final String NIKHAHIT = "\u0E4D";
    private static final int ENTRIES_A_BLOCK = 100;

    private final Map<Integer, String> texts = new TreeMap<>();
    private final IntFunction<String> nominal;

    /// @param nominal the character a glyph is reached from without shaping, or null for a glyph only shaping yields
    GlyphTexts(IntFunction<String> nominal) {
        this.nominal = nominal;
    }

    /// Notes what the glyphs of a cell stand for.
    ///
    /// @return whether every reader gets exactly the text of the cell from the glyphs alone: a single glyph for a single
    ///         character, not claimed for another
    boolean learn(ShapedLine line, Phrases.Cell cell) {
        String text = cell.text(line);
        if (cell.glyphs() == 1) return claim(line.glyphs()[cell.glyphFrom()], text) && text.length() == 1;
        int[] characters = text.codePoints().toArray();
        if (characters.length == cell.glyphs() && !text.contains(SARA_AM)) {
            for (int i = 0; i < characters.length; i++) {
                claim(line.glyphs()[cell.glyphFrom() + i], Character.toString(characters[i]));
            }
        } else {
            learnDecomposed(line, cell, text);
        }
        return false;
    }

    /// Sara am: the shaper takes it apart (nikhahit, tone, aa), or the font joins nikhahit and tone in one glyph. Glyphs
    /// that have a character keep it, the one that has none reads as what is left over.
    private void learnDecomposed(ShapedLine line, Phrases.Cell cell, String text) {
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKD);
        int unknown = -1;
        for (int i = cell.glyphFrom(); i < cell.glyphTo(); i++) {
            int glyph = line.glyphs()[i];
            String character = nominal.apply(glyph);
            if (character == null) {
                unknown = glyph;
                continue;
            }
            claim(glyph, character);
            int at = rest.indexOf(character);
            if (at >= 0) rest = rest.substring(0, at) + rest.substring(at + character.length());
        }
        if (unknown < 0) return;
        if (rest.indexOf(NIKHAHIT) > 0) rest = NIKHAHIT + rest.replaceFirst(NIKHAHIT, "");
        claim(unknown, rest.isEmpty() ? "\uFFFD" : rest);
    }

    private boolean claim(int glyph, String text) {
        String known = texts.putIfAbsent(glyph, text);
        return known == null || known.equals(text);
    }

    /// The CMap stream of /ToUnicode (PDF 32000-1, 9.10.3).
    byte[] toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(texts.entrySet());
        for (int from = 0; from < entries.size(); from += ENTRIES_A_BLOCK) {
            var block = entries.subList(from, Math.min(entries.size(), from + ENTRIES_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append("<%04X> <".formatted(entry.getKey())).append(hex(entry.getValue())).append(">\n"));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// UTF-16BE in hexadecimal digits, as PDF writes text in angle brackets.
    static String hex(String text) {
        StringBuilder digits = new StringBuilder(text.length() * 4);
        text.chars().forEach(c -> digits.append("%04X".formatted(c)));
        return digits.toString();
    }
}
