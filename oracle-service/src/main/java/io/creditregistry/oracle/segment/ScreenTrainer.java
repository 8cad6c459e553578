package io.creditregistry.oracle.segment;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyModel;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Trains screens with Tribuo: K-means for segments, LibSVM's one-class machine for the boundary.
 * They are then applied by this package's own arithmetic.
 */
public final class ScreenTrainer {
  private static final int ITERATIONS = 100;
  private static final int MOST_BOUNDARY_ROWS = 2000;
  private static final int MOST_SILHOUETTE_ROWS = 1000;

  /** Share of the development rows that the boundary may leave outside. */
  private static final double OUTSIDE = 0.02;

  static {
    // It would print each optimisation on standard output.
    svm.svm_set_print_string_function(line -> {});
  }

  private ScreenTrainer() {}

  /**
   * Trains what is asked for; the same applicants and seed give the same screen.
   *
   * @return null where nothing is asked for
   */
  public static Screen train(
      FeatureSchema schema, List<Applicant> development, ScreenOptions options, long seed) {
    if (!options.any()) {
      return null;
    }
    InputSpace space = InputSpace.of(schema, development);
    double[][] places = development.stream().map(space::place).toArray(double[][]::new);
    return new Screen(
        space,
        options.segments() == 0 ? null : segments(places, options.segments(), seed),
        options.anomaly() ? boundary(drawn(places, MOST_BOUNDARY_ROWS, seed)) : null);
  }

  private static Segments segments(double[][] places, int count, long seed) {
    var trainer =
        new KMeansTrainer(
            count,
            ITERATIONS,
            DistanceType.L2.getDistance(),
            KMeansTrainer.Initialisation.PLUSPLUS,
            1,
            seed);
    var model =
        trainer.train(
            dataset(places, new ClusteringFactory(), ClusteringFactory.UNASSIGNED_CLUSTER_ID));
    double[][] centres =
        Arrays.stream(model.getCentroidVectors())
            .map(DenseVector::toArray)
            .toArray(double[][]::new);
    Segments segments = new Segments(centres, 0);
    double[][] sample = drawn(places, MOST_SILHOUETTE_ROWS, seed);
    int[] members = Arrays.stream(sample).mapToInt(segments::segmentOf).toArray();
    return new Segments(centres, Silhouette.mean(sample, members, count));
  }

  private static OutlierBoundary boundary(double[][] places) {
    var parameters =
        new SVMParameters<>(new SVMAnomalyType(SVMAnomalyType.SVMMode.ONE_CLASS), KernelType.RBF);
    double gamma = 1.0 / places[0].length;
    parameters.setGamma(gamma);
    parameters.setNu(OUTSIDE);
    var model =
        (LibSVMAnomalyModel)
            new LibSVMAnomalyTrainer(parameters)
                .train(dataset(places, new AnomalyFactory(), AnomalyFactory.EXPECTED_EVENT));
    svm_model inner = model.getInnerModels().getFirst();
    double sum = Arrays.stream(inner.sv_coef[0]).sum();
    double[][] vectors = new double[inner.l][places[0].length];
    for (int i = 0; i < inner.l; i++) {
      for (svm_node node : inner.SV[i]) {
        vectors[i][node.index] = node.value;
      }
    }
    double[] weights = Arrays.stream(inner.sv_coef[0]).limit(inner.l).map(w -> w / sum).toArray();
    return new OutlierBoundary(vectors, weights, inner.rho[0] / sum, gamma);
  }

  private static <T extends Output<T>> MutableDataset<T> dataset(
      double[][] places, OutputFactory<T> outputs, T output) {
    var dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("development sample", outputs), outputs);
    // Names whose alphabetical order, which Tribuo numbers features by, is that of the dimensions.
    String[] names =
        IntStream.range(0, places[0].length)
            .mapToObj(i -> String.format("f%04d", i))
            .toArray(String[]::new);
    for (double[] place : places) {
      dataset.add(new ArrayExample<>(output, names, place));
    }
    return dataset;
  }

  /** At most so many rows, drawn without replacement. */
  private static double[][] drawn(double[][] places, int most, long seed) {
    double[][] all = places.clone();
    Random random = new Random(seed);
    int count = Math.min(most, all.length);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all.length - i);
      double[] place = all[i];
      all[i] = all[other];
      all[other] = place;
    }
    return Arrays.copyOf(all, count);
  }
}
