'use strict';

const DEFAULTS = {
  /** When to send again: how often, after which errors, and how long to wait at first. */
  retry: { limit: 2, codes: ['ECONNRESET', 'ETIMEDOUT'], wait: 100 },
  headers: { 'content-type': 'application/json' },
  signal: null,
};

/** The options with the defaults for what was left out; those of `retry` one by one. */
function resolveOptions(options = {}) {
  const resolved = { ...DEFAULTS, ...options };
  resolved.headers = { ...DEFAULTS.headers, ...options.headers };
  if (resolved.retry.limit < 0) throw new RangeError('retry.limit must not be negative');
  resolved.retry = { ...DEFAULTS.retry, ...resolved.retry };
  return resolved;
}

module.exports = { resolveOptions, DEFAULTS };
