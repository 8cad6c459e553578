package io.creditregistry.oracle.access;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets some roles read about every subject, and a subject about itself. */
final class OwnRecord {
  private OwnRecord() {}

  /** For paths with a variable {@code subjectId}. */
  static AuthorizationManager<RequestAuthorizationContext> readableBy(Role... roles) {
    return (authentication, request) ->
        new AuthorizationDecision(
            authentication.get() != null
                && authentication.get().getPrincipal() instanceof ApiKeys.Entry holder
                && (List.of(roles).contains(holder.role()) || isOwn(holder, request)));
  }

  private static boolean isOwn(ApiKeys.Entry holder, RequestAuthorizationContext request) {
    return holder.role() == Role.SUBJECT
        && holder
            .subjectId()
            .equals(request.getVariables().get("subjectId").toLowerCase(Locale.ROOT));
  }
}
