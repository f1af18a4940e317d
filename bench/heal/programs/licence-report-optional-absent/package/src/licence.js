/** Old packages have an object, or a list of them. */
export function licenceOf(entry) {
  const said = entry.license ?? entry.licenses
  if (!said) return 'unknown'
  if (Array.isArray(said)) return said.map((one) => licenceOf({ license: one })).join(' OR ')
  return typeof said === 'string' ? said : said.type
}
