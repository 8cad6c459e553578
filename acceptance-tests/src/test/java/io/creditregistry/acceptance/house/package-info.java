/** The house rules that no single module can check. {@code sources and classes → verdict} */
package io.creditregistry.acceptance.house;
