const ignore = () => {}

const DEFAULTS = {
  atOnce: 2,
  lineLength: 100,
  onStart: ignore,
  onDone: ignore,
  onFail: ignore,
  onIdle: ignore,
}

/** The settings with what was left out, or is undefined, filled in. */
export function settingsOf(options = {}) {
  const settings = { ...DEFAULTS }
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) settings[name] = value
  }
  if (!(settings.atOnce >= 1)) throw new RangeError('atOnce must be 1 or more.')
  return settings
}
