import { pageResponse } from "../reply/page.js";
import type { PageName } from "../reply/page.js";
import type { Fault } from "./fault.js";

function page(description: string, descriptionZh: string, name: PageName): Fault {
  return {
    description,
    descriptionZh,
    beforeValidation: true,
    respond: () => pageResponse(name),
  };
}

/** HTML error pages of the server in front of the gateway. */
export const pages = {
  page_400_no_certificate: page(
    "HTTP 400, No required SSL certificate was sent",
    "HTTP 400，No required SSL certificate was sent",
    "certificate missing",
  ),
  page_400_certificate_error: page(
    "HTTP 400, The SSL certificate error",
    "HTTP 400，The SSL certificate error",
    "certificate untrusted",
  ),
  page_404: page("HTTP 404", "HTTP 404", "not found"),
  page_502: {
    ...page("HTTP 502, Bad Gateway", "HTTP 502，Bad Gateway", "bad gateway"),
    progress: "pending",
  },
} satisfies Record<string, Fault>;
