import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import type { OperationNode } from "./operations.js";

/** Whether each security requirement names a scheme of the document. */
export function checkSecurity(
  document: SpecNode,
  operations: readonly OperationNode[],
): Diagnostic[] {
  const schemes = document.at("components", "securitySchemes");
  return [document, ...operations.map(({ node }) => node)].flatMap((node) =>
    node
      .at("security")
      .items.flatMap((requirement) =>
        requirement.members
          .filter(([name]) => !schemes.at(name).exists)
          .map(([name, each]) =>
            each.reportKey(`There is no security scheme ${JSON.stringify(name)}.`),
          ),
      ),
  );
}
