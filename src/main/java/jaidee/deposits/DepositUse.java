package jaidee.deposits;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import java.time.Instant;

/// A deposit as a way to pay a bill, within the transaction of that bill or of its refund.
public record DepositUse(OwnerId owner, SaleId sale, Money amount, Instant at, StaffId staff, ShiftId shift) {
}
