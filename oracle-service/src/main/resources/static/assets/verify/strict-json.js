// JSON in which no key may come twice: JSON.parse would silently take the last one.

/** Reads the text; throws where it is no JSON, or where an object repeats a key. */
export function parseStrictly(text) {
  const value = JSON.parse(text);
  refuseRepeatedKeys(text);
  return value;
}

// The text is valid JSON here, so texts, braces and brackets are all that matters.
function refuseRepeatedKeys(text) {
  const open = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(token.slice(0, token.length - colon.length));
      if (open.at(-1).has(key)) throw new Error(`the field ${key} is repeated`);
      open.at(-1).add(key);
    }
  }
}
