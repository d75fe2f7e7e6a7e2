import { upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

export const transportMistakes: readonly Mistake[] = [
  {
    title: "GET in place of POST",
    zh: "用了 GET 而不是 POST",
    answer: refusals.wrongMethod,
    diagnosis: "expected POST for /secapi/mch/uploadmedia; GET came",
    client: ({ post }) => post({ method: "GET" }),
  },
  {
    title: "PUT in place of POST",
    zh: "用了 PUT 而不是 POST",
    answer: refusals.wrongMethod,
    diagnosis: "expected POST for /secapi/mch/uploadmedia; PUT came",
    client: ({ post }) => post({ method: "PUT", ...upload() }),
  },
  {
    title: "The path of APIv3",
    zh: "用了 APIv3 的路径",
    answer: refusals.notFound,
    diagnosis: "POST /v3/merchant/media/upload came",
    client: ({ postOver, server }) => postOver(upload(), server, "/v3/merchant/media/upload"),
  },
  {
    title: "The path with a slash at its end",
    zh: "路径末尾多了斜杠",
    answer: refusals.notFound,
    diagnosis: "POST /secapi/mch/uploadmedia/ came",
    client: ({ postOver, server }) => postOver(upload(), server, "/secapi/mch/uploadmedia/"),
  },
  {
    title: "More than ten uploads in a second",
    zh: "一秒内上传超过十次",
    answer: refusals.tooOften,
    diagnosis: "expected at most 10 calls in 1 s",
    client: async ({ post }) => {
      for (let call = 0; call < 10; call += 1) await post(upload());
      return post(upload());
    },
  },
];
