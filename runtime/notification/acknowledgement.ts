/** What a notification is answered with: that it was taken, so that it is not sent again. */
export function acknowledgement(): string {
  return xml("SUCCESS", "OK");
}

/**
 * What a notification is answered with that was not taken, so that it is sent again. The reason goes to
 * whoever asks, WeChat Pay or not: put nothing in it that is not for strangers.
 */
export function failureReply(reason: string): string {
  return xml("FAIL", reason);
}

function xml(code: "SUCCESS" | "FAIL", message: string): string {
  // What ends a CDATA section in the middle of the text is put into two of them.
  const text = message.replaceAll("]]>", "]]]]><![CDATA[>");
  return `<xml><return_code><![CDATA[${code}]]></return_code><return_msg><![CDATA[${text}]]></return_msg></xml>`;
}
