import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { absent } from "./references.js";
import { requestOf, texts } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { isJson } from "./values.js";

/** Whether each alternative of a group asks for what a caller can give, and need not give anyway. */
export function checkGroups(operation: OperationNode): Diagnostic[] {
  return requestOf(operation).flatMap((body) => {
    const { schema } = body;
    const groups = [schema, ...schema.at("allOf").items].flatMap((each) => each.at("anyOf").items);
    return groups.flatMap((alternative) => asks(body, alternative));
  });
}

function asks(body: FieldNodes, alternative: SpecNode): Diagnostic[] {
  const needed = alternative.at("required").items;
  const values = alternative.at("properties").members;
  if (needed.length + values.length === 0) {
    return [alternative.report("An alternative needs a field, or a value of a field.")];
  }
  const names = new Set(texts(alternative.at("required")));
  return [
    ...needed.flatMap((name) => need(body, name)),
    ...values.flatMap(([name, value]) => valueOf(body, name, value, names)),
  ];
}

function need(body: FieldNodes, node: SpecNode): Diagnostic[] {
  const name = node.text;
  if (name === undefined) return [];
  const field = fieldOf(body, name);
  if (field === undefined) return [node.report(absent("anyOf", name))];
  if (!isCallers(field)) return [node.report(notTheirs(name))];
  return body.required.has(name)
    ? [node.report(`${name} is required of every request, so it makes no alternative.`)]
    : [];
}

function valueOf(
  body: FieldNodes,
  name: string,
  node: SpecNode,
  needed: ReadonlySet<string>,
): Diagnostic[] {
  const field = fieldOf(body, name);
  if (field === undefined) return [node.reportKey(absent("anyOf", name))];
  if (!isCallers(field)) return [node.reportKey(notTheirs(name))];
  const value = node.at("const");
  const known = texts(field.at("enum"));
  const wrong: Diagnostic[] = [];
  if (field.at("type").text !== "string" || isJson(field)) {
    wrong.push(node.reportKey(`${name} is no text, so it cannot decide.`));
  }
  if (value.text !== undefined && known.length > 0 && !known.includes(value.text)) {
    wrong.push(value.report(`${JSON.stringify(value.text)} is not in the enum of ${name}.`));
  }
  // To JSON Schema, what is not there has every value.
  if (!body.required.has(name) && !needed.has(name)) {
    const message = `${name} may be left out, and this alternative would hold; name it in required too.`;
    wrong.push(node.reportKey(message));
  }
  return wrong;
}

function fieldOf({ fields }: FieldNodes, name: string): SpecNode | undefined {
  return fields.find(([known]) => known === name)?.[1];
}

function isCallers(field: SpecNode): boolean {
  const filler = field.at("x-filled-by");
  return !filler.exists || filler.text === "caller";
}

function notTheirs(name: string): string {
  return `${name} is filled in by the client, so it makes no alternative.`;
}
