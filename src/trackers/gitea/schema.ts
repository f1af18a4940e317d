import { z } from 'zod'

const user = z.object({ login: z.string() })
const label = z.object({ id: z.number(), name: z.string() })

export const issue = z.object({
  number: z.number(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  labels: z.array(label).nullish(),
  user: user.nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  closed_at: z.string().nullish(),
})
export type GiteaIssue = z.infer<typeof issue>

export const issues = z.array(issue)
export const labels = z.array(label)
export const oneLabel = label
export const currentUser = user
export const repository = z.object({
  private: z.boolean(),
  has_issues: z.boolean().default(true),
  archived: z.boolean().default(false),
})
export const comments = z.array(z.object({ body: z.string().nullish(), user: user.nullish() }))
export const timeline = z.array(
  z.object({
    id: z.number(),
    type: z.string(),
    user: user.nullish(),
    /** Of a label: `1` when it was put there, empty when it was taken off. */
    body: z.string().nullish(),
    label: z.object({ name: z.string() }).nullish(),
    new_title: z.string().nullish(),
    created_at: z.string(),
  }),
)
