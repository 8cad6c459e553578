package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;

/** The EIP-712 digest of a batch: what attesters sign and what the next batch points back to. */
public final class BatchDigest {
  private BatchDigest() {}

  /**
   * Digest of a header with its packed records.
   *
   * @param records packed as {@link io.creditregistry.contracts.record.Records} does
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain, BatchHeader header, byte[] records, Bytes32 previousHash) {
    return of(domain, BatchKind.SCORES, header, records, previousHash);
  }

  /**
   * Digest of a batch of any kind.
   *
   * @param content what the kind says: packed records, corrections, subjects, or a number of leaves
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain,
      BatchKind kind,
      BatchHeader header,
      byte[] content,
      Bytes32 previousHash) {
    return of(domain, kind.typehash(), header, kind.contentWord(content), previousHash);
  }

  /**
   * Digest of a header with the hash of its packed records.
   *
   * @param recordsHash keccak-256 of the packed records
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain, BatchHeader header, Bytes32 recordsHash, Bytes32 previousHash) {
    return of(domain, BatchKind.SCORES.typehash(), header, recordsHash, previousHash);
  }

  /**
   * Digest of a batch of any kind, by what stands for its content.
   *
   * @param contentWord as {@link BatchKind#contentWord} gives it
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain,
      BatchKind kind,
      BatchHeader header,
      Bytes32 contentWord,
      Bytes32 previousHash) {
    return of(domain, kind.typehash(), header, contentWord, previousHash);
  }

  private static Bytes32 of(
      RegistryDomain domain,
      Bytes32 typehash,
      BatchHeader header,
      Bytes32 content,
      Bytes32 previousHash) {
    ByteBuffer signed = ByteBuffer.allocate(2 + 2 * Bytes32.WIDTH);
    signed.put((byte) 0x19).put((byte) 0x01);
    signed.put(domain.separator().toBytes());
    signed.put(structHash(typehash, header, content, previousHash).toBytes());
    return Keccak.hash(signed.array());
  }

  private static Bytes32 structHash(
      Bytes32 typehash, BatchHeader header, Bytes32 content, Bytes32 previousHash) {
    return new StructHash(typehash, 8)
        .number(header.sequence())
        .number(header.epoch())
        .number(header.modelId())
        .number(header.dataTime())
        .number(header.deadline())
        .word(header.merkleRoot())
        .word(content)
        .word(previousHash)
        .hash();
  }
}
