package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.Signature;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Fresh attester keys, ascending by address; signs with web3j, as a test may. */
public record TestAttesters(List<ECKeyPair> keys) {

  public static TestAttesters fresh(int count) {
    return new TestAttesters(
        Stream.generate(TestRegistry::freshKey)
            .limit(count)
            .sorted(Comparator.comparing(TestAttesters::address))
            .toList());
  }

  public List<Address> addresses() {
    return keys.stream().map(TestAttesters::address).toList();
  }

  /** Packed signatures of the first {@code count} attesters. */
  public byte[] sign(Bytes32 digest, int count) {
    return Signature.pack(
        IntStream.range(0, count).mapToObj(i -> sign(digest, keys.get(i))).toList());
  }

  public static Signature sign(Bytes32 digest, ECKeyPair key) {
    Sign.SignatureData data = Sign.signMessage(digest.toBytes(), key, false);
    return new Signature(Bytes32.of(data.getR()), Bytes32.of(data.getS()), data.getV()[0]);
  }

  private static Address address(ECKeyPair key) {
    return Address.of("0x" + Keys.getAddress(key));
  }
}
