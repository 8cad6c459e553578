package io.creditregistry.oracle.access;

import static io.creditregistry.oracle.access.Role.AUDITOR;
import static io.creditregistry.oracle.access.Role.LENDER;
import static io.creditregistry.oracle.access.Role.OPERATOR;

import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemDetails;
import io.creditregistry.oracle.settings.RegistryProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** The one table of who may call what. Health is open; everything that is not listed is refused. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  private static final Role[] STAFF = {OPERATOR, LENDER, AUDITOR};

  /** The pages hold nothing but code and words; what they show, they fetch with a key. */
  private static final String[] PAGES = {"/", "/*.html", "/assets/**", "/vendor/**"};

  private static final String[] OWN_PATHS = {
    "/api/v1/subjects/{subjectId}",
    "/api/v1/subjects/{subjectId}/disclosure",
    "/api/v1/subjects/{subjectId}/bundle",
    "/api/v1/subjects/{subjectId}/reading",
    "/api/v1/subjects/{subjectId}/rights"
  };

  @Bean
  ApiKeysOnDisk apiKeys(RegistryProperties properties) {
    return new ApiKeysOnDisk(properties.apiKeysFile());
  }

  /** Keeps Spring Boot from making a user with a password of its own. */
  @Bean
  AuthenticationManager authenticationManager() {
    return authentication -> null;
  }

  @Bean
  SecurityFilterChain access(HttpSecurity http, ApiKeysOnDisk keys, JsonMapper json)
      throws Exception {
    return http.authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, PAGES)
                    .permitAll()
                    .requestMatchers("/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml")
                    .hasAnyRole(names(STAFF))
                    .requestMatchers(HttpMethod.GET, OWN_PATHS)
                    .access(OwnRecord.readableBy(LENDER, AUDITOR))
                    .requestMatchers(HttpMethod.GET, "/api/v1/index/subjects/{subjectId}")
                    .access(OwnRecord.readableBy(STAFF))
                    .requestMatchers(HttpMethod.GET, "/api/v1/trust")
                    .hasAnyRole(names(Role.values()))
                    .requestMatchers(
                        HttpMethod.GET, "/api/v1/status", "/api/v1/models/**", "/api/v1/batches/**")
                    .hasAnyRole(names(STAFF))
                    .requestMatchers(HttpMethod.GET, "/api/v1/keys", "/api/v1/samples/**")
                    .hasAnyRole(names(OPERATOR, AUDITOR))
                    .requestMatchers(HttpMethod.POST, "/api/v1/**")
                    .hasAnyRole(names(OPERATOR))
                    .requestMatchers(HttpMethod.DELETE, "/api/v1/subjects/*")
                    .hasAnyRole(names(OPERATOR))
                    .requestMatchers("/api/v1/**", "/error")
                    .hasAnyRole(names(STAFF))
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            refuse(
                                response,
                                json,
                                Problem.NOT_AUTHENTICATED,
                                "Send a known key in the header " + ApiKeyFilter.HEADER))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            refuse(
                                response,
                                json,
                                Problem.NOT_ALLOWED,
                                request.getMethod() + " " + request.getRequestURI())))
        .headers(PageHeaders::strict)
        .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static String[] names(Role... roles) {
    return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
  }

  private static void refuse(
      HttpServletResponse response, JsonMapper json, Problem problem, String detail)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(ProblemDetails.of(problem, detail, Map.of())));
  }
}
