package jaidee.paper;

import java.util.ArrayList;
import java.util.List;

/// Splits a shaped line into cells (the fewest glyphs that belong to the fewest characters, each beginning at a
/// character that stands by itself) and cells into phrases (up to and including the blanks that follow). A phrase is
/// what readers copy as one; smaller pieces make them invent blanks where a tone mark is drawn left of the pen.
final class Phrases {
    private static final int SARA_AM = 0x0E33;

    record Cell(int glyphFrom, int glyphTo, int charFrom, int charTo) {
        int glyphs() {
            return glyphTo - glyphFrom;
        }

        String text(ShapedLine line) {
            return line.text().substring(charFrom, charTo);
        }
    }

    private Phrases() {
    }

    static List<List<Cell>> of(ShapedLine line) {
        List<List<Cell>> phrases = new ArrayList<>();
        boolean afterBlank = true;
        for (Cell cell : cells(line)) {
            boolean blank = isBlank(line.text().charAt(cell.charFrom()));
            if (phrases.isEmpty() || afterBlank && !blank) phrases.add(new ArrayList<>());
            phrases.getLast().add(cell);
            afterBlank = blank;
        }
        return phrases;
    }

    static List<Cell> cells(ShapedLine line) {
        int[] firstCharFrom = firstCharFrom(line);
        List<Cell> cells = new ArrayList<>();
        int glyphFrom = 0, charFrom = 0, lastChar = -1;
        for (int i = 0; i < line.size(); i++) {
            int next = firstCharFrom[i];
            if (i > glyphFrom && next > lastChar && !joinsPrevious(line.text().codePointAt(next))) {
                cells.add(new Cell(glyphFrom, i, charFrom, next));
                glyphFrom = i;
                charFrom = next;
            }
            lastChar = Math.max(lastChar, line.chars()[i]);
        }
        if (line.size() > 0) cells.add(new Cell(glyphFrom, line.size(), charFrom, line.text().length()));
        return cells;
    }

    /// For each glyph the first character that it or any later glyph comes from.
    private static int[] firstCharFrom(ShapedLine line) {
        int[] first = new int[line.size()];
        int least = line.text().length();
        for (int i = line.size() - 1; i >= 0; i--) first[i] = least = Math.min(least, line.chars()[i]);
        return first;
    }

    private static boolean joinsPrevious(int c) {
        return c == SARA_AM || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
