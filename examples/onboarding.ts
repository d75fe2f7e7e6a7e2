/**
 * Registers a sub-merchant of a cross-border institution with a local mock gateway: uploads the photos, sends the
 * application with their media_ids, and queries its state.
 * `npm run example:onboarding -- REGISTRATION [SHOP…]` uploads your own photos.
 */
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { WeChatPay, WeChatPayError } from "../generated/index.js";
import { createGateway } from "../mock/index.js";

const bundled = fileURLToPath(new URL("id-card.png", import.meta.url));
const [registration = bundled, ...shopPhotos] = process.argv.slice(2);
const shop = shopPhotos.length > 0 ? shopPhotos : [bundled];

const merchant = { mchId: "1230000109", apiKey: randomBytes(16).toString("hex") };
const gateway = createGateway({ merchants: [merchant] });
const server = await gateway.listen();

const wechatpay = new WeChatPay({
  ...merchant,
  appId: "wx8888888888888888",
  certificate: { cert: server.cert, key: server.key },
  ca: server.ca,
  baseUrl: server.url,
});
const { mch } = wechatpay.v2.secapi;

async function upload(media: string): Promise<string> {
  const { media_id } = await mch.uploadmedia.post({ media });
  console.log(`uploaded         ${media}`);
  return media_id;
}

try {
  const registration_certificate_copy = await upload(registration);
  // Concurrent calls are fine: the client keeps to the gateway's rate limit.
  const store_photos = await Promise.all(shop.map(upload));

  const { sub_mch_id } = await mch.addInstitutionsub.post({
    merchant_name: "Harbour Tea House Ltd",
    merchant_shortname: "Harbour Tea",
    // The institution's own ID for the sub-merchant.
    merchant_remark: "TEA0001",
    merchant_country_code: "344",
    merchant_type: "ENTERPRISE",
    business_category: "343",
    mcc: "5812",
    registration_certificate_number: "5555-8888",
    registration_certificate_date: "2030-10-16",
    registration_certificate_copy,
    business_type: "OFFLINE",
    store_address: "1 Harbour Road, Hong Kong",
    store_photos,
    director_name: "Chan Tai Man",
    director_id_number: "A123456(3)",
    office_phone: "85225550000",
    contact_name: "Chan Tai Man",
    contact_phone: "85225550000",
    contact_email: "chan@example.com",
    settlement_bank_number: "555588889999",
  });
  console.log(`sub_mch_id       ${sub_mch_id}`);

  const state = await mch.queryInstitutionsub.post({ sub_mch_id });
  console.log(`state            ${state.sub_mch_status ?? state.application_status ?? "unknown"}`);
} catch (error) {
  if (!(error instanceof WeChatPayError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await wechatpay.close();
  await server.close();
}
