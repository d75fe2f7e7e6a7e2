import type { Model } from "../model/model.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { printJson } from "../print/literal.js";
import { emitClient } from "./client.js";
import {
  emitIndex,
  emitMockIndex,
  emitNotificationIndex,
  emitOperationIndex,
} from "./index-files.js";
import { emitMock } from "./mock.js";
import { emitNotification } from "./notification.js";
import { emitOperation } from "./operation.js";
import { emitFrontEnd, emitPayload, emitPayloadIndex } from "./payload.js";
import { emitSchema } from "./schema.js";

/** Emits all files of the SDK and its mocks, in no particular order. */
export async function emit(model: Model, runtime: RuntimeSpecifier): Promise<GeneratedFile[]> {
  return [
    await emitSchema(model, runtime),
    emitDocument(model),
    ...model.operations.map((operation) => emitOperation(operation, runtime)),
    emitOperationIndex(model),
    ...model.notifications.map((notification) => emitNotification(notification, runtime)),
    ...(model.notifications.length === 0 ? [] : [emitNotificationIndex(model)]),
    ...model.payloads.map((payload) => emitPayload(payload, runtime)),
    ...(model.payloads.length === 0 ? [] : [emitPayloadIndex(model), emitFrontEnd(model, runtime)]),
    ...model.operations.map((operation) => emitMock(operation, runtime)),
    emitMockIndex(model, runtime),
    emitClient(model, runtime),
    emitIndex(model, runtime),
  ];
}

/** `openapi.json`: the spec as one standard document, for other tools. */
function emitDocument({ document }: Model): GeneratedFile {
  return { path: "openapi.json", text: printJson(document) };
}
