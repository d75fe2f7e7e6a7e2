import type { Model } from "../model/model.js";
import { emitClient } from "./client.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { emitIndex } from "./index-file.js";
import { emitDocument } from "./json.js";
import { emitMockList, emitNotificationList, emitOperationList } from "./lists.js";
import { emitMock } from "./mock.js";
import { emitNotification } from "./notification.js";
import { emitOperation } from "./operation.js";
import { emitSchema } from "./schema.js";

/** Every file that is generated from a model, in no particular order. */
export async function emit(model: Model, runtime: Runtime): Promise<GeneratedFile[]> {
  return [
    await emitSchema(model, runtime),
    emitDocument(model),
    ...model.operations.map((operation) => emitOperation(operation, runtime)),
    emitOperationList(model),
    ...model.notifications.map((notification) => emitNotification(notification, runtime)),
    ...(model.notifications.length === 0 ? [] : [emitNotificationList(model)]),
    ...model.operations.map((operation) => emitMock(operation, runtime)),
    emitMockList(model, runtime),
    emitClient(model, runtime),
    emitIndex(model, runtime),
  ];
}
