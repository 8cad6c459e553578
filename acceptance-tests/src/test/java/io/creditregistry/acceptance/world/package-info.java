/**
 * What the stories are about, each in the words of a person: a chain, an oracle, a registry, the
 * command line, the wire between them. {@code story → processes and HTTP}
 */
package io.creditregistry.acceptance.world;
