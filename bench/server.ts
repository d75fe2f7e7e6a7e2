/**
 * The server of the upload benchmark, in its own process. It reads each body over mutual TLS and sends one fixed,
 * signed reply. It validates nothing, so that the benchmark measures the client.
 */
import { createServer } from "node:https";
import { mintCertificates } from "../mock/certificates.js";
import { merchant, signedReply } from "./fixtures.js";

const certificates = await mintCertificates({ mchId: merchant.mchId });
const server = createServer({
  ca: certificates.ca.cert,
  cert: certificates.server.cert,
  key: certificates.server.key,
  requestCert: true,
  rejectUnauthorized: true,
  // Longer than a round, so that no contender reuses a connection that was just closed.
  keepAliveTimeout: 120_000,
});
const reply = signedReply();
server.on("request", (request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, {
      "content-type": "text/xml; charset=utf-8",
      "content-length": reply.length,
    });
    response.end(reply);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (process.send === undefined || address === null || typeof address === "string") {
    throw new Error("This script is started by `npm run bench`.");
  }
  const { cert, key } = certificates.client;
  process.send({ port: address.port, ca: certificates.ca.cert, cert, key });
});
process.on("disconnect", () => process.exit());
