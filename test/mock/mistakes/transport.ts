import { upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

export const transportMistakes: readonly Mistake[] = [
  {
    title: "GET instead of POST",
    zh: "用了 GET 而不是 POST",
    refusal: refusals.wrongMethod,
    diagnosis: "expected POST for /secapi/mch/uploadmedia, received GET",
    client: ({ post }) => post({ method: "GET" }),
  },
  {
    title: "PUT instead of POST",
    zh: "用了 PUT 而不是 POST",
    refusal: refusals.wrongMethod,
    diagnosis: "expected POST for /secapi/mch/uploadmedia, received PUT",
    client: ({ post }) => post({ method: "PUT", ...upload() }),
  },
  {
    title: "The path of the APIv3 operation",
    zh: "用了 APIv3 的路径",
    refusal: refusals.notFound,
    diagnosis: "received POST /v3/merchant/media/upload",
    client: ({ postOverTls, server }) => postOverTls(upload(), server, "/v3/merchant/media/upload"),
  },
  {
    title: "A trailing slash in the path",
    zh: "路径末尾多了斜杠",
    refusal: refusals.notFound,
    diagnosis: "received POST /secapi/mch/uploadmedia/",
    client: ({ postOverTls, server }) => postOverTls(upload(), server, "/secapi/mch/uploadmedia/"),
  },
  {
    title: "More than ten uploads in one second",
    zh: "一秒内上传超过十次",
    refusal: refusals.rateLimited,
    diagnosis: "expected at most 10 calls in 1 s",
    client: async ({ post }) => {
      for (let call = 0; call < 10; call += 1) await post(upload());
      return post(upload());
    },
  },
];
