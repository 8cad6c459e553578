// A registry on a running chain, as the gas bench needs it: deployed contracts, five attesters, signed batches.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Contract, ContractFactory, JsonRpcProvider, NonceManager, Wallet, ZeroHash, concat, id, keccak256, toBeHex } from "ethers";
import { batchTypes } from "../build/batch-types.mjs";
import { ARTEFACTS, MODULE } from "../build/paths.mjs";
import { SETTINGS } from "../build/settings.mjs";

const TEST_SOURCES = join(MODULE, "src", "test", "solidity");
export const MODEL_ID = 1;
const SCORECARD = "0x012c0352010001020000000a"; // 300 to 850, base 256, one feature of two bins
const POLICY = {
  minPoints: 300,
  maxPoints: 850,
  maxStepPoints: 550,
  maxMovedShareBps: 10_000,
  heartbeatSeconds: 7_776_000,
  deviationPoints: 0,
};
/** A funded account with keys of its own, which counts its transactions itself. */
async function account(provider, name) {
  const wallet = new Wallet(id(`gas bench ${name}`), provider);
  await provider.send("anvil_setBalance", [wallet.address, toBeHex(10n ** 21n)]);
  return wallet;
}

async function deploy({ abi, bytecode }, signer, ...parameters) {
  const contract = await new ContractFactory(abi, bytecode, signer).deploy(...parameters);
  return contract.waitForDeployment();
}

const artefact = (name) => JSON.parse(readFileSync(join(ARTEFACTS, `${name}.json`), "utf8"));

/** Compiles a contract that exists for tests only, with the settings of what is deployed. */
function testContract(file, name) {
  const solc = createRequire(import.meta.url)("solc");
  const sources = { [name]: { content: readFileSync(join(TEST_SOURCES, file), "utf8") } };
  const output = JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings: SETTINGS })));
  const { abi, evm } = output.contracts[name][name];
  return { abi, bytecode: `0x${evm.bytecode.object}` };
}

/** The n-th subject: any 20 bytes will do. */
export const subject = (n) => keccak256(toBeHex(n, 32)).slice(0, 42);

export const subjects = (from, count) => Array.from({ length: count }, (_, i) => subject(from + i));

export class Registry {
  #domain;
  #sequence = 0n;
  #previousHash = `0x${"00".repeat(32)}`;
  #dataTime;

  static async on(rpcUrl) {
    const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1, pollingInterval: 20 });
    const registry = new Registry();
    await registry.#set(provider);
    return registry;
  }

  async #set(provider) {
    this.provider = provider;
    this.relayer = new NonceManager(await account(provider, "relayer"));
    const names = ["a", "b", "c", "d", "e"];
    const wallets = await Promise.all(names.map((name) => account(provider, `attester ${name}`)));
    this.attesters = wallets.sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1));
    const relayer = await this.relayer.getAddress();
    const models = await deploy(artefact("ModelRegistry"), this.relayer, relayer, relayer);
    const attesters = this.attesters.map((attester) => attester.address);
    const parameters = [await models.getAddress(), relayer, relayer, attesters, 3, 0];
    this.rating = await deploy(artefact("CreditRating"), this.relayer, ...parameters);
    this.plain = await deploy(testContract("plain/PlainCreditRating.sol", "PlainCreditRating"), this.relayer);
    this.probe = await deploy(testContract("gas/GasProbe.sol", "GasProbe"), this.relayer);
    const { timestamp } = await provider.getBlock("latest");
    const policy = { ...POLICY, activatesAt: timestamp };
    await (await models.register(MODEL_ID, id("model"), ZeroHash, 0, policy, SCORECARD)).wait();
    this.#dataTime = timestamp - 100_000;
    this.#domain = {
      name: "CreditRating",
      version: "1",
      chainId: (await provider.getNetwork()).chainId,
      verifyingContract: await this.rating.getAddress(),
    };
  }

  /** Publishes a batch with one record for each subject, and returns the transaction's gas. */
  async publish(batchSubjects, scorePoints, signers = 3) {
    const records = concat(batchSubjects.map((s) => concat([s, toBeHex(scorePoints, 2), toBeHex(250, 2)])));
    const header = this.#nextHeader(id(`root ${this.#sequence}`));
    const batch = { ...header, recordsHash: keccak256(records), previousHash: this.#previousHash };
    const signatures = await this.#sign(batchTypes("Batch"), batch, signers);
    const used = await gasOf(this.rating.publish(header, records, signatures));
    this.#previousHash = await this.rating.headHash();
    return used;
  }

  /** Commits a cold batch of this root and number of leaves, and returns its sequence and the transaction's gas. */
  async commit(merkleRoot, leafCount) {
    const header = this.#nextHeader(merkleRoot);
    const signatures = await this.#sign(batchTypes("Commitment"), { ...header, leafCount, previousHash: this.#previousHash }, 3);
    const used = await gasOf(this.rating.commitBatch(header, leafCount, signatures));
    this.#previousHash = await this.rating.headHash();
    return { sequence: header.sequence, used };
  }

  /** A moment that a leaf's data may describe. */
  get dataTime() {
    return this.#dataTime;
  }

  #nextHeader(merkleRoot) {
    return {
      sequence: ++this.#sequence,
      epoch: 1,
      modelId: MODEL_ID,
      dataTime: ++this.#dataTime,
      deadline: this.#dataTime + 1_000_000,
      merkleRoot,
    };
  }

  async #sign(types, message, signers) {
    return concat(
      await Promise.all(
        this.attesters.slice(0, signers).map((attester) => attester.signTypedData(this.#domain, types, message)),
      ),
    );
  }

  /** Gas of revoking these subjects in one transaction. */
  async revoke(revoked) {
    const attester = new Contract(await this.rating.getAddress(), this.rating.interface, this.attesters[2]);
    return gasOf(revoked.length === 1 ? attester.withdrawScore(revoked[0], 1) : attester.revoke(revoked, 1));
  }

  /** Gas of a call as another contract pays it, cold. */
  async read(contract, method, ...parameters) {
    const input = contract.interface.encodeFunctionData(method, parameters);
    return Number(await this.probe.cost(await contract.getAddress(), input));
  }
}

/** Gas that a transaction used, once it is mined. */
export async function gasOf(sent) {
  const receipt = await (await sent).wait();
  return Number(receipt.gasUsed);
}
