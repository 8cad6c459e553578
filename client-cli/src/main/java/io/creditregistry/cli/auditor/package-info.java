/** What an auditor checks, with or without a network. {@code history, bundle → checklist} */
package io.creditregistry.cli.auditor;
