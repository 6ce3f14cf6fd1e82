package vn.biennien.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database session of the relay's own. One of the pool would go back there when something fails, still holding the
 * locks; this one is closed for good, and the locks with it.
 */
final class RelaySession implements AutoCloseable {

  private final AgroalDataSource poolOfOne;
  private final Connection connection;

  /** @param database whose address and settings are used */
  RelaySession(AgroalDataSource database) throws SQLException {
    poolOfOne = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
        new AgroalConnectionPoolConfigurationSupplier(database.getConfiguration().connectionPoolConfiguration())
            .initialSize(0).minSize(0).maxSize(1).transactionIntegration(TransactionIntegration.none())));
    try {
      connection = poolOfOne.getConnection();
    } catch (SQLException e) {
      poolOfOne.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    poolOfOne.close();
  }
}
