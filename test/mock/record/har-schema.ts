/** JSON Schema of HAR 1.2: its required members and the types of all members used here. */
const text = { type: "string" };
const count = { type: "integer" };
const object = (
  properties: Record<string, unknown>,
  required = Object.keys(properties),
): Record<string, unknown> => ({
  type: "object",
  properties,
  required,
  // Custom members have to begin with an underscore.
  patternProperties: { "^_": true },
  additionalProperties: false,
});
const list = (items: unknown): Record<string, unknown> => ({ type: "array", items });
const pairs = list(object({ name: text, value: text }));
const message = {
  httpVersion: text,
  cookies: pairs,
  headers: pairs,
  headersSize: count,
  bodySize: count,
};
const part = object({ name: text, value: text, fileName: text, contentType: text }, ["name"]);

export const harSchema = object({
  log: object({
    version: { const: "1.2" },
    creator: object({ name: text, version: text }),
    entries: list(
      object({
        startedDateTime: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d" },
        time: { type: "number", minimum: 0 },
        request: object(
          {
            ...message,
            method: text,
            url: { type: "string", pattern: "^https?://" },
            queryString: pairs,
            // Either params or text, never both.
            postData: {
              oneOf: [
                object({ mimeType: text, params: list(part) }),
                object({ mimeType: text, text }),
              ],
            },
          },
          [...Object.keys(message), "method", "url", "queryString"],
        ),
        response: object({
          ...message,
          status: count,
          statusText: text,
          redirectURL: text,
          content: object({ size: count, mimeType: text, text }, ["size", "mimeType"]),
        }),
        cache: object({}),
        timings: object({ send: { minimum: 0 }, wait: { minimum: 0 }, receive: { minimum: 0 } }),
      }),
    ),
  }),
});
