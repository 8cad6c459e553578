package io.creditregistry.oracle.export;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Loads applicants into a database and runs the exported statement there. */
record SqlReader(DataSource database) {

  /** What the statement says of one applicant. */
  record Row(Integer points, Integer pdBps) {}

  List<Row> score(Exported exported) throws SQLException {
    try (Connection connection = database.getConnection()) {
      load(connection, exported);
      var rows = new ArrayList<Row>();
      try (var statement = connection.createStatement();
          var result =
              statement.executeQuery(exported.as(ExportFormat.SQL) + "order by row_number")) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getObject("score_points", Integer.class),
                  result.getObject("pd_bps", Integer.class)));
        }
      }
      return rows;
    }
  }

  private static void load(Connection connection, Exported exported) throws SQLException {
    var columns =
        exported.schema().features().stream()
            .map(SqlReader::column)
            .collect(Collectors.joining(", "));
    var marks = ", ?".repeat(exported.schema().features().size());
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table applicants (row_number integer primary key, " + columns + ")");
    }
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement("insert into applicants values (?" + marks + ")")) {
      for (Applicant applicant : exported.applicants()) {
        insert.setInt(1, applicant.row());
        int at = 2;
        for (Object value : exported.raw(applicant).values()) {
          insert.setObject(at++, value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private static String column(Feature feature) {
    return "\"" + feature.column() + "\" " + (feature.isNumeric() ? "double precision" : "text");
  }
}
