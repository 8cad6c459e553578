// A check that does not hold ends with the reason why.
export function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}
