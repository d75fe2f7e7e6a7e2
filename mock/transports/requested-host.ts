/** The host that the beginning of a plaintext request names, and what it asks of its peer. */
export interface RequestedHost {
  readonly hostname: string;
  /** `proxy` if the peer is asked to connect to the host, `peer` if the peer is taken for the host itself. */
  readonly askedOf: "proxy" | "peer";
}

/** The bytes of a request head that are read. Proxies and servers refuse a longer request line or Host header. */
export const maxHeadBytes = 16_384;

/**
 * Finds the hosts that a request names: in a CONNECT request, in a request to a forward proxy, in a SOCKS request,
 * or in a Host header. Other bytes name none.
 *
 * @param text - the beginning of the request, one character per byte
 */
export function requestedHosts(text: string): readonly RequestedHost[] {
  const socksHost = socks5Host(text) ?? socks4Host(text);
  if (socksHost !== undefined) return [{ hostname: socksHost, askedOf: "proxy" }];
  const line = /^([A-Z]{1,32}) +(\S+) +HTTP\/1\.[01]\r?\n/.exec(text);
  if (line === null) return [];
  const [requestLine, method, target = ""] = line;
  const proxied = method === "CONNECT" ? withoutPort(target) : hostOfUrl(target);
  const [head = ""] = text.slice(requestLine.length).split(/\r?\n\r?\n/, 1);
  const hostHeader = /^host:[ \t]*(\S+)/im.exec(head)?.[1];
  return [
    ...(proxied === undefined ? [] : [{ hostname: proxied, askedOf: "proxy" } as const]),
    ...(hostHeader === undefined
      ? []
      : [{ hostname: withoutPort(hostHeader), askedOf: "peer" } as const]),
  ];
}

/** Checks whether this may be the beginning of an HTTP request whose head is not complete yet. */
export function isIncompleteHead(text: string): boolean {
  return (
    text.length < maxHeadBytes &&
    /^[A-Z]{1,32}(?:$| +[^\r\n]*(?:\r?$|HTTP\/1\.[01]\r?\n))/.test(text) &&
    !/\r?\n\r?\n/.test(text)
  );
}

/** SOCKS 5: version, command, reserved, address type 3, length, name. */
function socks5Host(text: string): string | undefined {
  if (!/^\x05[\x01-\x03]\x00\x03/.test(text)) return undefined;
  return text.slice(5, 5 + text.charCodeAt(4));
}

/** SOCKS 4a: version, command, port, an invalid address, user ID, name. */
function socks4Host(text: string): string | undefined {
  return /^\x04[\x01\x02][^]{2}\x00{3}[^\x00][^\x00]*\x00([^\x00]+)\x00/.exec(text)?.[1];
}

function hostOfUrl(target: string): string | undefined {
  return /^https?:\/\//i.test(target) && URL.canParse(target)
    ? new URL(target).hostname
    : undefined;
}

function withoutPort(authority: string): string {
  return authority.replace(/:[0-9]*$/, "");
}
