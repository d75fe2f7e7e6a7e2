import type {
  SpecAlternative,
  SpecOperation,
  SpecParameter,
  SpecRequestContent,
} from "../check/shape/spec-document.js";
import { fieldsOfBody, requestFields } from "./fields.js";
import type { AlternativeModel, RequestModel } from "./model.js";

/** What a request carries: in its body, or in the URL where it has none. */
export function request({
  parameters = [],
  requestBody,
  "x-signing": { unsigned },
  "x-page": page = false,
  "x-fragment": fragment,
}: SpecOperation): RequestModel {
  const query = fixed(parameters);
  const body = (encoding: "multipart" | "xml", content: SpecRequestContent): RequestModel => ({
    encoding,
    fields: requestFields(fieldsOfBody(content), unsigned),
    groups: groups(content),
    ...(Object.keys(query).length === 0 ? {} : { query }),
  });
  const { "multipart/form-data": multipart, "text/xml": xml } = requestBody?.content ?? {};
  if (multipart !== undefined) return body("multipart", multipart);
  if (xml !== undefined) return body("xml", xml);
  const given = parameters.flatMap(({ name, schema: field, required = false }) =>
    "const" in field ? [] : [{ name, field, required }],
  );
  return {
    encoding: page ? "page" : "query",
    fields: requestFields(given, unsigned),
    groups: [],
    ...(fragment === undefined ? {} : { fragment }),
  };
}

/** What stands beside a body, the same for every call. */
function fixed(parameters: readonly SpecParameter[]): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name, schema }) => ("const" in schema ? [[name, schema.const]] : [])),
  );
}

function groups({ schema }: SpecRequestContent): AlternativeModel[][] {
  return [schema, ...(schema.allOf ?? [])].flatMap(({ anyOf }) =>
    anyOf === undefined ? [] : [anyOf.map(alternative)],
  );
}

function alternative({ required = [], properties = {} }: SpecAlternative): AlternativeModel {
  const where = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value.const]),
  );
  // What has a value is there.
  return { where, required: required.filter((name) => !Object.hasOwn(where, name)) };
}
