package jaidee.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// New connections to one database file, locked or not.
class Source implements DataSource {
    private final String url;
    private final Optional<FileKey> key;

    Source(String url, Optional<FileKey> key) {
        this.url = key.isPresent() ? url + ";CIPHER=AES" : url;
        this.key = key;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties user = new Properties();
        user.put("user", "sa");
        user.put("password", FileKey.password(key));
        return DriverManager.getConnection(url, user);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
    }

    @Override
    public void setLoginTimeout(int seconds) {
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
