/** A key that needs no quotes. */
export const isPlain = (key) => /^[A-Za-z_$][\w$]*$/.test(key)

export const quote = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
