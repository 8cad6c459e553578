/** A lender's own rules: what to do with which score. {@code policy file, score → outcome} */
package io.creditregistry.cli.policy;
