/** `20141030133525` and `2017-12-15 09:46:01`, which are Beijing time; undefined for anything else. */
export function parseBeijingTime(text: string): Date | undefined {
  const digits = /^(\d{4})-?(\d{2})-?(\d{2}) ?(\d{2}):?(\d{2}):?(\d{2})$/.exec(text);
  if (digits === null) return undefined;
  const [year, month, day, hour, minute, second] = digits.slice(1);
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
