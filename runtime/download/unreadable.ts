/** Why a download is not the table that it should be. */
export class UnreadableDownload extends Error {}
