/** An address without the name and password in it, for people; other text as it is. */
export function hideCredentials(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, '//');
}
