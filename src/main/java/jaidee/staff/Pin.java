package jaidee.staff;

import jaidee.kernel.Outcome;

/// Four to eight digits that nobody guesses at once. Never written anywhere but as a `PinHash`.
record Pin(String digits) {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;

    /// Refuses what is too short, no number, all one digit, or counts up or down.
    static Outcome<Pin> choose(String typed) {
        String digits = digits(typed);
        boolean fits = digits.length() >= SHORTEST && digits.length() <= LONGEST && digits.chars().allMatch(Pin::isDigit);
        if (!fits) return Outcome.refused(new StaffRefusal.PinMalformed(SHORTEST, LONGEST));
        return isTrivial(digits) ? Outcome.refused(new StaffRefusal.PinTrivial()) : Outcome.done(new Pin(digits));
    }

    /// As typed to sign in, Thai digits too; judged by its hash alone.
    static Pin typed(String typed) {
        return new Pin(digits(typed));
    }

    private static String digits(String typed) {
        return typed.strip().codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTrivial(String digits) {
        int step = Math.floorMod(digits.charAt(1) - digits.charAt(0), 10);
        if (step != 0 && step != 1 && step != 9) return false;
        for (int i = 2; i < digits.length(); i++)
            if (Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10) != step) return false;
        return true;
    }

    @Override
    public String toString() {
        return "Pin";
    }
}
