/** Commands that fetch a file and print its SHA-256. */
export function writeDigestCheck(address: string): string {
  return `curl -fO ${address}\nsha256sum ${address.split('/').at(-1) ?? ''}`;
}

/** Commands that fetch the list of digests of a version and check what of it lies in the folder. */
export function writeListCheck(address: string): string {
  return `curl -fO ${address}\nsha256sum -c --ignore-missing SHA256SUMS`;
}
