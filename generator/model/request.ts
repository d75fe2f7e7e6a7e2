import type {
  SpecAlternative,
  SpecOperation,
  SpecParameter,
  SpecRequestContent,
} from "../check/shape/spec-document.js";
import { bodyFields, buildRequestFields } from "./fields.js";
import type { AlternativeModel, DocumentReference, RequestModel } from "./model.js";

/** The signed documents that an operation can name: by path of the operation, or by name of the notification. */
export type Documents = ReadonlyMap<string, DocumentReference>;

/** The fields are in the body, or in the query string if there is no body. */
export function buildRequest(
  {
    parameters = [],
    requestBody,
    "x-signing": { unsigned },
    "x-page": page = false,
    "x-fragment": fragment,
    "x-returns-in": returnsIn = [],
  }: SpecOperation,
  documents: Documents,
): RequestModel {
  const query = constantParameters(parameters);
  const references = returnsIn.flatMap((name) => documents.get(name) ?? []);
  const withBody = (encoding: "multipart" | "xml", content: SpecRequestContent): RequestModel => ({
    encoding,
    fields: buildRequestFields(bodyFields(content), unsigned),
    returnsIn: references,
    groups: buildGroups(content),
    ...(Object.keys(query).length === 0 ? {} : { query }),
  });
  const { "multipart/form-data": multipart, "text/xml": xml } = requestBody?.content ?? {};
  if (multipart !== undefined) return withBody("multipart", multipart);
  if (xml !== undefined) return withBody("xml", xml);
  const fields = parameters.flatMap(({ name, schema: field, required = false }) =>
    "const" in field ? [] : [{ name, field, required }],
  );
  return {
    encoding: page ? "page" : "query",
    fields: buildRequestFields(fields, unsigned),
    returnsIn: references,
    groups: [],
    ...(fragment === undefined ? {} : { fragment }),
  };
}

/** Query parameters that are sent beside a body with the same value in every call. */
function constantParameters(parameters: readonly SpecParameter[]): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name, schema }) => ("const" in schema ? [[name, schema.const]] : [])),
  );
}

function buildGroups({ schema }: SpecRequestContent): AlternativeModel[][] {
  return [schema, ...(schema.allOf ?? [])].flatMap(({ anyOf }) =>
    anyOf === undefined ? [] : [anyOf.map(buildAlternative)],
  );
}

function buildAlternative({ required = [], properties = {} }: SpecAlternative): AlternativeModel {
  const where = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value.const]),
  );
  // A field with a fixed value is required anyway.
  return { where, required: required.filter((name) => !Object.hasOwn(where, name)) };
}
