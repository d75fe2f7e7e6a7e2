/** A promise that the test settles itself. */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

export function deferred(): Deferred {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Rejected before anyone awaits it, it must not count as an unhandled rejection.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
