import type { JsonBounds } from '../lib/bound-json.ts'

/** What is kept of one event. More is cut, and the cut noted; nothing is refused for it. */
export const EXCEPTIONS_MAX = 10
export const FRAMES_MAX = 100
/** Of a stack that is too long, the oldest calls that are kept; the rest is kept from the newest. */
export const OLDEST_FRAMES_KEPT = 20
export const BREADCRUMBS_MAX = 50
export const TAGS_MAX = 50
export const HEADERS_MAX = 64
export const FINGERPRINT_PARTS_MAX = 10

export const MESSAGE_CHARS_MAX = 4_000
export const PATH_CHARS_MAX = 1_024
export const NAME_CHARS_MAX = 256
/** Functions of compiled programs are written with the types of their arguments. */
export const FUNCTION_CHARS_MAX = 2_048
export const HEADER_CHARS_MAX = 2_048
export const SOURCE_LINE_CHARS_MAX = 300
export const BODY_CHARS_MAX = 32_768

/** Values that senders choose freely: contexts, extra data, users, breadcrumbs. */
export const FREE_JSON: JsonBounds = { depthMax: 6, widthMax: 50, valuesMax: 500, textCharsMax: 2_000 }
/** A request body and the local variables are replayed: cut as little as may be. */
export const REPLAYED_JSON: JsonBounds = { depthMax: 20, widthMax: 500, valuesMax: 5_000, textCharsMax: 8_000 }
/** Local variables of all frames of an event together. */
export const VARS_VALUES_MAX = 2_000
/** Occurrences that one record may stand for. */
export const REPEATED_MAX = 1_000_000
/** Items of one request. */
export const ITEMS_MAX = 1_000
export const EVENT_BYTES_MAX = 1024 * 1024
