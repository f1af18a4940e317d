import { z } from 'zod'

/** What may stand in braces in the operator's own text of a pull request. */
const PLACEHOLDERS = ['report', 'title', 'workflow', 'job', 'branch', 'category', 'ticket'] as const
export type PullRequestWords = Record<(typeof PLACEHOLDERS)[number], string>

const IN_BRACES = /\{(\w+)\}/g
const TEXT_CHARS_MAX = 20_000

const template = z
  .string()
  .min(1)
  .max(TEXT_CHARS_MAX)
  .superRefine((text, { addIssue }) => {
    const unknown = [...text.matchAll(IN_BRACES)].find(
      ([, name]) => !(PLACEHOLDERS as readonly string[]).includes(name!),
    )
    if (unknown)
      addIssue({
        code: 'custom',
        message: `${unknown[0]} is not known; there are ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}`,
      })
  })

/** The team's own text for pull requests of some workflows. */
export const pullRequestText = z.strictObject({
  workflows: z.array(z.string()).min(1).default(['*']).describe('Globs of workflow files and names.'),
  title: template.optional().describe('As the title of the pull request; made by Prunella when absent.'),
  body: template
    .refine(
      (text) => text.includes('{report}'),
      'must hold {report}: without it nobody sees what was changed and how it was checked',
    )
    .describe(
      'In Markdown, with `{report}` where what failed, what changed and how it was checked is to stand; also `{title}`, `{workflow}`, `{job}`, `{branch}`, `{category}` and `{ticket}`.',
    ),
})
export type PullRequestText = z.infer<typeof pullRequestText>

/** Each value once: what a value says in braces stays as it is. */
export function filledIn(text: string, words: PullRequestWords): string {
  return text.replace(IN_BRACES, (whole, name: string) => words[name as keyof PullRequestWords] ?? whole)
}
