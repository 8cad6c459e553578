/**
 * Draws figures as SVG text that follows the page's colours, in light, dark and print: numbers →
 * SVG.
 */
package io.creditregistry.oracle.plot;
