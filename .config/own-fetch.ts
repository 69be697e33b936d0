/**
 * Has Node's own `fetch` take its own connections before a package brings an older kind of them, which all that asks in
 * the process would then use: it breaks where a server closes while an answer waits.
 */
await fetch('data:,');

export {};
