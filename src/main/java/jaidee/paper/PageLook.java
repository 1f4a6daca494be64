package jaidee.paper;

/// Sizes of a document page: everything on A5 is a little smaller than on A4. Millimetres, type in points; columns are
/// measured from the left edge of the print.
///
/// @param width     of the print
/// @param itemWidth of the description
/// @param watermark size of the word that says the document does not count
record PageLook(double margin, double width, double numberEnd, double itemStart, double itemWidth, double quantityEnd, double priceEnd,
                double amountEnd, double columnHead, Style name, Style title, Style strong, Style body, Style small, Style total,
                double watermark) {
    private static final double NUMBER = 8, EDGE = 2;

    static PageLook of(Stock stock) {
        return stock == Stock.A5 ? of(stock, 10, 0.88, 15, 20, 23, 90) : of(stock, 15, 1, 18, 26, 29, 130);
    }

    private static PageLook of(Stock stock, double margin, double scale, double quantity, double price, double amount, double watermark) {
        double width = stock.width() - 2 * margin, amountEnd = width - EDGE, priceEnd = amountEnd - amount, quantityEnd = priceEnd - price;
        double itemStart = NUMBER + 2;
        return new PageLook(margin, width, NUMBER, itemStart, quantityEnd - quantity - itemStart, quantityEnd, priceEnd, amountEnd,
                9 * scale, Style.bold(15 * scale), Style.bold(15 * scale), Style.bold(10 * scale), Style.regular(10 * scale),
                Style.regular(9 * scale), Style.bold(15 * scale), watermark);
    }
}
