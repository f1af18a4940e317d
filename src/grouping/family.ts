const FAMILIES: Record<string, string> = {
  javascript: 'javascript',
  node: 'javascript',
  native: 'native',
  c: 'native',
  cocoa: 'native',
  objc: 'native',
  swift: 'native',
  rust: 'native',
  cpp: 'native',
}

/** Platforms whose stacks follow the same customs. */
export function familyOf(platform: string): string {
  if (Object.hasOwn(FAMILIES, platform)) return FAMILIES[platform]!
  return platform.startsWith('javascript') ? 'javascript' : platform
}
