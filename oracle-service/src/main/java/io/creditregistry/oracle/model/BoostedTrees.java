package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Applicant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of regression trees on the log-odds scale. Comparisons are on 32-bit floats as in training;
 * leaves are summed in doubles in tree order, so that every path gives the same bits.
 *
 * @param schemaId id of the schema trained on
 * @param schemaHash fingerprint of that schema
 * @param development what it was made from
 * @param scale how log-odds become points
 * @param baseLogOdds log-odds of being bad before any tree
 * @param treeInputs how features enter the trees; a feature's inputs stand together
 * @param trees the trees
 * @param calibration how its log-odds become a probability
 */
public record BoostedTrees(
    String schemaId,
    String schemaHash,
    Development development,
    ScoreScale scale,
    double baseLogOdds,
    List<TreeInput> treeInputs,
    List<Tree> trees,
    Calibration calibration)
    implements ScoringModel {

  static final String KIND = "boosted-trees";

  public BoostedTrees {
    treeInputs = List.copyOf(treeInputs);
    trees = List.copyOf(trees);
  }

  /** Trees whose probabilities are their log-odds' own. */
  public BoostedTrees(
      String schemaId,
      String schemaHash,
      Development development,
      ScoreScale scale,
      double baseLogOdds,
      List<TreeInput> treeInputs,
      List<Tree> trees) {
    this(
        schemaId, schemaHash, development, scale, baseLogOdds, treeInputs, trees, Calibration.NONE);
  }

  @Override
  public BoostedTrees calibrated(Calibration other) {
    return new BoostedTrees(
        schemaId, schemaHash, development, scale, baseLogOdds, treeInputs, trees, other);
  }

  @Override
  public List<String> inputs() {
    return treeInputs.stream().map(TreeInput::feature).distinct().toList();
  }

  /** The values that the trees compare. */
  public float[] encode(Applicant applicant) {
    float[] encoded = new float[treeInputs.size()];
    for (int i = 0; i < encoded.length; i++) {
      TreeInput input = treeInputs.get(i);
      encoded[i] = input.encode(applicant.value(input.position()));
    }
    return encoded;
  }

  /** Log-odds of being bad for encoded values. */
  public double logOdds(float[] encoded) {
    double sum = baseLogOdds;
    for (Tree tree : trees) {
      sum += tree.value()[tree.leafOf(encoded)];
    }
    return sum;
  }

  @Override
  public double logOdds(Applicant applicant) {
    return logOdds(encode(applicant));
  }

  @Override
  public int scorePoints(Applicant applicant) {
    return scorePoints(logOdds(applicant));
  }

  /** The points of these log-odds, rounded half up and clamped. */
  public int scorePoints(double logOdds) {
    return scale.clamp((long) StrictMath.floor(scale.points(logOdds) + 0.5));
  }

  /**
   * What each feature of {@link #inputs()} adds to the log-odds, compared with the development
   * sample's mean: along each tree's path, the change of the mean at a node is credited to the
   * feature compared there. The contributions and {@link #meanLogOdds()} sum to the log-odds up to
   * rounding.
   */
  public double[] contributions(float[] encoded) {
    int[] features = featureOfInput();
    double[] contributions = new double[features[features.length - 1] + 1];
    for (Tree tree : trees) {
      int node = 0;
      while (tree.input()[node] >= 0) {
        int input = tree.input()[node];
        int next = tree.next(node, encoded[input]);
        contributions[features[input]] += tree.value()[next] - tree.value()[node];
        node = next;
      }
    }
    return contributions;
  }

  /** Per tree input the position of its feature among {@link #inputs()}. */
  private int[] featureOfInput() {
    int[] features = new int[treeInputs.size()];
    for (int i = 1; i < features.length; i++) {
      boolean same = treeInputs.get(i).position() == treeInputs.get(i - 1).position();
      features[i] = features[i - 1] + (same ? 0 : 1);
    }
    return features;
  }

  /** The development sample's mean log-odds. */
  public double meanLogOdds() {
    double sum = baseLogOdds;
    for (Tree tree : trees) {
      sum += tree.value()[0];
    }
    return sum;
  }

  @Override
  public String toCanonicalJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("baseLogOdds", baseLogOdds);
    putCalibration(json);
    json.put("development", development.toJson());
    json.put("inputs", treeInputs.stream().map(TreeInput::toJson).toList());
    json.put("kind", KIND);
    json.put("scale", scale.toJson());
    json.put("schema", schemaId);
    json.put("schemaHash", schemaHash);
    json.put("trees", trees.stream().map(Tree::toJson).toList());
    return CanonicalJson.write(json);
  }

  static BoostedTrees fromJson(ModelNode node) {
    node.exactlyBut(
        CalibrationFile.KEY,
        "baseLogOdds",
        "development",
        "inputs",
        "kind",
        "scale",
        "schema",
        "schemaHash",
        "trees");
    List<TreeInput> inputs = node.children("inputs").stream().map(TreeInput::fromJson).toList();
    List<Tree> trees = new ArrayList<>();
    node.children("trees").forEach(tree -> trees.add(Tree.fromJson(tree, inputs.size())));
    return new BoostedTrees(
        node.text("schema"),
        node.text("schemaHash"),
        Development.fromJson(node.child("development")),
        ScoreScale.fromJson(node.child("scale")),
        node.number("baseLogOdds"),
        inputs,
        trees,
        CalibrationFile.in(node));
  }
}
