/** Lines of logs by the detector that should know them by their words; `none` for what only its rhythm tells apart. */
export type Wordings = Record<'worktree-failure' | 'api-errors' | 'agent-timeout' | 'none', readonly string[]>
