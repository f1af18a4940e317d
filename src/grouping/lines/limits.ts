export interface LineLimits {
  /** Templates that are kept apart; lines of further ones share the overflow group. */
  templatesMax: number
  /** Signatures whose template is remembered. Above it they are forgotten and found again at the price of a new one. */
  signaturesMax: number
  /** Families of templates that differ in a word and are watched for values. What would be one more stays apart. */
  familiesMax: number
}

export const LINE_LIMITS: LineLimits = { templatesMax: 50_000, signaturesMax: 500_000, familiesMax: 50_000 }

/** Of a line, only what comes before either of these bounds tells it from others. */
export const SIGNED_BYTES_MAX = 16_384
export const SIGNED_WORDS_MAX = 200

/** Of a template's text; a hash stands for the rest. */
export const TEMPLATE_CHARS_MAX = 1_000
/** Words of a template that may turn out to be slots. */
export const SLOT_WORDS_MAX = 32
/** Templates of one family that are joined when a slot opens; further ones stay apart. */
export const FAMILY_MEMBERS_MAX = 64
/** Values of a slot that an explanation names, and characters of each. */
export const VALUES_TOLD_MAX = 6
export const VALUE_CHARS_MAX = 40
