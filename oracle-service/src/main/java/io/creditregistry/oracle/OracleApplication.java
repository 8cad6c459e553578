package io.creditregistry.oracle;

import io.creditregistry.oracle.workbench.Workbench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the oracle service; every setting comes from a flag, the environment, a file or a default.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OracleApplication {

  /**
   * @param args Spring Boot's command line, e.g. {@code --server.port=8080}; or the name of a
   *     {@link Workbench} job and its options, which runs instead of the service
   */
  public static void main(String[] args) {
    if (Workbench.isAskedFor(args)) {
      System.exit(Workbench.run(args, System.out, System.err));
    }
    SpringApplication.run(OracleApplication.class, args);
  }
}
