package io.creditregistry.oracle.status;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The status over HTTP. */
@RestController
class StatusController {
  private final StatusReader reader;

  StatusController(StatusReader reader) {
    this.reader = reader;
  }

  @GetMapping("/api/v1/status")
  StatusResponse status() {
    return reader.read();
  }
}
