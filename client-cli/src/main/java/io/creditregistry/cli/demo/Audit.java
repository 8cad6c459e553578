package io.creditregistry.cli.demo;

import io.creditregistry.cli.auditor.BundleVerdict;
import io.creditregistry.cli.auditor.SavedBundle;
import io.creditregistry.cli.auditor.Verification;

/** What the auditor found: the whole history, and one bundle without a network. */
record Audit(Verification history, SavedBundle bundle, BundleVerdict verdict) {}
