package jaidee.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Connections that stay open when their user closes them. A database in memory is migrated through these, because CHECKs
/// made by a closed connection fail (h2database 4302) and nothing of it may be closed before the end.
final class KeptConnections extends Source implements AutoCloseable {
    private final List<Connection> kept = new ArrayList<>();

    KeptConnections(String url) {
        super(url, Optional.empty());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        kept.add(connection);
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) return null;
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        kept.forEach(Sessions::closeQuietly);
    }
}
