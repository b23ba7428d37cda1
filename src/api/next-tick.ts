/** Lets the promises of sibling fields settle first, so that all they ask for is gathered. */
export async function nextTick(): Promise<void> {
  await Promise.resolve();
  await new Promise<void>((resolve) => {
    process.nextTick(resolve);
  });
}
