/**
 * A real browser in the hands of a story, watched for what a page must not do. {@code story →
 * clicks, screenshots, findings}
 */
package io.creditregistry.acceptance.browser;
