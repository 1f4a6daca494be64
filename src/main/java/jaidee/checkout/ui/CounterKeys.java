package jaidee.checkout.ui;

/// The keys of the counter, in one place.
final class CounterKeys {
    static final String ENROL = "F3";
    static final String ITEM = "F4";
    static final String LINES = "F5";
    static final String NOTE = "F6";
    static final String QUANTITY = "F7";
    static final String COUPON = "F8";
    static final String POINTS = "F9";
    static final String LINE_DISCOUNT = "Ctrl+F6";
    static final String OTHER_PRICE = "Ctrl+F7";
    static final String BILL_DISCOUNT = "Ctrl+F8";
    static final String HOLD = "Ctrl+F5";
    static final String HELD = "Ctrl+F3";
    static final String BARCODE = "Ctrl+F4";
    static final String USUAL = "Ctrl+";
    /// Then 6 to 9 and 0, which a Thai layout leaves where they are.
    static final String DUE = "Ctrl+";
    static final String DUE_DIGITS = "67890";
    /// Then 1 to 3.
    static final String SUGGESTION = "Alt+F";
    static final String DECLINE = "Alt+F5";
    static final String PAY = "F10";
    static final String DEPOSIT = "Ctrl+F11";
    static final String POINTS_OF = "Ctrl+F9";
    static final String REWARDS = "Alt+F7";
    static final String PRIVILEGES = "Ctrl+Shift+F9";
    static final String OPEN_PET = "Alt+Enter";
    static final String CLEAR = "Shift+Delete";
    static final String WALK_IN = "Ctrl+F2";
    /// Also after the sale and beside an old bill.
    static final String WHY = "Ctrl+F1";

    private CounterKeys() {
    }

    static String suggestion(int place) {
        return SUGGESTION + (place + 1);
    }

    static String due(int index) {
        return DUE + DUE_DIGITS.charAt(index);
    }
}
