/** What a machine has for a build. */
export interface Machine {
  readonly cores: number;
  /** Bytes of memory that nobody uses. */
  readonly free: number;
}

/** Volumes for several processes, and how many of these may run at a time. */
export interface ShardPlan {
  readonly shards: readonly (readonly string[])[];
  readonly atOnce: number;
}

/** A process for itself takes some seconds to start, and grows with every volume that it renders. */
const FEWEST = 2;
const MOST = 6;
/** What a process with the most volumes needs, with room to spare. */
const NEED = 2 * 1024 ** 3;

/**
 * Shares volumes out among processes, so that every core has work and none of them holds more than a few volumes at a time.
 * Where one process is as good, there are no shards.
 */
export function planShards(years: readonly string[], { cores, free }: Machine): ShardPlan {
  const atOnce = Math.max(1, Math.min(cores, Math.floor(free / NEED)));
  const size = Math.min(MOST, Math.max(FEWEST, Math.ceil(years.length / atOnce)));
  const count = Math.ceil(years.length / size);
  if (count < 2 || (atOnce === 1 && years.length <= 2 * MOST)) return { shards: [], atOnce };
  const even = Math.ceil(years.length / count);
  return {
    shards: Array.from({ length: count }, (_, index) => years.slice(index * even, (index + 1) * even)).filter(
      (shard) => shard.length > 0,
    ),
    atOnce,
  };
}
