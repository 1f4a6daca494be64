package jaidee.checkout.ui;

import jaidee.checkout.CheckoutService;
import jaidee.deposits.DepositService;
import jaidee.paper.ui.PaperDesk;
import jaidee.till.CheckedBy;
import jaidee.till.PayCodes;
import jaidee.ui.Background;
import java.util.function.Supplier;

/// All that taking the money for a bill works with, made once by the wiring.
///
/// @param atDesk who takes the money
public record PaymentDesk(CheckoutService checkout, DepositService deposits, PayCodes codes, PaperDesk paper,
                          Supplier<CheckedBy> atDesk, Background background) {
}
