import { z } from 'zod'

const user = z.object({ username: z.string() })

export const issue = z.object({
  iid: z.number(),
  web_url: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  state: z.enum(['opened', 'closed']),
  labels: z.array(z.string()),
  author: user,
  created_at: z.string(),
  closed_at: z.string().nullish(),
})
export type GitlabIssue = z.infer<typeof issue>

export const issues = z.array(issue)
export const currentUser = user
export const project = z.object({
  visibility: z.string(),
  archived: z.boolean().default(false),
  issues_access_level: z.string().default('enabled'),
})
export const notes = z.array(
  z.object({
    id: z.number(),
    body: z.string(),
    author: user,
    system: z.boolean().default(false),
    created_at: z.string(),
  }),
)
export const labelEvents = z.array(
  z.object({
    id: z.number(),
    user: user.nullish(),
    created_at: z.string(),
    action: z.enum(['add', 'remove']),
    label: z.object({ name: z.string() }).nullish(),
  }),
)
export const stateEvents = z.array(
  z.object({ id: z.number(), user: user.nullish(), created_at: z.string(), state: z.string() }),
)
