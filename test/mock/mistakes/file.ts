import { bmp, jpeg, png, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

interface WrongFile extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly file: Buffer;
}

const padded = (start: string): Buffer => Buffer.from(`${start}${"\0".repeat(40)}`, "latin1");

const wrongFormats: readonly WrongFile[] = [
  {
    title: "A GIF that is called .png",
    zh: "改名为 .png 的 GIF",
    diagnosis: "it is a GIF",
    file: padded("GIF89a"),
  },
  {
    title: "A WebP that is called .png",
    zh: "改名为 .png 的 WebP",
    diagnosis: "it is a WebP",
    file: padded("RIFF\x24\0\0\0WEBPVP8 "),
  },
  {
    title: "A HEIC from a phone that is called .png",
    zh: "改名为 .png 的 HEIC（手机照片）",
    diagnosis: "it is a HEIC",
    file: padded("\0\0\0\x18ftypheic"),
  },
  {
    title: "A TIFF that is called .png",
    zh: "改名为 .png 的 TIFF",
    diagnosis: "it is a TIFF",
    file: padded("II*\0"),
  },
  {
    title: "A PDF that is called .png",
    zh: "改名为 .png 的 PDF",
    diagnosis: "it is a PDF",
    file: padded("%PDF-1.7\n"),
  },
  {
    title: "An SVG that is called .png",
    zh: "改名为 .png 的 SVG",
    diagnosis: "it is an SVG",
    file: Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  {
    title: "The error page that a download ended in",
    zh: "把下载失败的错误页当作图片",
    diagnosis: "it is an HTML page",
    file: Buffer.from("<!DOCTYPE html><title>404</title>"),
  },
  {
    title: "The base64 text of the image is sent",
    zh: "发送图片的 base64 文本",
    diagnosis: "it is the base64 text of an image",
    file: Buffer.from(png.toString("base64")),
  },
  {
    title: "A data URL is sent",
    zh: "发送 data URL",
    diagnosis: "it is a data URL",
    file: Buffer.from(`data:image/png;base64,${png.toString("base64")}`),
  },
  {
    title: "The image was read as UTF-8 text and is sent so",
    zh: "图片被当作 UTF-8 文本读取后发送",
    diagnosis: "it is an image that was read as UTF-8 text",
    file: Buffer.from(png.toString("utf8")),
  },
  {
    title: "The image was read as latin1 and written as UTF-8",
    zh: "图片按 latin1 读取、按 UTF-8 写出",
    diagnosis: "it is an image that was written as UTF-8 text",
    file: Buffer.from(jpeg.toString("latin1"), "utf8"),
  },
  {
    title: "A transfer in text mode changed the line ends in the image",
    zh: "文本模式传输改变了图片中的换行符",
    diagnosis: "it is a PNG whose line ends were converted",
    file: Buffer.from(png.toString("latin1").replaceAll("\r\n", "\n"), "latin1"),
  },
  { title: "An empty file", zh: "空文件", diagnosis: "it is empty", file: Buffer.alloc(0) },
];

export const fileMistakes: readonly Mistake[] = [
  ...wrongFormats.map(({ title, zh, diagnosis, file }): Mistake => ({
    ...{ title, zh, diagnosis, answer: refusals.wrongFormat },
    client: ({ post }) => post(upload(file)),
  })),
  {
    title: "An image of one byte more than 2 MB",
    zh: "图片比 2 MB 多一个字节",
    answer: refusals.tooLarge,
    diagnosis: "expected media to be at most 2097152 bytes; it has 2097153",
    client: ({ post }) =>
      post(upload(Buffer.concat([bmp, Buffer.alloc(2 * 1024 * 1024 + 1 - bmp.length)]))),
  },
  {
    title: "An image straight from a camera, 3 MB",
    zh: "相机原图，3 MB",
    answer: refusals.bodyTooLarge,
    diagnosis: "expected a body of at most",
    client: ({ post }) => post(upload(Buffer.concat([jpeg, Buffer.alloc(3 * 1024 * 1024)]))),
  },
];
