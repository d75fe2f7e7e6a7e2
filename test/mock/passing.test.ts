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

interface Seen {
  readonly events: string[];
  readonly body: string;
}

/** Dispatches an upload and notes the events of its reply until it ends, or until `until` says so. */
function dispatch(
  act: (event: string, controller: Controller) => void = () => undefined,
): Promise<Seen> {
  return new Promise((resolve) => {
    const events: string[] = [];
    let body = "";
    let known: Controller | undefined;
    const note = (event: string, controller: Controller): void => {
      known = controller;
      events.push(event);
      act(event, controller);
    };
    const end = (): void => {
      // Whatever might still be told is told before the next turn.
      setTimeout(() => {
        events.push(`aborted ${String(known?.aborted)}, paused ${String(known?.paused)}`);
        resolve({ events, body });
      }, 20);
    };
    upstream(
      { origin, path, method: "POST", ...upload() },
      {
        onRequestStart: (controller) => {
          note("start", controller);
        },
        onResponseStart: (controller, status) => {
          note(`status ${status}`, controller);
        },
        onResponseData: (controller, piece) => {
          body += String(piece);
          note("data", controller);
        },
        onResponseEnd: (controller) => {
          note("end", controller);
          end();
        },
        onResponseError: (controller, error) => {
          note(`error ${error.message}, ${String(controller.reason === error)}`, controller);
          end();
        },
      },
    );
  });
}

test("a handler is told of the start, the status, the body and the end, each once", async () => {
  const { events, body } = await dispatch();
  expect(events).toEqual(["start", "status 200", "data", "end", "aborted false, paused false"]);
  expect(body).toBe(gateway.requests[0]?.response?.body);
});

test.each([
  ["start", ["start"], 0],
  ["status 200", ["start", "status 200"], 1],
  ["data", ["start", "status 200", "data"], 1],
])("an abort at %s is told once, and nothing after it", async (at, before, received) => {
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

test("an abort of a paused reply ends it", async () => {
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

test("what a handler throws fails the request", async () => {
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

test("a handler that wants to know nothing but the end is told that alone", async () => {
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

test("a handler that does not want to know of the end is told of no error", async () => {
  const arrived = once(gateway.events, "request");
  const errors: Error[] = [];
  upstream(
    { origin, path, method: "POST", ...upload() },
    { onResponseError: (_, error) => errors.push(error) },
  );
  await arrived;
  // The reply is passed on within the turns that follow.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(errors).toEqual([]);
});

test("dispatching says that there is room for more", () => {
  const accepted = upstream({ origin, path, method: "POST", ...upload() }, {});
  expect(accepted).toBe(true);
});

test("a tunnel is none of the mocked requests, whatever its path", async () => {
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

test("no limit on the time to wait is none", async () => {
  gateway.on(secapiMchUploadmedia).reply({}, { delay: 20 });
  expect((await dispatch()).events).toContain("status 200");
});

test.each([0, null, -1])("a limit of %s on the time to wait is none", async (limit) => {
  gateway.on(secapiMchUploadmedia).reply({}, { delay: 20 });
  const reply = await request(origin + path, {
    dispatcher: new Agent().compose(gateway.interceptor()),
    method: "POST",
    headersTimeout: limit,
    bodyTimeout: limit,
    ...upload(),
  });
  expect(await reply.body.text()).toContain("SUCCESS");
});

test("an error of the guard says what to do instead", async () => {
  const error = await new Promise((resolve) => {
    connect({ port: 443, host: "api.mch.weixin.qq.com" }).once("error", resolve);
  });
  expect(error).toMatchObject({
    name: "MockGatewayError",
    message:
      "[NOT_BRIDGED] A connection to api.mch.weixin.qq.com was about to be opened past the mock gateway, and was not. MSW's handlers do not see undici: give the client dispatcher: new Agent().compose(gateway.interceptor()), or the url of gateway.listen() as its baseUrl.",
  });
});

test("there is one handler for each origin, though baseUrl be one that serves the operation anyhow", () => {
  const twice = createGateway({
    merchants: [merchant],
    baseUrl: origin,
    mocks: [secapiMchUploadmediaMock],
  });
  expect(twice.handlers).toHaveLength(secapiMchUploadmedia.servers.length);
});
