package jaidee.transfer;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.ThaiText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell means: numbers and days as spreadsheets leave them behind.
final class CellValues {
    private static final Pattern SHORTENED = Pattern.compile("(\\d)(?:\\.(\\d+))?[eE]\\+?(\\d{1,2})");
    private static final Pattern FRACTION = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?(AM|PM|น\\.))?Z?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[,;/\\n]|หรือ|และ)\\s*");
    private static final Pattern NOTHING = Pattern.compile("[-–—.]*|ไม่มี|ไม่ทราบ|ไม่ระบุ|n/?a|none|null|#n/a", Pattern.CASE_INSENSITIVE);
    private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);
    private static final int ERAS_APART = 543, FIRST_BUDDHIST = 2400;

    private CellValues() {
    }

    /// A cell that says nothing by saying something.
    static String line(String cell) {
        if (cell.isEmpty()) return cell;
        String text = ThaiText.clean(cell.length() > TableFiles.LONGEST_CELL ? cell.substring(0, TableFiles.LONGEST_CELL) : cell);
        if (text.startsWith("'")) text = text.substring(1).strip();
        return NOTHING.matcher(text).matches() ? "" : text;
    }

    static String lines(String cell) {
        if (cell.isEmpty()) return cell;
        String text = ThaiText.cleanLines(cell.length() > TableFiles.LONGEST_CELL ? cell.substring(0, TableFiles.LONGEST_CELL) : cell);
        return NOTHING.matcher(text).matches() ? "" : text;
    }

    /// The digits of a number that a spreadsheet took for one to reckon with; refuses one of which it dropped digits.
    static Outcome<String> digits(String cell, int atLeast) {
        String text = line(cell).replace(" ", "");
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) return Outcome.done(fraction.group(1));
        Matcher shortened = SHORTENED.matcher(text);
        if (!shortened.matches()) return Outcome.done(line(cell));
        int known = 1 + (shortened.group(2) == null ? 0 : shortened.group(2).length());
        return known < atLeast ? Outcome.refused(new Shortened(text)) : Outcome.done(new BigDecimal(text).toBigInteger().toString());
    }

    /// A spreadsheet wrote `8.1E+08`: what the other digits were, nobody can say.
    record Shortened(String written) implements Refusal {
        @Override
        public Message message() {
            return Message.of("transfer.cell.shortened", written);
        }
    }

    record NoPoints(String written) implements Refusal {
        @Override
        public Message message() {
            return Message.of("transfer.cell.points", written);
        }
    }

    record InFuture(LocalDate day) implements Refusal {
        @Override
        public Message message() {
            return Message.of("transfer.cell.in_future", day);
        }
    }

    static Outcome<List<PhoneNumber>> phones(String cell) {
        List<PhoneNumber> phones = new ArrayList<>();
        if (line(cell).isEmpty()) return Outcome.done(phones);
        Outcome<String> whole = digits(cell, 8);
        if (whole instanceof Outcome.Refused<String>(Refusal why)) return Outcome.refused(why);
        if (PhoneNumber.parse(whole.get()) instanceof Outcome.Done<PhoneNumber>(PhoneNumber one)) return Outcome.done(List.of(one));
        for (String part : SEVERAL.split(whole.get())) {
            if (part.isBlank()) continue;
            Outcome<PhoneNumber> phone = digits(part, 8).then(PhoneNumber::parse);
            if (phone instanceof Outcome.Refused<PhoneNumber>(Refusal why)) return Outcome.refused(why);
            if (!phones.contains(phone.get())) phones.add(phone.get());
        }
        return Outcome.done(phones);
    }

    static Outcome<Optional<LocalDate>> day(String cell, DateInput.Field field, LocalDate today) {
        String text = TIME.matcher(line(cell)).replaceFirst("").strip();
        if (text.isEmpty()) return Outcome.done(Optional.empty());
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && Integer.parseInt(iso.group(1)) >= FIRST_BUDDHIST)
            text = (Integer.parseInt(iso.group(1)) - ERAS_APART) + text.substring(4);
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) text = SERIAL_BEGIN.plusDays(Integer.parseInt(serial.group(1))).toString();
        return DateInput.parse(text, field, today).map(DateInput::day)
                .then(day -> day.isAfter(today) ? Outcome.refused(new InFuture(day)) : Outcome.done(Optional.of(day)));
    }

    /// Whole points, none below nothing: `1,250`, `1250.0`, `1250 แต้ม`.
    static Outcome<Points> points(String cell) {
        String text = line(cell).replaceAll("(?i)\\s*(แต้ม|คะแนน|points?|pts?)\\.?$", "").replace(",", "").replace(" ", "");
        if (text.isEmpty()) return Outcome.done(Points.ZERO);
        if (!text.matches("\\d{1,9}(\\.0{1,20})?")) return Outcome.refused(new NoPoints(line(cell)));
        long points = Long.parseLong(text.replaceFirst("\\..*", ""));
        return points > 10_000_000 ? Outcome.refused(new NoPoints(line(cell))) : Outcome.done(Points.of(points));
    }
}
