package jaidee.deposits.ui;

import jaidee.deposits.DepositService;
import jaidee.deposits.DepositSheets;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.till.CheckedBy;
import jaidee.till.PayCodes;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import java.util.function.Supplier;

/// All that the screen of a deposit works with, made once by the wiring.
///
/// @param atDesk who takes the money
public record DepositDesk(DepositService deposits, DepositSheets sheets, PayCodes codes, PaperDesk paper, Approvals approvals,
                          Supplier<CheckedBy> atDesk, Background background, Notices notices) {
}
