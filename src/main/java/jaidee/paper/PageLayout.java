package jaidee.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// A document on pages of A4 or A5: the clinic and what it is at the top of every page, the lines as a table that goes on
/// to as many pages as it takes, the sums and the signature on the last.
final class PageLayout {
    private static final Color GREY = new Color(0x55, 0x5F, 0x6B), LIGHT = new Color(0xF1, 0xF3, 0xF5), RULE = new Color(0xB8, 0xBF, 0xC7);
    private static final double GAP = 3, FOOT = 6;

    private final ThaiSetting setting;
    private final DocumentPaper paper;
    private final Stock stock;
    private final PageLook look;
    private final PageHead head;
    private final PageEnd end;

    private PageLayout(ThaiSetting setting, DocumentPaper paper, Stock stock) {
        this.setting = setting;
        this.paper = paper;
        this.stock = stock;
        this.look = PageLook.of(stock);
        this.head = new PageHead(setting, paper, look);
        this.end = new PageEnd(setting, paper, look);
    }

    static Sheet draw(ThaiSetting setting, DocumentPaper paper, Stock stock) {
        PageLayout layout = new PageLayout(setting, paper, stock);
        List<List<Flow>> pages = layout.pages();
        List<PdfWriter.Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            drawings.add(page -> layout.draw(page, pages.get(number - 1), number, pages.size()));
        }
        return PdfWriter.write(setting, paper.head().title() + " " + paper.head().number(), stock, stock.height(), drawings);
    }

    /// The rows of each page. The sums may stand alone on the last one, never the other way round.
    private List<List<Flow>> pages() {
        double bottom = stock.height() - look.margin() - FOOT;
        List<List<Flow>> pages = new ArrayList<>();
        List<Flow> page = new ArrayList<>();
        double y = tableTop(true);
        for (Flow row : rows()) {
            if (y + row.height() > bottom && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                y = tableTop(false);
            }
            page.add(row);
            y += row.height();
        }
        pages.add(page);
        if (y + GAP + end.height() > bottom) pages.add(List.of());
        return pages;
    }

    private double tableTop(boolean first) {
        return look.margin() + head.height(first) + 1 + look.columnHead();
    }

    private void draw(Canvas page, List<Flow> rows, int number, int of) throws java.io.IOException {
        if (!paper.mark().across().isEmpty()) watermark(page);
        boolean first = number == 1, last = number == of;
        double x = look.margin(), y = look.margin();
        head.draw(page, x, y, first);
        y += head.height(first) + 1;
        if (!rows.isEmpty()) {
            columns(page, x, y);
            y += look.columnHead();
            for (Flow row : rows) {
                row.draw(page, x, y);
                y += row.height();
            }
            page.line(RULE, 0.3, x, y + 1, x + look.width(), y + 1);
        }
        double foot = stock.height() - look.margin() - FOOT;
        if (last) end.draw(page, x, y + GAP, foot);
        else page.text(paper.labels().continued(), look.small().in(GREY), Align.RIGHT, x + look.width(), foot);
        if (of > 1) page.text(paper.labels().page() + " " + number + "/" + of, look.small().in(GREY), Align.CENTER, x + look.width() / 2, foot + 1);
    }

    private void watermark(Canvas page) throws java.io.IOException {
        Color pale = new Color(0xDF, 0xE1, 0xE4);
        Style largest = new Style(Weight.BOLD, look.watermark(), pale, Style.THAI_LEADING);
        double fits = Math.min(1, stock.width() / setting.width(paper.mark().across(), largest));
        Style huge = new Style(Weight.BOLD, look.watermark() * fits, pale, Style.THAI_LEADING);
        page.turned(-32, stock.width() / 2, stock.height() / 2).text(paper.mark().across(), huge, Align.CENTER, 0, -huge.lineHeight() / 2);
        page.endClip();
    }

    private void columns(Canvas page, double x, double y) throws java.io.IOException {
        DocumentPaper.Labels labels = paper.labels();
        page.fill(LIGHT, Outline.round(x, y, look.width(), look.columnHead() - 1, 1));
        double down = y + (look.columnHead() - 1 - look.strong().lineHeight()) / 2;
        page.text("#", look.strong(), Align.RIGHT, x + look.numberEnd(), down);
        page.text(labels.item(), look.strong(), Align.LEFT, x + look.itemStart(), down);
        page.text(labels.quantity(), look.strong(), Align.RIGHT, x + look.quantityEnd(), down);
        page.text(labels.unitPrice(), look.strong(), Align.RIGHT, x + look.priceEnd(), down);
        page.text(labels.amount(), look.strong(), Align.RIGHT, x + look.amountEnd(), down);
    }

    private List<Flow> rows() {
        List<Flow> rows = new ArrayList<>();
        String pet = "";
        int number = 0;
        for (DocumentPaper.Line line : paper.lines()) {
            Flow row = new Flow(setting, look.width());
            if (!line.pet().isEmpty() && !line.pet().equals(pet)) petName(row, line.pet());
            pet = line.pet();
            item(row, line, ++number);
            rows.add(row);
        }
        return rows;
    }

    private void petName(Flow row, String pet) {
        row.gap(0.8).block(look.strong().lineHeight(), (canvas, x, y) -> canvas.text(pet, look.strong(), Align.LEFT, x + look.itemStart(), y));
    }

    private void item(Flow row, DocumentPaper.Line line, int number) {
        List<String> words = setting.wrap(line.marked(), look.body(), look.itemWidth());
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i);
            boolean first = i == 0;
            row.block(look.body().lineHeight(), (canvas, x, y) -> {
                canvas.text(text, look.body(), Align.LEFT, x + look.itemStart(), y);
                if (!first) return;
                canvas.text(String.valueOf(number), look.body().in(GREY), Align.RIGHT, x + look.numberEnd(), y);
                canvas.text(RollLayout.quantity(line), look.body(), Align.RIGHT, x + look.quantityEnd(), y);
                canvas.text(RollLayout.amount(line.unitPrice()), look.body(), Align.RIGHT, x + look.priceEnd(), y);
                canvas.text(RollLayout.amount(line.amount()), look.body(), Align.RIGHT, x + look.amountEnd(), y);
            });
        }
        if (line.note().isEmpty()) return;
        for (String text : setting.wrap(line.note(), look.small(), look.itemWidth()))
            row.block(look.small().lineHeight(), (canvas, x, y) -> canvas.text(text, look.small().in(GREY), Align.LEFT, x + look.itemStart(), y));
    }
}
