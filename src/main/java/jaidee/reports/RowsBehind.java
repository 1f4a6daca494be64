package jaidee.reports;

import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What a number is made of, row by row, and the number made of these rows again. Behind a share stand the rows of what is
/// shared; the making says of how many.
///
/// @param unit   of the amounts in the rows
/// @param rows   the first of them: there may be a great many
/// @param all    how many there are
/// @param sum    of the amounts of all of them
/// @param number empty where there is nothing to divide by
/// @param making how the number comes of the rows, where it is neither their sum nor their count: `12,340.00 ÷ 14`
public record RowsBehind(Question question, Measure.Unit unit, List<Row> rows, long all, BigDecimal sum, Optional<BigDecimal> number, Optional<Message> making) {
    public RowsBehind {
        rows = List.copyOf(rows);
    }

    /// Something that has a screen of its own.
    public sealed interface Thing {
        record Bill(SaleId id) implements Thing {
        }

        record Owner(OwnerId id) implements Thing {
        }

        record Pet(PetId id) implements Thing {
        }

        record Coupon(CouponId id) implements Thing {
        }

        record Shift(ShiftId id) implements Thing {
        }

        /// Something a customer said.
        record Case(long id) implements Thing {
        }
    }

    /// @param at     on that day, where the time is known
    /// @param who    the owner, of a shift who closed it; empty for a walk-in, and where it is nobody’s
    /// @param what   the number of the bill, why there are points, why the owner counts
    /// @param amount what the row adds, in satang where the unit is money
    /// @param owner  whose it is
    /// @param thing  to be opened first
    public record Row(LocalDate day, Optional<LocalTime> at, String who, Message what, BigDecimal amount, Optional<OwnerId> owner, Optional<Thing> thing) {
        Row adding(BigDecimal other) {
            return new Row(day, at, who, what, other, owner, thing);
        }

        Row called(String name) {
            return new Row(day, at, name, what, amount, owner, thing);
        }
    }
}
