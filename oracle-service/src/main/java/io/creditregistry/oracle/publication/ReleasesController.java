package io.creditregistry.oracle.publication;

import io.creditregistry.oracle.relay.RegistryConnection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the attesters approve held records, and publishes the approval. */
@RestController
@RequestMapping("/api/v1/quarantine/releases")
class ReleasesController {
  private final Releaser releaser;
  private final RegistryConnection connection;

  ReleasesController(Releaser releaser, RegistryConnection connection) {
    this.releaser = releaser;
    this.connection = connection;
  }

  record ReleaseRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull String> subjects) {}

  @PostMapping
  PublicationView release(@Valid @RequestBody ReleaseRequest request) {
    return PublicationView.of(
        releaser.release(connection.require(), SubjectsNamed.all(request.subjects())));
  }
}
