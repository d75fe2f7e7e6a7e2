import { bmp, jpeg, png, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

interface FileMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly file: Buffer;
}

const padded = (start: string): Buffer => Buffer.from(`${start}${"\0".repeat(40)}`, "latin1");

const formatMistakes: readonly FileMistake[] = [
  {
    title: "A GIF named .png",
    zh: "改名为 .png 的 GIF",
    diagnosis: "received a GIF",
    file: padded("GIF89a"),
  },
  {
    title: "A WebP named .png",
    zh: "改名为 .png 的 WebP",
    diagnosis: "received a WebP",
    file: padded("RIFF\x24\0\0\0WEBPVP8 "),
  },
  {
    title: "A HEIC from a phone, named .png",
    zh: "改名为 .png 的 HEIC（手机照片）",
    diagnosis: "received a HEIC",
    file: padded("\0\0\0\x18ftypheic"),
  },
  {
    title: "A TIFF named .png",
    zh: "改名为 .png 的 TIFF",
    diagnosis: "received a TIFF",
    file: padded("II*\0"),
  },
  {
    title: "A PDF named .png",
    zh: "改名为 .png 的 PDF",
    diagnosis: "received a PDF",
    file: padded("%PDF-1.7\n"),
  },
  {
    title: "An SVG named .png",
    zh: "改名为 .png 的 SVG",
    diagnosis: "received an SVG",
    file: Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  {
    title: "The HTML error page of a failed download",
    zh: "把下载失败的错误页当作图片",
    diagnosis: "received an HTML page",
    file: Buffer.from("<!DOCTYPE html><title>404</title>"),
  },
  {
    title: "The image as base64 text",
    zh: "发送图片的 base64 文本",
    diagnosis: "received an image as base64 text",
    file: Buffer.from(png.toString("base64")),
  },
  {
    title: "A data URL",
    zh: "发送 data URL",
    diagnosis: "received a data URL",
    file: Buffer.from(`data:image/png;base64,${png.toString("base64")}`),
  },
  {
    title: "The image is decoded as UTF-8 text before it is sent",
    zh: "图片被当作 UTF-8 文本读取后发送",
    diagnosis: "received an image corrupted by decoding it as UTF-8 text",
    file: Buffer.from(png.toString("utf8")),
  },
  {
    title: "The image is decoded as latin1 and encoded as UTF-8",
    zh: "图片按 latin1 读取、按 UTF-8 写出",
    diagnosis: "received an image corrupted by encoding it as UTF-8 text",
    file: Buffer.from(jpeg.toString("latin1"), "utf8"),
  },
  {
    title: "A transfer in text mode converts line endings in the image",
    zh: "文本模式传输改变了图片中的换行符",
    diagnosis: "received a PNG corrupted by converting its line endings",
    file: Buffer.from(png.toString("latin1").replaceAll("\r\n", "\n"), "latin1"),
  },
  {
    title: "An empty file",
    zh: "空文件",
    diagnosis: "received an empty file",
    file: Buffer.alloc(0),
  },
];

export const fileMistakes: readonly Mistake[] = [
  ...formatMistakes.map(({ title, zh, diagnosis, file }): Mistake => ({
    ...{ title, zh, diagnosis, refusal: refusals.unknownFormat },
    client: ({ post }) => post(upload(file)),
  })),
  {
    title: "An image one byte larger than 2 MB",
    zh: "图片比 2 MB 多一个字节",
    refusal: refusals.fileTooLarge,
    diagnosis: "expected media to be at most 2097152 bytes, received 2097153",
    client: ({ post }) =>
      post(upload(Buffer.concat([bmp, Buffer.alloc(2 * 1024 * 1024 + 1 - bmp.length)]))),
  },
  {
    title: "An unscaled photo of 3 MB",
    zh: "相机原图，3 MB",
    refusal: refusals.bodyTooLarge,
    diagnosis: "expected a body of at most",
    client: ({ post }) => post(upload(Buffer.concat([jpeg, Buffer.alloc(3 * 1024 * 1024)]))),
  },
];
