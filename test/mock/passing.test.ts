import { once } from "node:events";
import { connect } from "node:net";
import { Agent, request } from "undici";
import type { Dispatcher } from "undici";
import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { merchant, origin, path, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const upstream = gateway.interceptor()();

beforeEach(() => {
  gateway.reset();
});

type Controller = Dispatcher.DispatchController;

interface Outcome {
  readonly events: string[];
  readonly body: string;
}

/** Dispatches an upload and records the events of its reply. */
function dispatch(
  act: (event: string, controller: Controller) => void = () => undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const events: string[] = [];
    let body = "";
    let controllerInUse: Controller | undefined;
    const record = (event: string, controller: Controller): void => {
      controllerInUse = controller;
      events.push(event);
      act(event, controller);
    };
    const end = (): void => {
      // Leaves time for further events.
      setTimeout(() => {
        events.push(
          `aborted ${String(controllerInUse?.aborted)}, paused ${String(controllerInUse?.paused)}`,
        );
        resolve({ events, body });
      }, 20);
    };
    upstream(
      { origin, path, method: "POST", ...upload() },
      {
        onRequestStart: (controller) => {
          record("start", controller);
        },
        onResponseStart: (controller, status) => {
          record(`status ${status}`, controller);
        },
        onResponseData: (controller, piece) => {
          body += String(piece);
          record("data", controller);
        },
        onResponseEnd: (controller) => {
          record("end", controller);
          end();
        },
        onResponseError: (controller, error) => {
          record(`error ${error.message}, ${String(controller.reason === error)}`, controller);
          end();
        },
      },
    );
  });
}

test("calls a handler with the start, the status, the body and the end, each once", async () => {
  const { events, body } = await dispatch();
  expect(events).toEqual(["start", "status 200", "data", "end", "aborted false, paused false"]);
  expect(body).toBe(gateway.requests[0]?.reply?.body);
});

test.each([
  ["start", ["start"], 0],
  ["status 200", ["start", "status 200"], 1],
  ["data", ["start", "status 200", "data"], 1],
])("an abort at %s raises one error and no further events", async (at, before, received) => {
  const { events } = await dispatch((event, controller) => {
    if (event !== at) return;
    controller.abort(new Error("enough"));
    controller.abort(new Error("more than enough"));
  });
  expect(events).toEqual([...before, "error enough, true", "aborted true, paused false"]);
  expect(gateway.requests).toHaveLength(received);
});

test("a paused reply waits until it is resumed", async () => {
  let held = true;
  const { events } = await dispatch((event, controller) => {
    if (event === "data") expect(held).toBe(false);
    if (event !== "status 200") return;
    controller.pause();
    expect(controller.paused).toBe(true);
    setTimeout(() => {
      held = false;
      controller.resume();
    }, 20);
  });
  expect(events).toEqual(["start", "status 200", "data", "end", "aborted false, paused false"]);
});

test("an abort ends a paused reply", async () => {
  const { events } = await dispatch((event, controller) => {
    if (event !== "status 200") return;
    controller.pause();
    setTimeout(() => {
      controller.abort(new Error("enough"));
    }, 20);
  });
  expect(events).toEqual([
    "start",
    "status 200",
    "error enough, true",
    "aborted true, paused false",
  ]);
});

test("an exception in a handler fails the request", async () => {
  const { events } = await dispatch((event) => {
    if (event === "status 200") throw new Error("cannot take it");
  });
  expect(events).toEqual([
    "start",
    "status 200",
    "error cannot take it, false",
    "aborted false, paused false",
  ]);
});

test("a handler may define only the end and the error", async () => {
  await new Promise<void>((resolve, reject) => {
    upstream(
      { origin, path, method: "POST", ...upload() },
      {
        onResponseEnd: () => {
          resolve();
        },
        onResponseError: (_, error) => {
          reject(error);
        },
      },
    );
  });
  expect(gateway.requests).toHaveLength(1);
});

test("a handler without onResponseEnd receives no error", async () => {
  const arrived = once(gateway.events, "request");
  const errors: Error[] = [];
  upstream(
    { origin, path, method: "POST", ...upload() },
    { onResponseError: (_, error) => errors.push(error) },
  );
  await arrived;
  // The reply is delivered in one of the following turns.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(errors).toEqual([]);
});

test("dispatch() returns true", () => {
  const accepted = upstream({ origin, path, method: "POST", ...upload() }, {});
  expect(accepted).toBe(true);
});

test("CONNECT is not mocked, even on a mocked path", async () => {
  const error = await new Promise((resolve) => {
    upstream(
      { origin, path, method: "CONNECT" },
      {
        onResponseError: (_, e) => {
          resolve(e);
        },
      },
    );
  });
  expect(error).toMatchObject({ code: "NOT_MOCKED" });
});

test("waits for a delayed reply without a timeout", async () => {
  gateway.on(secapiMchUploadmedia).reply({}, { delay: 20 });
  expect((await dispatch()).events).toContain("status 200");
});

test.each([0, null, -1])("treats a timeout of %s as no timeout", async (timeout) => {
  gateway.on(secapiMchUploadmedia).reply({}, { delay: 20 });
  const reply = await request(origin + path, {
    dispatcher: new Agent().compose(gateway.interceptor()),
    method: "POST",
    headersTimeout: timeout,
    bodyTimeout: timeout,
    ...upload(),
  });
  expect(await reply.body.text()).toContain("SUCCESS");
});

test("an error of the network guard says what to do instead", async () => {
  const error = await new Promise((resolve) => {
    connect({ port: 443, host: "api.mch.weixin.qq.com" }).once("error", resolve);
  });
  expect(error).toMatchObject({
    name: "MockGatewayError",
    message:
      "[NOT_BRIDGED] A connection to api.mch.weixin.qq.com was about to be opened past the mock gateway, and was not. MSW's handlers do not see undici: give the client dispatcher: new Agent().compose(gateway.interceptor()), or the url of gateway.listen() as its baseUrl.",
  });
});

test("has one MSW handler per origin, even if baseUrl is one of the operation's servers", () => {
  const twice = createGateway({
    merchants: [merchant],
    baseUrl: origin,
    mocks: [secapiMchUploadmediaMock],
  });
  expect(twice.handlers).toHaveLength(secapiMchUploadmedia.servers.length);
});
