/** An error page as nginx generates it. The title starts with the status. */
export function nginxPage(title: string, server = "nginx"): string {
  const line = /^400 (?!Bad Request)(.+)/.exec(title)?.[1];
  return [
    "<html>",
    `<head><title>${title}</title></head>`,
    "<body>",
    `<center><h1>${line === undefined ? title : "400 Bad Request"}</h1></center>`,
    ...(line === undefined ? [] : [`<center>${line}</center>`]),
    `<hr><center>${server}</center>`,
    "</body>",
    "</html>",
    "",
  ].join("\r\n");
}
