package jaidee.till;

import jaidee.kernel.StaffId;

/// Who looked into the clinic's account and saw the money there. The program cannot see it.
public record CheckedBy(StaffId id, String name) {
}
