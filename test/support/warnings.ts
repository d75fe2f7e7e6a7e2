export interface Warning {
  readonly name: string;
  readonly message: string;
  readonly detail: string | undefined;
}

/** Collects the next process warnings that a function causes, instead of printing them. Waits for `count` of them. */
export async function warnings(count: number, act: () => Promise<unknown>): Promise<Warning[]> {
  const listeners = process.listeners("warning");
  process.removeAllListeners("warning");
  const collected: Warning[] = [];
  try {
    const enough = new Promise<void>((resolve) => {
      process.on("warning", (warning) => {
        const detail = "detail" in warning ? String(warning.detail) : undefined;
        collected.push({ name: warning.name, message: warning.message, detail });
        if (collected.length === count) resolve();
      });
    });
    await act();
    await enough;
  } finally {
    process.removeAllListeners("warning");
    for (const listener of listeners) process.on("warning", listener);
  }
  return collected;
}
