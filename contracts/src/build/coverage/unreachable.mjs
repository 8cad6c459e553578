// What no test can reach, and why. Anything else that is not reached fails the check; so does an entry here that is.
export const UNREACHABLE = [];
