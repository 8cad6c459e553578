package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;

/** The EIP-712 digest of a batch: what attesters sign and what the next batch points back to. */
public final class BatchDigest {
  /** The batch's EIP-712 type, normative in protocol.md. */
  public static final String TYPE =
      "Batch(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,"
          + "bytes32 merkleRoot,bytes32 recordsHash,bytes32 previousHash)";

  private static final Bytes32 TYPEHASH = Keccak.hash(TYPE);

  private BatchDigest() {}

  /**
   * Digest of a header with its packed records.
   *
   * @param records packed as {@link io.creditregistry.contracts.record.Records} does
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain, BatchHeader header, byte[] records, Bytes32 previousHash) {
    return of(domain, header, Keccak.hash(records), previousHash);
  }

  /**
   * Digest of a header with the hash of its packed records.
   *
   * @param recordsHash keccak-256 of the packed records
   * @param previousHash {@code headHash} before this batch; zero for the first
   */
  public static Bytes32 of(
      RegistryDomain domain, BatchHeader header, Bytes32 recordsHash, Bytes32 previousHash) {
    ByteBuffer signed = ByteBuffer.allocate(2 + 2 * Bytes32.WIDTH);
    signed.put((byte) 0x19).put((byte) 0x01);
    signed.put(domain.separator().toBytes());
    signed.put(structHash(header, recordsHash, previousHash).toBytes());
    return Keccak.hash(signed.array());
  }

  private static Bytes32 structHash(BatchHeader header, Bytes32 recordsHash, Bytes32 previousHash) {
    return new StructHash(TYPEHASH, 8)
        .number(header.sequence())
        .number(header.epoch())
        .number(header.modelId())
        .number(header.dataTime())
        .number(header.deadline())
        .word(header.merkleRoot())
        .word(recordsHash)
        .word(previousHash)
        .hash();
  }
}
