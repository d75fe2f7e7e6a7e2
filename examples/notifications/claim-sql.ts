import { randomUUID } from "node:crypto";
import type { HandlerOptions } from "wechatpay-apiv2";

/** For example a `Pool` of pg. */
export interface Sql {
  query(
    text: string,
    values: readonly unknown[],
  ): Promise<{ readonly rowCount: number | null; readonly rows: { processed: boolean }[] }>;
}

// create table notifications (
//   key text primary key, owner uuid not null,
//   leased_until timestamptz not null, processed boolean not null default false
// );
export function claimInSql(sql: Sql): NonNullable<HandlerOptions["claim"]> {
  return async (key, leaseMs) => {
    const owner = randomUUID();
    // One statement, so that only one process can insert the row or take over an expired lease.
    const { rowCount } = await sql.query(
      `insert into notifications (key, owner, leased_until)
       values ($1, $2, now() + $3 * interval '1 millisecond')
       on conflict (key) do update set owner = excluded.owner, leased_until = excluded.leased_until
       where not notifications.processed and notifications.leased_until < now()`,
      [key, owner, leaseMs],
    );
    if (rowCount === 0) {
      const { rows } = await sql.query("select processed from notifications where key = $1", [key]);
      return rows[0]?.processed === true ? "processed" : "busy";
    }
    return {
      complete: () => sql.query("update notifications set processed = true where key = $1", [key]),
      release: () =>
        sql.query("delete from notifications where key = $1 and owner = $2 and not processed", [
          key,
          owner,
        ]),
    };
  };
}
