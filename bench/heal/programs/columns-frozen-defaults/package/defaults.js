/** Shared by all calls. */
export const DEFAULTS = Object.freeze({ width: 20, indent: 0, marker: '' })
