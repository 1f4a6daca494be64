package jaidee.faults;

import jaidee.db.FileKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/// The books read by SQL alone, for looking at thousands of images of a disk: ten times faster than opening the program.
record BareBooks(Path folder, Optional<FileKey> key) {
    /// What is wrong in them when so many deeds were confirmed; empty when nothing is.
    String faults(long confirmed) {
        String url = "jdbc:h2:safe:async:" + folder.resolve("jaidee")
                + ";IFEXISTS=TRUE;WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0" + (key.isPresent() ? ";CIPHER=AES" : "");
        Properties user = new Properties();
        user.put("user", "sa");
        user.put("password", key.map(some -> new String(some.letters()) + " ").orElse(""));
        try (Connection connection = DriverManager.getConnection(url, user); Statement sql = connection.createStatement()) {
            long sales = one(sql, "SELECT COUNT(*) FROM sale"), newest = one(sql, "SELECT MAX(id) FROM sale");
            sql.execute("UPDATE staff SET display_name = 'หลังไฟดับ'");
            long deeds = sales + one(sql, "SELECT COUNT(*) FROM refund") + one(sql, "SELECT COUNT(*) FROM cash_shift WHERE closed_at IS NOT NULL");
            boolean whole = sales == newest && one(sql, "SELECT COUNT(*) FROM sale_line") == BusyTill.LINES * sales
                    && one(sql, "SELECT SUM(satang) FROM payment") == one(sql, "SELECT SUM(payable_satang) FROM sale")
                    && one(sql, "SELECT COUNT(*) FROM document") == one(sql, "SELECT SUM(last_no) FROM document_series")
                    && one(sql, "SELECT COALESCE(SUM(satang), 0) FROM refund_payment") == one(sql, "SELECT COALESCE(SUM(net_satang), 0) FROM refund")
                    && one(sql, "SELECT COUNT(*) FROM audit_entry") >= deeds && one(sql, "SELECT sequence FROM journal_head") == deeds;
            return whole && deeds >= confirmed && deeds <= confirmed + 1 ? "" : deeds + " deeds of " + confirmed + ", whole: " + whole;
        } catch (SQLException unreadable) {
            return unreadable.toString();
        }
    }

    private static long one(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
