import { spawn } from "node:child_process";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";

/** Sends the bytes of a request with `openssl s_client` and returns the response. */
export async function sendWithOpenssl(
  port: string,
  flags: readonly string[],
  request: Buffer,
): Promise<string> {
  const args = ["s_client", "-quiet", "-verify_return_error", "-connect", `127.0.0.1:${port}`];
  const child = spawn("openssl", [...args, ...flags], { stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.end(request);
  const [reply] = await Promise.all([buffer(child.stdout), once(child, "exit")]);
  return reply.toString();
}
