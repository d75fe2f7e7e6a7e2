import type { NotificationHandler } from "wechatpay-apiv2";

export function routes(paid: NotificationHandler): {
  readonly POST: (request: Request) => Promise<Response>;
} {
  // Next.js, in app/wxpay/paid/route.ts: export const POST = paid.fetch;
  // Hono: app.post("/wxpay/paid", (context) => paid.fetch(context.req.raw));
  return { POST: paid.fetch };
}
