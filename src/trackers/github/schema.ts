import { z } from 'zod'

const actor = z.object({ login: z.string(), type: z.string().default('User') })

export const issue = z.object({
  number: z.number(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().default('') })])),
  user: actor.nullish(),
  author_association: z.string().default('NONE'),
  created_at: z.string(),
  closed_at: z.string().nullish(),
  pull_request: z.unknown().optional(),
})
export type GithubIssue = z.infer<typeof issue>

export const issues = z.array(issue)
export const found = z.object({ items: issues })
export const comments = z.array(z.object({ body: z.string().nullish(), user: actor.nullish() }))
export const repository = z.object({
  private: z.boolean(),
  has_issues: z.boolean().default(true),
  archived: z.boolean().default(false),
})

/** Of the timeline only what is read; the rest has other shapes. */
export const timeline = z.array(
  z.object({
    id: z.number().optional(),
    event: z.string().default(''),
    actor: actor.nullish(),
    created_at: z.string().default(''),
    state_reason: z.string().nullish(),
    label: z.object({ name: z.string() }).nullish(),
    rename: z.object({ to: z.string() }).nullish(),
    performed_via_github_app: z.unknown().optional(),
  }),
)
export type TimelineEvent = z.infer<typeof timeline>[number]
