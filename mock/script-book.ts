import type { Operation } from "../runtime/operation.js";
import type { Catalogue } from "./catalogue.js";
import { MockGatewayError } from "./errors.js";
import type { Cue, OperationScript } from "./script.js";
import { Script } from "./script.js";

/** The scripts of all operations. */
export class ScriptBook {
  readonly #catalogue: Catalogue;
  readonly #cues = new Map<string, { readonly next: Script<Operation>["next"]; readonly reset: () => void }>();
  readonly #scripts = new Map<Operation, unknown>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }
}
