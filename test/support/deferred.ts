/** A promise that a test keeps, or breaks, when it is time. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
  break(error: Error): void;
}

export function gate(): Gate {
  let open: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  // Broken before someone waits for it, it is no unhandled rejection.
  passed.catch(() => undefined);
  return {
    passed,
    open: () => {
      open();
    },
    break: (error) => {
      fail(error);
    },
  };
}
