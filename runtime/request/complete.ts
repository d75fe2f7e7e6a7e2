import type { Configuration } from "../configuration/configure.js";
import type { File } from "../media/file.js";
import type { Digest, Operation, TextField } from "../operation.js";
import type { CheckedInput } from "./check.js";

/** A field with its value, in the order in which it is sent. */
export type CompletedField =
  | {
      readonly type: "text";
      readonly name: string;
      readonly value: string;
      readonly signed: boolean;
    }
  | {
      readonly type: "file";
      readonly name: string;
      readonly value: File;
      readonly signed: boolean;
    };

/** Step 2: fills in what the client knows: the merchant, the sign type, the hashes. */
export function complete(
  operation: Operation,
  input: CheckedInput,
  configuration: Configuration,
): readonly CompletedField[] {
  return operation.request.fields.flatMap((field): CompletedField[] => {
    const { name, signed } = field;
    if (field.type === "file") {
      const value = input.files.get(name);
      return value === undefined ? [] : [{ type: "file", name, value, signed }];
    }
    const value = textOf(field, input, configuration);
    return value === undefined ? [] : [{ type: "text", name, value, signed }];
  });
}

function textOf(
  { name, filledBy }: TextField,
  input: CheckedInput,
  configuration: Configuration,
): string | undefined {
  switch (filledBy) {
    case "caller":
      return input.texts.get(name);
    case "merchant":
      return configuration.mchId;
    case "sign_type":
      return input.signType;
    case "sign":
      // Known when everything else is: the next step puts it in.
      return "";
    default:
      return digestOf(filledBy, input);
  }
}

/** The file was hashed when it was read; there is one algorithm. */
function digestOf({ of }: Digest, input: CheckedInput): string | undefined {
  return input.files.get(of)?.md5;
}
