export type Outcome = 'healed' | 'mitigated' | 'rolled_back' | 'needs_human'
