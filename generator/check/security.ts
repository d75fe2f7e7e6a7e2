import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import type { LocatedOperation } from "./operations.js";

/** Whether each security requirement names a scheme of the document. */
export function securityFits(
  document: Located,
  operations: readonly LocatedOperation[],
): Complaint[] {
  const schemes = document.at("components", "securitySchemes");
  return [document, ...operations.map(({ node }) => node)].flatMap((node) =>
    node
      .at("security")
      .items.flatMap((requirement) =>
        requirement.members
          .filter(([name]) => !schemes.at(name).exists)
          .map(([name, each]) =>
            each.complainOfKey(`There is no security scheme ${JSON.stringify(name)}.`),
          ),
      ),
  );
}
