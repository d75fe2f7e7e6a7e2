import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import type { OperationNode } from "./nodes.js";

/** Checks that a GET has its fields in parameters and a POST in its body. */
export function checkParameters(operation: OperationNode): Diagnostic[] {
  return [
    ...checkDuplicates(operation.node.at("parameters").items),
    ...(operation.method === "get" ? checkGet(operation) : checkPost(operation)),
  ];
}

function checkDuplicates(parameters: readonly SpecNode[]): Diagnostic[] {
  const names = parameters.map((parameter) => parameter.at("name").text ?? "");
  return parameters
    .map((parameter) => parameter.at("name"))
    .filter(({ text = "" }, index) => names.indexOf(text) < index)
    .map((name) =>
      name.report(`Duplicate parameter ${name.text ?? ""}. Remove or rename one of the two.`),
    );
}

function checkGet({ node, isPage }: OperationNode): Diagnostic[] {
  const [body, parameters, fragment] = [
    node.at("requestBody"),
    node.at("parameters"),
    node.at("x-fragment"),
  ];
  return [
    ...(body.exists
      ? [body.reportKey("A GET cannot have a body. Describe its fields as parameters.")]
      : []),
    ...(parameters.exists
      ? []
      : [node.reportKey("Missing parameters. A GET has its fields in the URL.")]),
    ...parameters.items
      .map((parameter) => parameter.at("schema", "const"))
      .filter(({ exists }) => exists)
      .map((constant) => constant.reportKey("Only a parameter beside a body can have a const.")),
    ...checkNoUrl(node.at("x-path")),
    ...(fragment.exists && !isPage
      ? [fragment.reportKey("x-fragment is only allowed with x-page: true.")]
      : []),
  ];
}

function checkPost({ node, path }: OperationNode): Diagnostic[] {
  return [
    ...(node.at("requestBody").exists
      ? []
      : [node.reportKey("Missing requestBody. A POST has its fields there.")]),
    ...node.at("parameters").items.flatMap(checkConstant),
    ...checkUrl(node, path),
    ...["x-page", "x-fragment"]
      .filter((key) => node.at(key).exists)
      .map((key) =>
        node.at(key).reportKey(`${key} is only allowed for a GET, because browsers open pages.`),
      ),
  ];
}

/** Checks a parameter beside a body, which distinguishes the operations of one URL. */
function checkConstant(parameter: SpecNode): Diagnostic[] {
  const required = parameter.at("required");
  return [
    ...(parameter.at("schema", "const").exists
      ? []
      : [parameter.at("schema").reportKey("A parameter beside a body must have a const.")]),
    ...(required.value === true
      ? []
      : [
          (required.exists ? required : parameter).report(
            "A parameter beside a body must have required: true.",
          ),
        ]),
  ];
}

/** Checks that the path of an operation is the path of its URL followed by the value of its parameter. */
function checkUrl(node: SpecNode, path: string): Diagnostic[] {
  const url = node.at("x-path");
  const [parameter, ...others] = node.at("parameters").items;
  if (parameter === undefined) return checkNoUrl(url);
  if (others.length > 0) {
    return [
      node.at("parameters").reportKey("An operation with a body can have at most one parameter."),
    ];
  }
  if (!url.exists) {
    const message =
      "Missing x-path. Expected the path of the URL, which is this path without the parameter value.";
    return [node.reportKey(message)];
  }
  const value = parameter.at("schema", "const").text;
  return value === undefined || url.text === undefined || path === `${url.text}/${value}`
    ? []
    : [
        url.report(
          `Expected the path ${url.text}/${value} for this x-path and parameter, received ${path}.`,
        ),
      ];
}

function checkNoUrl(url: SpecNode): Diagnostic[] {
  return url.exists
    ? [url.reportKey("x-path is only allowed with a parameter beside the body.")]
    : [];
}
