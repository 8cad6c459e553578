// Finds, in the compiler's syntax tree, what coverage counts: statements, and conditions with their two outcomes.
const CONTAINERS = new Set(["Block", "UncheckedBlock", "YulBlock", "InlineAssembly"]);
const COMPOUND = /^(If|For|While|Try)/;

/** Calls `visit(node, parent, key)` for every node below, parents first. */
export function walk(node, visit, parent = null, key = null) {
  if (Array.isArray(node)) {
    node.forEach((each) => walk(each, visit, parent, key));
  } else if (node && typeof node === "object") {
    if (node.nodeType) visit(node, parent, key);
    Object.entries(node)
      .filter(([name]) => name !== "typeDescriptions" && name !== "documentation")
      .forEach(([name, child]) => walk(child, visit, node.nodeType ? node : parent, node.nodeType ? name : key));
  }
}

export function spanOf({ src }) {
  const [start, length] = src.split(":").map(Number);
  return { start, end: start + length };
}

/** Statements, each once: `bare` where it stands without braces, `compound` where no semicolon ends it. */
export function statements(ast) {
  const found = [];
  walk(ast, (node, parent, key) => {
    const { nodeType } = node;
    const bare = ["trueBody", "falseBody"].includes(key) || (key === "body" && /^(For|While)/.test(parent.nodeType));
    if (CONTAINERS.has(nodeType) || !(bare || key === "statements")) return;
    found.push({ ...spanOf(node), yul: nodeType.startsWith("Yul"), bare, compound: COMPOUND.test(nodeType) });
  });
  return found;
}

/** Conditions: of branches, loops, `require` and the operands of `&&` and `||`, but for literals. */
export function conditions(ast) {
  const found = new Map();
  const add = (node, yul) => {
    if (node && !/Literal$/.test(node.nodeType)) found.set(node.src, { ...spanOf(node), yul });
  };
  walk(ast, (node) => {
    switch (node.nodeType) {
      case "IfStatement":
      case "ForStatement":
      case "WhileStatement":
      case "Conditional":
        add(node.condition, false);
        break;
      case "YulIf":
      case "YulForLoop":
        add(node.condition, true);
        break;
      case "BinaryOperation":
        if (["&&", "||"].includes(node.operator)) [node.leftExpression, node.rightExpression].forEach((each) => add(each, false));
        break;
      case "FunctionCall":
        if (node.expression.name === "require") add(node.arguments[0], false);
        break;
    }
  });
  return [...found.values()];
}

/** Where each inline assembly's block begins, and the conditions' function is to stand. */
export function assemblies(ast) {
  const found = [];
  walk(ast, (node) => {
    if (node.nodeType === "InlineAssembly") found.push(spanOf(node.AST).start + 1);
  });
  return found;
}
