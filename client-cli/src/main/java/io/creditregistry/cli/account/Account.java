package io.creditregistry.cli.account;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;

/**
 * An account that was made.
 *
 * @param address with its checksum
 * @param passphraseMade whether the passphrase is new too
 */
record Account(String address, String keystore, String passphraseFile, boolean passphraseMade)
    implements Answer {
  @Override
  public View view() {
    return View.Facts.none()
        .with("address", address)
        .with("key file", keystore)
        .with("passphrase", passphraseFile + (passphraseMade ? ", made at random" : ""));
  }
}
