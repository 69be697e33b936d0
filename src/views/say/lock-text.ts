/** Who holds a lock, for a person: the machine, the process, and since when by the clock of this machine; without what is not known. */
export function nameHolder(
  holder: { readonly host: string; readonly pid: number; readonly since: string } | undefined,
): string {
  if (!holder) return '没有写明是谁';
  const since = new Date(holder.since);
  const [date, time] = [
    [since.getFullYear(), since.getMonth() + 1, since.getDate()],
    [since.getHours(), since.getMinutes(), since.getSeconds()],
  ].map((parts) => parts.map((part) => String(part).padStart(2, '0')));
  return `${holder.host === '' ? '' : `${holder.host} 上的`}进程 ${holder.pid}，${date?.join('-')} ${time?.join(':')} 开始`;
}
