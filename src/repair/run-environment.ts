/** Output is read by us: no colours, no progress bars. And enough frames to find the callers of what threw. */
export const READABLE_OUTPUT = {
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  TERM: 'dumb',
  NODE_OPTIONS: '--stack-trace-limit=50',
}

/** Later ones win; options for Node add up. */
export function mergedEnvironment(...environments: readonly Record<string, string>[]): Record<string, string> {
  const merged = Object.assign({}, ...environments) as Record<string, string>
  const nodeOptions = environments.flatMap(({ NODE_OPTIONS }) => NODE_OPTIONS ?? [])
  return nodeOptions.length === 0 ? merged : { ...merged, NODE_OPTIONS: nodeOptions.join(' ') }
}
