import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import type { OperationNode } from "./operations.js";

/** Whether the fields of a request stand where its method has them, each once. */
export function checkRequest({ node, method, path }: OperationNode): Diagnostic[] {
  const [body, parameters] = [node.at("requestBody"), node.at("parameters")];
  if (method === "get") {
    return [
      ...(body.exists ? [body.reportKey("A GET has no body; its fields are parameters.")] : []),
      ...(parameters.exists
        ? []
        : [node.reportKey("parameters is missing: a GET has its fields in the URL.")]),
      ...twice(parameters),
      ...parameters.items
        .map((each) => each.at("schema", "const"))
        .filter(({ exists }) => exists)
        .map((each) => each.reportKey("Only beside a body, a parameter has a const.")),
      ...addressed(node),
    ];
  }
  return [
    ...(body.exists
      ? []
      : [node.reportKey("requestBody is missing: a POST has its fields there.")]),
    ...twice(parameters),
    ...parameters.items.flatMap(fixed),
    ...named(node, path),
    ...["x-page", "x-fragment"]
      .filter((key) => node.at(key).exists)
      .map((key) => node.at(key).reportKey("A page is opened by GET.")),
  ];
}

function twice(parameters: SpecNode): Diagnostic[] {
  const names = parameters.items.map((each) => each.at("name").text ?? "");
  return parameters.items
    .filter((each, at) => names.indexOf(each.at("name").text ?? "") < at)
    .map((each) => {
      const name = each.at("name");
      return name.report(`The parameter ${name.text ?? ""} stands here a second time.`);
    });
}

/** Beside a body, a parameter tells operations of one URL apart. */
function fixed(parameter: SpecNode): Diagnostic[] {
  const required = parameter.at("required");
  return [
    ...(parameter.at("schema", "const").exists
      ? []
      : [parameter.at("schema").reportKey("Beside a body, a parameter has one value: a const.")]),
    ...(required.value === true ? [] : [(required.exists ? required : parameter).report(always)]),
  ];
}

const always = "Beside a body, a parameter is always there: required is true.";

/** A file named after the value that tells it from others of its URL. */
function named(node: SpecNode, path: string): Diagnostic[] {
  const given = node.at("x-path");
  const [parameter, ...others] = node.at("parameters").items;
  if (parameter === undefined) {
    return needless(given);
  }
  if (others.length > 0) {
    return [node.at("parameters").reportKey("Beside a body, there is one parameter at most.")];
  }
  const value = parameter.at("schema", "const").text;
  if (!given.exists) {
    const message =
      "x-path is missing: the URL, which the path ends in the parameter's value after.";
    return [node.reportKey(message)];
  }
  return value === undefined || given.text === undefined || path === `${given.text}/${value}`
    ? []
    : [given.report(`With this x-path, the path is ${given.text}/${value}.`)];
}

/** Where no parameter tells it apart, the URL is the path. */
function needless(path: SpecNode): Diagnostic[] {
  const message = "x-path is for operations that parameters beside the body tell apart.";
  return path.exists ? [path.reportKey(message)] : [];
}

function addressed(node: SpecNode): Diagnostic[] {
  const [path, fragment] = [node.at("x-path"), node.at("x-fragment")];
  return [
    ...needless(path),
    ...(fragment.exists && node.at("x-page").value !== true
      ? [fragment.reportKey("Only a page has a fragment: x-page is missing.")]
      : []),
  ];
}
