package io.creditregistry.contracts.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.TestAttesters;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.trie.CommitSeals.SealResult;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BlockHeaderTest {
  private static final TestAttesters VALIDATORS = TestAttesters.fresh(4);

  /** Mainnet's genesis header: fifteen fields, from before all the forks that append some. */
  @Test
  void hashesMainnetsGenesis() {
    ObjectNode block = JsonMapper.shared().createObjectNode();
    block.put("parentHash", "0x" + "00".repeat(32));
    block.put("sha3Uncles", "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");
    block.put("miner", "0x" + "00".repeat(20));
    block.put("stateRoot", "0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544");
    block.put("transactionsRoot", TrieProof.EMPTY_ROOT.hex());
    block.put("receiptsRoot", TrieProof.EMPTY_ROOT.hex());
    block.put("logsBloom", "0x" + "00".repeat(256));
    block.put("difficulty", "0x400000000");
    block.put("number", "0x0");
    block.put("gasLimit", "0x1388");
    block.put("gasUsed", "0x0");
    block.put("timestamp", "0x0");
    block.put("extraData", "0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa");
    block.put("mixHash", "0x" + "00".repeat(32));
    block.put("nonce", "0x0000000000000042");

    BlockHeader header = HeaderJson.read(block);

    assertThat(header.hash().hex())
        .isEqualTo("0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3");
    assertThat(BlockHeader.decode(header.encode()).hash()).isEqualTo(header.hash());
    block.remove("stateRoot");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeaderJson.read(block))
        .withMessage("header: field stateRoot is missing");
  }

  private static Rlp.Item number(long value) {
    return Rlp.number(BigInteger.valueOf(value));
  }

  private static BlockHeader qbft(int round, List<byte[]> seals) {
    List<Rlp.Item> validators =
        VALIDATORS.addresses().stream().map(Address::toBytes).map(Rlp::text).toList();
    byte[] extraData =
        Rlp.encode(
            Rlp.list(
                List.of(
                    Rlp.text(new byte[32]),
                    Rlp.list(validators),
                    Rlp.list(List.of()),
                    number(round),
                    Rlp.list(seals.stream().map(Rlp::text).toList()))));
    List<Rlp.Item> fields = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      fields.add(i == 8 || i == 11 ? number(1_000 + i) : Rlp.text(new byte[32]));
    }
    fields.add(Rlp.text(extraData));
    fields.add(Rlp.text(QbftExtraData.MIX_HASH.toBytes()));
    fields.add(Rlp.text(new byte[8]));
    fields.add(number(7));
    return BlockHeader.of(fields);
  }

  private static byte[] seal(BlockHeader header, int validator) {
    Bytes32 sealed =
        header.hashWithExtraData(QbftExtraData.decode(header.extraData()).withoutSeals());
    Signature signature = TestAttesters.sign(sealed, VALIDATORS.keys().get(validator));
    return new Signature(signature.r(), signature.s(), signature.v() - 27).toBytes();
  }

  private static BlockHeader sealedBy(int round, int count) {
    List<byte[]> seals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      seals.add(seal(qbft(round, List.of()), i));
    }
    return qbft(round, seals);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200})
  void leavesRoundAndSealsOutOfAQbftBlocksHash(int round) {
    BlockHeader bare = qbft(0, List.of());

    assertThat(sealedBy(round, 3).hash()).isEqualTo(bare.hash());
    assertThat(bare.hash()).isEqualTo(Keccak.hash(bare.encode()));
  }

  @Test
  void acceptsTheSealsOfTwoThirds() {
    assertThat(CommitSeals.judge(sealedBy(2, 3)))
        .isInstanceOfSatisfying(
            SealResult.Sealed.class,
            quorum -> assertThat(quorum.sealers()).isEqualTo(VALIDATORS.addresses().subList(0, 3)));
    assertThat(CommitSeals.judge(sealedBy(0, 2)))
        .isEqualTo(new SealResult.Refused("expected 3 sealers but found 2"));
  }

  @Test
  void refusesSealsOfAnotherRoundAndTheSameSealerThrice() {
    BlockHeader header = qbft(0, List.of());
    List<byte[]> otherRound = List.of(seal(header, 0), seal(header, 1), seal(header, 2));
    byte[] same = seal(header, 0);

    assertThat(CommitSeals.judge(qbft(1, otherRound))).isInstanceOf(SealResult.Refused.class);
    assertThat(CommitSeals.judge(qbft(0, List.of(same, same, same))))
        .isEqualTo(new SealResult.Refused("expected 3 sealers but found 1"));
    assertThat(CommitSeals.judge(qbft(0, List.of(new byte[64]))))
        .isInstanceOf(SealResult.Refused.class);
  }
}
