/**
 * Stories that a person could live through, told through the command line and HTTP alone. {@code
 * built programs → what a person sees}
 */
package io.creditregistry.acceptance;
