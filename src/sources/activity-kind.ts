import type { ActivityKind } from '../domain/activity.ts'

type Told = Exclude<ActivityKind, 'problem'>

/** What programs call these, in words joined by `_`. */
const NAMES: readonly (readonly [Told, RegExp])[] = [
  [
    'cycle',
    /^(?:(?:new|next|begin|beginning|start|starting)_)?(?:poll|polling|poll_cycle|poll_loop|cycle)(?:_(?:begin|begins|began|start|starts|started|starting))?$/,
  ],
  ['cycle_end', /^(?:poll|polling|poll_cycle|poll_loop|cycle)_(?:end|ended|ends|done|complete|completed|finished)$/],
  [
    'agent_invocation',
    /^(?:agent_(?:invocation|invoked|invoke|call|called|run|started|start)|(?:invoking|calling|running|starting)_agent|agent)$/,
  ],
  ['cost', /^(?:agent_|llm_|model_)?(?:cost|usage|spend|spent)$/],
  [
    'success',
    /^(?:[a-z0-9]+_){0,6}(?:success|succeeded|succeeds|successful|recovered|resolved)(?:_(?:on|after)_(?:retry|[a-z0-9]+))?$/,
  ],
  [
    'start',
    /^(?:session|service|daemon|server|process|app)_(?:start|started|starting|begin|begins)$|^(?:startup|started|starting)$/,
  ],
  [
    'shutdown',
    /^(?:(?:session|service|daemon|server|process|app)_)?(?:shutdown|shutting_down|stopping|stopped|terminating)(?:_.{0,40})?$|^(?:received_|got_)?sig(?:term|int)$/,
  ],
]
const WORDS_MAX = 12
const NAME_CHARS_MAX = 120

/** The kind of a record that is no problem, by the name it gives itself, else by a text that is no longer than a name. */
export function activityKindOf(name: string | undefined, text: string): Told | undefined {
  return (name === undefined ? undefined : told(name)) ?? told(text)
}

function told(text: string): Told | undefined {
  if (text.length > NAME_CHARS_MAX) return undefined
  // `Poll cycle #12 started` is what `poll_cycle_started` is.
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  if (words.length > WORDS_MAX) return undefined
  const joined = words.join('_')
  return NAMES.find(([, pattern]) => pattern.test(joined))?.[0]
}
