import { familyOf } from '../family.ts'
import type { GroupingInput, GroupingVersion, Variant } from '../grouping.ts'
import { valuePart } from '../part.ts'
import { BUILT_IN_FINGERPRINT_RULES } from '../rules/built-in.ts'
import type { GroupingRules } from '../rules/rules.ts'
import { customVariant, isDefault } from './custom.ts'
import { type ReadException, readExceptions } from './exceptions.ts'
import { defaultVariants, mutedVariant, nothingVariant, variantOf } from './variants.ts'

/**
 * A checksum, a fingerprint that a rule or the sender asks for, else the exceptions by their frames in the app, else by all frames,
 * else the message without its values. Lines, columns, hashes, addresses and ids never count.
 */
export const groupV2: GroupingVersion = (event, rules) => {
  const chain = readExceptions(event, rules)
  const found = defaultVariants(event, chain)
  const own = found.find(({ contributes }) => contributes) ?? nothingVariant(event)
  const all = found.includes(own) ? found : [...found, own]
  const asked = askedVariant({ event, chain, own, rules })
  const variants = asked ? [asked, ...all.map((one) => mutedVariant(one, `\`${asked.name}\` goes before it`))] : all
  const [fingerprint, ...aliases] = variants.flatMap((variant) => variant.fingerprint ?? [])
  return { fingerprint: fingerprint!, aliases, variants }
}

function askedVariant({
  event,
  chain,
  own,
  rules,
}: {
  event: GroupingInput
  chain: readonly ReadException[]
  own: Variant
  rules: GroupingRules
}): Variant | undefined {
  const ruled = ruledFingerprint({ event, chain, rules })
  if (ruled) return customVariant(ruled.fingerprint, { event, own, hint: `by the rule ${ruled.rule}` })
  if (event.checksum) return variantOf('checksum', [valuePart('checksum', event.checksum)], 'sent with the event')
  const sent = event.fingerprint ?? []
  return isDefault(sent) ? undefined : customVariant(sent, { event, own, hint: 'sent with the event' })
}

/** Rules of the project go before the built-in ones; those go after what a sender asks for. */
function ruledFingerprint({
  event,
  chain,
  rules,
}: {
  event: GroupingInput
  chain: readonly ReadException[]
  rules: GroupingRules
}) {
  const subject = {
    event,
    family: familyOf(event.platform),
    frames: () =>
      chain.flatMap(({ stack }) =>
        stack.frames.map(({ known }, i) => ({
          facts: known.facts,
          state: { inApp: stack.ruled.frames[i]!.inApp, category: '' },
        })),
      ),
  }
  const own = rules.fingerprint?.(subject)
  if (own) return own
  return isDefault(event.fingerprint ?? []) && !event.checksum ? BUILT_IN_FINGERPRINT_RULES(subject) : undefined
}
