package io.creditregistry.oracle;

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
   * @param args Spring Boot's command line, e.g. {@code --server.port=8080}
   */
  public static void main(String[] args) {
    SpringApplication.run(OracleApplication.class, args);
  }
}
