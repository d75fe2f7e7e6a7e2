/** The headers of a request, as Node or the Fetch API has them. */
export type RequestHeaders = Headers | Readonly<Record<string, string | string[] | undefined>>;

export function requestIdOf(headers: RequestHeaders | undefined): string | undefined {
  if (headers === undefined) return undefined;
  if (headers instanceof Headers) return headers.get("request-id") ?? undefined;
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === "request-id")?.[1];
  return Array.isArray(value) ? value[0] : value;
}
