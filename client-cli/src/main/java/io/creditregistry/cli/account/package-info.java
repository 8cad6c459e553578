/** The account that a person signs transactions with. {@code passphrase → key file → address} */
package io.creditregistry.cli.account;
