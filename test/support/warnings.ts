export interface Warning {
  readonly name: string;
  readonly message: string;
  readonly detail: string | undefined;
}

/** The warnings of the process that something causes, as many as are expected; they are not printed. */
export async function warnings(count: number, act: () => Promise<unknown>): Promise<Warning[]> {
  const printing = process.listeners("warning");
  process.removeAllListeners("warning");
  const warned: Warning[] = [];
  try {
    const enough = new Promise<void>((resolve) => {
      process.on("warning", (warning) => {
        const detail = "detail" in warning ? String(warning.detail) : undefined;
        warned.push({ name: warning.name, message: warning.message, detail });
        if (warned.length === count) resolve();
      });
    });
    await act();
    await enough;
  } finally {
    process.removeAllListeners("warning");
    for (const listener of printing) process.on("warning", listener);
  }
  return warned;
}
