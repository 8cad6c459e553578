// The oracle's API with the key that was typed. The key lives in this tab's session storage, and goes nowhere else.
const STORED_KEY = "credit-registry-key";

export const storedKey = () => sessionStorage.getItem(STORED_KEY);

export const storeKey = (key) => sessionStorage.setItem(STORED_KEY, key);

export const forgetKey = () => sessionStorage.removeItem(STORED_KEY);

/** A refusal, with the problem detail's slug (docs/errors.md). */
export class Refusal extends Error {
  constructor(status, slug, sentence) {
    super(sentence);
    this.status = status;
    this.slug = slug;
  }
}

/** The answer as JSON. Without a key no request is made. */
export const get = async (path) => (await ask(path)).json();

/** The answer as text, byte for byte. */
export const getText = async (path) => (await ask(path)).text();

async function ask(path) {
  const key = storedKey();
  if (key === null) throw new Refusal(401, "not-authenticated", "Enter your API key first, at the top of the page.");
  let answer;
  try {
    answer = await fetch(path, { headers: { "X-Api-Key": key, Accept: "application/json" } });
  } catch {
    throw new Refusal(0, "unreachable", "The service does not answer. Nothing was changed; try again once it runs.");
  }
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  const slug = (problem.type ?? "").split(":").at(-1);
  const sentences = {
    "not-authenticated": "The service does not know this key. Forget it above and enter another.",
    "not-allowed": "This key's role may not read that: each page needs the key of its role, and a subject's key opens its own record only.",
    "subject-unknown": "This service never scored this subject: compare the id with the one that you were given.",
  };
  const detail = [problem.title, problem.detail].filter(Boolean).join(": ");
  return new Refusal(answer.status, slug, sentences[slug] ?? (detail || `The service answered ${answer.status}.`));
}
