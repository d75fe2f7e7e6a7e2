/**
 * The other side of the benchmark, in a process of its own: takes in each body over mutual TLS and answers
 * with one fixed, signed reply, so that what is measured is the client. It checks nothing.
 */
import { createServer } from "node:https";
import { mintCertificates } from "../mock/certificates.js";
import { merchant, reply } from "./merchant.js";

const minted = await mintCertificates({ mchId: merchant.mchId });
const server = createServer({
  ca: minted.ca.cert,
  cert: minted.server.cert,
  key: minted.server.key,
  requestCert: true,
  rejectUnauthorized: true,
  // Longer than a round, so that no contender meets a connection that was just closed.
  keepAliveTimeout: 120_000,
});
const answer = reply();
server.on("request", (request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, {
      "content-type": "text/xml; charset=utf-8",
      "content-length": answer.length,
    });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (process.send === undefined || address === null || typeof address === "string") {
    throw new Error("Run `npm run bench`; this is a part of it.");
  }
  const { cert, key } = minted.client;
  process.send({ port: address.port, ca: minted.ca.cert, cert, key });
});
process.on("disconnect", () => process.exit());
