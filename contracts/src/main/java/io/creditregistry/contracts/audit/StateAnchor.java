package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.trie.AccountState;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.HeaderJson;
import io.creditregistry.contracts.trie.StateProof;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The block whose state root all storage is proven against.
 *
 * @param header as the node gave its fields
 * @param claimedHash the block's hash as the node says; trust it only if the header hashes to it
 */
public record StateAnchor(BlockHeader header, Bytes32 claimedHash) {

  /**
   * Reads a block's header.
   *
   * @param number 1 or above: on the bundled engine the first block's state root is not its state's
   * @throws IllegalArgumentException if the header is malformed
   */
  public static StateAnchor read(ChainRpc rpc, long number) {
    if (number < 1) {
      throw new IllegalArgumentException("anchor: expected block 1 or later but found " + number);
    }
    JsonNode block = rpc.block(BlockId.number(number));
    StateAnchor anchor =
        new StateAnchor(HeaderJson.read(block), Bytes32.of(block.path("hash").asString()));
    if (anchor.header().number() != number) {
      throw new IllegalArgumentException(
          "anchor: expected block " + number + " but found " + anchor.header().number());
    }
    return anchor;
  }

  /** Whether the header hashes to the hash that the node claims. */
  public boolean isConsistent() {
    return header.hash().equals(claimedHash);
  }

  /**
   * An account with words of its storage, all proven under this block's state root.
   *
   * @throws IllegalArgumentException naming the first proof that does not hold
   */
  public ProvenStorage storage(ChainRpc rpc, Address contract, List<Bytes32> slots) {
    List<String> keys = slots.stream().map(Bytes32::hex).toList();
    return proven(rpc.proof(contract, keys, BlockId.number(header.number())), contract, slots);
  }

  /**
   * The same, from a node's answer to {@code eth_getProof}.
   *
   * @throws IllegalArgumentException naming the first proof that does not hold
   */
  ProvenStorage proven(JsonNode proof, Address contract, List<Bytes32> slots) {
    if (proof == null || !proof.isObject()) {
      throw new IllegalArgumentException(
          "eth_getProof: the node has no proof for " + contract + " at block " + header.number());
    }
    AccountState account =
        switch (StateProof.account(header.stateRoot(), contract, nodes(proof, "accountProof"))) {
          case StateProof.AccountResult.Proven(AccountState state) -> state;
          case StateProof.AccountResult.Refused(String reason) ->
              throw new IllegalArgumentException("account proof: " + reason);
        };
    JsonNode storageProofs = proof.path("storageProof");
    if (storageProofs.size() != slots.size()) {
      throw new IllegalArgumentException(
          "storage proof: expected " + slots.size() + " but found " + storageProofs.size());
    }
    List<Bytes32> words = new ArrayList<>(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      List<byte[]> nodes = nodes(storageProofs.get(i), "proof");
      words.add(
          switch (StateProof.slot(account.storageRoot(), slots.get(i), nodes)) {
            case StateProof.SlotResult.Proven(Bytes32 word) -> word;
            case StateProof.SlotResult.Refused(String reason) ->
                throw new IllegalArgumentException(
                    "storage proof of slot " + slots.get(i) + ": " + reason);
          });
    }
    return new ProvenStorage(account, words);
  }

  /**
   * Proven words of an account.
   *
   * @param words one per slot asked for, in that order
   */
  public record ProvenStorage(AccountState account, List<Bytes32> words) {}

  private static List<byte[]> nodes(JsonNode proof, String field) {
    List<byte[]> nodes = new ArrayList<>();
    proof.path(field).forEach(node -> nodes.add(Hex.decode(field, node.asString())));
    return nodes;
  }
}
