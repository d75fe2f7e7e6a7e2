import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedFields, LocatedOperation } from "./operations.js";

/** Whether what names a field names one that there is. */
export function namesExist(operation: LocatedOperation): Complaint[] {
  const { node } = operation;
  const requests = requestOf(operation);
  return [
    ...[...requests, ...replyOf(operation)].flatMap((body) => [
      ...unknown(body, body.schema.at("required").items, "required"),
      ...body.content
        .at("encoding")
        .members.filter(([name]) => !has(body, name))
        .map(([name, each]) => each.complainOfKey(absent("encoding", name))),
    ]),
    ...requests.flatMap((body) => [
      ...unknown(body, node.at("x-signing", "unsigned").items, "x-signing.unsigned"),
      ...unknown(
        body,
        body.fields.map(([, field]) => field.at("x-filled-by", "of")),
        "x-filled-by.of",
      ),
    ]),
  ];
}

function unknown(body: LocatedFields, names: readonly Located[], where: string): Complaint[] {
  return names.flatMap((each) =>
    each.text === undefined || has(body, each.text)
      ? []
      : [each.complain(absent(where, each.text))],
  );
}

function has({ fields }: LocatedFields, name: string): boolean {
  return fields.some(([known]) => known === name);
}

function absent(where: string, name: string): string {
  return `${where} names ${JSON.stringify(name)}, and there is no such field.`;
}
