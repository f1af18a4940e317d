function flatten (groups, prefix = '') {
  const out = {}
  for (const [name, value] of Object.entries(groups)) {
    if (typeof value === 'string') out[prefix + name] = value
    else Object.assign(out, flatten(value, `${prefix}${name}.`))
  }
  return out
}

module.exports = { flatten: (groups) => flatten(groups) }
