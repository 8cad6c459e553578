/** One class per story; each sets up a registry of its own. {@code people → what they see} */
package io.creditregistry.acceptance.story;
