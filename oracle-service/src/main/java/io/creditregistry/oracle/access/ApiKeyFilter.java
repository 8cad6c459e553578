package io.creditregistry.oracle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a request the role of the key in its {@code X-Api-Key} header. */
final class ApiKeyFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Api-Key";

  private final ApiKeysOnDisk keys;

  ApiKeyFilter(ApiKeysOnDisk keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(HEADER);
    if (key != null) {
      keys.now().holderOf(key).ifPresent(ApiKeyFilter::admit);
    }
    chain.doFilter(request, response);
  }

  private static void admit(ApiKeys.Entry holder) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            holder, null, AuthorityUtils.createAuthorityList("ROLE_" + holder.role())));
    SecurityContextHolder.setContext(context);
  }
}
