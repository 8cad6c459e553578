/** Where an option's value comes from: flag, environment, file, default. {@code name → value} */
package io.creditregistry.cli.config;
