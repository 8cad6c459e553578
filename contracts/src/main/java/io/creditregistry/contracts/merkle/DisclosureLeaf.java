package io.creditregistry.contracts.merkle;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a batch commits to per record (protocol.md, "Disclosure tree").
 *
 * @param subjectId whom it is about
 * @param scorePoints 300..850
 * @param pdBps 0..10000
 * @param modelId uint32
 * @param dataTime uint40, Unix seconds
 * @param featuresHash keccak-256 of the features' canonical JSON
 * @param salt 32 random bytes per record; without them the leaf cannot be guessed
 */
public record DisclosureLeaf(
    SubjectId subjectId,
    int scorePoints,
    int pdBps,
    long modelId,
    long dataTime,
    Bytes32 featuresHash,
    Bytes32 salt) {
  /** The leaf's Solidity types in the order that they are encoded. */
  public static final List<String> TYPES =
      List.of("bytes20", "uint16", "uint16", "uint32", "uint40", "bytes32", "bytes32");

  /** {@code keccak256(keccak256(abi.encode(values)))}, as StandardMerkleTree hashes leaves. */
  public Bytes32 hash() {
    ByteBuffer encoded = ByteBuffer.allocate(TYPES.size() * Bytes32.WIDTH);
    encoded.put(subjectId.toBytes()).put(new byte[Bytes32.WIDTH - SubjectId.WIDTH]);
    number(encoded, scorePoints);
    number(encoded, pdBps);
    number(encoded, modelId);
    number(encoded, dataTime);
    encoded.put(featuresHash.toBytes()).put(salt.toBytes());
    return Keccak.hash(Keccak.hash(encoded.array()).toBytes());
  }

  private static void number(ByteBuffer encoded, long value) {
    encoded.put(new byte[24]).putLong(value);
  }
}
