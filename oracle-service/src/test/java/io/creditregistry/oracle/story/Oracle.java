package io.creditregistry.oracle.story;

import io.creditregistry.oracle.OracleApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A running oracle: the real application on a free port. */
public final class Oracle implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Oracle(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the application.
   *
   * @param settings further command line flags, e.g. {@code --registry.publication.deadline=1s}
   */
  public static Oracle start(
      Home home, TestDatabase.Coordinates database, String rpcUrl, String... settings) {
    var flags = new ArrayList<String>();
    flags.add("--server.port=0");
    flags.add("--registry.home-dir=" + home.folder());
    flags.add("--registry.rpc-url=" + rpcUrl);
    flags.add("--registry.keys.scrypt=light");
    flags.add("--registry.publication.poll-interval=20ms");
    flags.add("--spring.datasource.url=" + database.url());
    flags.add("--spring.datasource.username=" + database.username());
    flags.add("--spring.datasource.password=" + database.password());
    flags.addAll(List.of(settings));
    return new Oracle(SpringApplication.run(OracleApplication.class, flags.toArray(String[]::new)));
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public Caller operator() {
    return caller(Home.key("OPERATOR"));
  }

  public Caller lender() {
    return caller(Home.key("LENDER"));
  }

  public Caller auditor() {
    return caller(Home.key("AUDITOR"));
  }

  public Caller stranger() {
    return caller(null);
  }

  /** Somebody with this key. */
  public Caller caller(String key) {
    return new Caller(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), key);
  }

  @Override
  public void close() {
    context.close();
  }
}
