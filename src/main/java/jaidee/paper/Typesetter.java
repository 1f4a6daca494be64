package jaidee.paper;

import java.util.List;

/// Sets what the desk prints: one method for each paper, plain values in, a finished `Sheet` out. Safe for all threads;
/// never call it on the FX thread. Load it once.
public final class Typesetter {
    private final ThaiSetting setting;

    private Typesetter(ThaiSetting setting) {
        this.setting = setting;
    }

    /// Loads fonts and words and proves that this Java sets Thai properly; takes a moment.
    ///
    /// @throws IllegalStateException when the program is not installed wholly: its fonts or the Thai dictionary are missing
    public static Typesetter load() {
        return new Typesetter(ThaiSetting.load());
    }

    /// A receipt, tax invoice, credit note or slip.
    ///
    /// @param stock a roll, A5 or A4
    public Sheet document(DocumentPaper paper, Stock stock) {
        return stock.roll() ? RollLayout.draw(setting, paper, stock) : PageLayout.draw(setting, paper, stock);
    }

    /// The slip with a payment code, on the 80 mm roll.
    public Sheet paySlip(PaySlipPaper paper) {
        return PaySlipLayout.draw(setting, paper);
    }

    /// A short strip to try a receipt printer with.
    ///
    /// @param stock a roll
    public Sheet test(String title, List<String> lines, String code, Stock stock) {
        return TestLayout.draw(setting, title, lines, code, stock);
    }

    /// A recovery key, on A5.
    public Sheet key(KeyPaper paper) {
        return KeyLayout.draw(setting, paper);
    }

    /// The coupon on the 80 mm roll.
    public Sheet couponRoll(CouponPaper paper) {
        return CouponLayout.roll(setting, paper);
    }

    /// The question on the 80 mm roll.
    public Sheet questionRoll(QuestionPaper paper) {
        return QuestionLayout.roll(setting, paper);
    }

    public Sheet couponA6(CouponPaper paper) {
        return coupon(paper, Stock.A6);
    }

    /// @param stock the roll, A6, A7 or a card
    public Sheet coupon(CouponPaper paper, Stock stock) {
        return stock.roll() ? couponRoll(paper) : CouponPages.one(setting, paper, stock);
    }

    /// Four coupons to a page of A4.
    public Sheet couponsA4(List<CouponPaper> papers) {
        return couponsA4(papers, Stock.A6);
    }

    /// As many coupons as go on a page of A4, with marks where to cut, on as many pages as it takes.
    ///
    /// @param each A6 (four to a page), A7 (four, with a margin around) or a card (ten)
    public Sheet couponsA4(List<CouponPaper> papers, Stock each) {
        return CouponPages.sheet(setting, papers, each);
    }

    /// A plastic card of 85.6 × 54 mm.
    public Sheet card(CardPaper paper) {
        return CardLayout.card(setting, paper);
    }

    /// A label of 50 × 30 mm.
    public Sheet cardSticker(CardPaper paper) {
        return CardLayout.sticker(setting, paper);
    }

    /// Ten cards to a page of A4, with cut marks.
    public Sheet cardsA4(List<CardPaper> papers) {
        return CardLayout.sheet(setting, papers);
    }

    /// The report of a shift on the 80 mm roll.
    public Sheet dayReportRoll(DayReportPaper paper) {
        return DayReportLayout.roll(setting, paper);
    }

    public Sheet dayReportA4(DayReportPaper paper) {
        return DayReportLayout.a4(setting, paper);
    }

    /// A page of the vaccination book, with as many more as it takes.
    ///
    /// @param stock A5, or A6 to be glued into the owner's own book
    public Sheet book(BookPaper paper, Stock stock) {
        return BookLayout.draw(setting, paper, stock);
    }

    /// The rabies certificate, lying.
    ///
    /// @param stock A5 or A4
    public Sheet certificate(CertificatePaper paper, Stock stock) {
        return CertificateLayout.draw(setting, paper, stock);
    }

    /// Vouchers of points.
    ///
    /// @param stock A4, eight to a page; or the 80 mm roll
    public Sheet vouchers(List<VoucherPaper> papers, Stock stock) {
        return stock == Stock.A4 ? VoucherLayout.a4(setting, papers) : VoucherLayout.roll(setting, papers);
    }

    /// What a month comes to with a partner, on A4.
    public Sheet settlement(SettlementPaper paper) {
        return SettlementLayout.draw(setting, paper);
    }

    /// What is held on somebody, a notice or a form, on A4.
    public Sheet dossier(DossierPaper paper) {
        return DossierLayout.draw(setting, paper);
    }

    /// A table of figures, on A4.
    public Sheet figures(FiguresPaper paper) {
        return FiguresLayout.draw(setting, paper);
    }

    /// The report of a month, on A4.
    public Sheet month(MonthPaper paper) {
        return MonthLayout.draw(setting, paper);
    }

    /// Who recommended whom, on A4.
    public Sheet families(FamilyPaper paper) {
        return FamilyLayout.draw(setting, paper);
    }

    /// The members' programme on one page.
    ///
    /// @param stock A5; or A4, two to a page
    public Sheet leaflet(LeafletPaper paper, Stock stock) {
        return stock == Stock.A4 ? LeafletLayout.a4(setting, paper) : LeafletLayout.a5(setting, paper);
    }

    public Sheet dueList(DueListPaper paper) {
        return DueListLayout.draw(setting, paper);
    }

    public Sheet callSheet(CallSheetPaper paper) {
        return CallSheetLayout.draw(setting, paper);
    }

    /// Postcards.
    ///
    /// @param stock A6, a page for each side of each card; or A4, four cards to a page and their backs on the next
    public Sheet postcards(String title, List<PostcardPaper> cards, Stock stock) {
        return stock == Stock.A6 ? PostcardLayout.single(setting, title, cards) : PostcardLayout.four(setting, title, cards);
    }

    /// Addresses on sheets of labels.
    ///
    /// @param first place of the first label still on the sheet, from 0, row by row
    public Sheet labels(String title, List<AddressPaper> addresses, LabelForm form, int first) {
        return LabelLayout.draw(setting, title, addresses, form, first);
    }
}
