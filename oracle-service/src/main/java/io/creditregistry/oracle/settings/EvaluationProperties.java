package io.creditregistry.oracle.settings;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How models are judged, prefix {@code registry.evaluation}.
 *
 * @param fairnessPolicyFile YAML list of fairness policies; absent for the shipped ones
 * @param pdGradeBounds probabilities at which the grades of the PD master scale end, ascending;
 *     absent for the shipped scale of nine grades
 */
@ConfigurationProperties("registry.evaluation")
public record EvaluationProperties(Path fairnessPolicyFile, List<Double> pdGradeBounds) {}
