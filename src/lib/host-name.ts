const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const LONGEST = 253;

/** True for a host name as the domain name system has it (RFC 1123): letters, digits and hyphens between dots, none at the end. A Chinese name has one in `xn--`. */
export function isHostName(text: string): boolean {
  return text.length <= LONGEST && text.split('.').every((label) => LABEL.test(label));
}

/** True for a number of a port, 1 to 65535, without leading zeros. */
export function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
}

/** The form in `xn--` of a name in other characters; undefined where it has none, or is one already. */
export function findAsciiName(text: string): string | undefined {
  const address = `http://${text}/`;
  if (!URL.canParse(address)) return undefined;
  const name = new URL(address).hostname;
  return (name !== text.toLowerCase() && name.startsWith('xn--')) || name.includes('.xn--') ? name : undefined;
}
