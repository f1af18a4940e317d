/** The value at a path such as `user.address.street`; undefined when there is none. */
export function lookup(data, path) {
  let value = data
  for (const key of path.split('.')) {
    value = value[key]
    if (typeof value === 'function') value = value.call(data)
  }
  return value
}
