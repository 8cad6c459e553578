// The compiler settings of what is deployed. London, so that the same code runs on London and on every later fork.
export const SETTINGS = {
  evmVersion: "london",
  viaIR: true,
  optimizer: { enabled: true, runs: 200 },
  metadata: { bytecodeHash: "none" },
  outputSelection: {
    "*": {
      "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "evm.deployedBytecode.immutableReferences", "storageLayout"],
    },
  },
};

/** Contracts that are deployed, and so get an artefact and a Java wrapper. */
export const DEPLOYED = [
  "CreditRating",
  "ModelRegistry",
  "SubjectRegistry",
  "LendingDesk",
  "ScoreFeedFactory",
  "ScoreFeed",
];
