/** What kind of thing tells of failures. How far the program may go on its word is a table in the policy. */
export const SOURCE_KINDS = ['exceptions', 'logs', 'ci', 'workloads', 'jobs', 'tools', 'services'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
